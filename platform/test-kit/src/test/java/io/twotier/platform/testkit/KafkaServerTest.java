package io.twotier.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

    @TempDir
    Path home;

    private final int port = FreePorts.any();
    private final int controllerPort = FreePorts.any();
    private Process broker;

    @AfterEach
    void stop() {
        new OsProcess(broker.toHandle()).end(Duration.ofSeconds(20));
    }

    @Test
    void aBrokerOfItsOwnKeepsWhatItHasAcknowledgedThroughKillDashNine() throws Exception {
        start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port)); TopicProbe probe = new TopicProbe("127.0.0.1:" + port)) {
            admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1))).all().get();
            probe.send("kept", "key", Map.of(), "value");
            new OsProcess(broker.toHandle()).kill();
            start();
            assertEquals("value", probe.await("kept", seen -> "key".equals(seen.key()), Duration.ofSeconds(30)).value());
        }
    }

    private void start() throws IOException {
        broker = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), KafkaServer.class.getName(),
                Integer.toString(port), Integer.toString(controllerPort), home.resolve("log").toString())
                .redirectErrorStream(true).redirectOutput(home.resolve("broker.log").toFile()).start();
    }
}
