package io.twotier.platform.event;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.twotier.platform.testkit.FreePorts;
import io.twotier.platform.testkit.KafkaServer;
import io.twotier.platform.testkit.OsProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A broker in a process of its own, which a test may freeze and kill. */
public final class OwnBroker implements QuarkusTestResourceLifecycleManager {

    private static final String PLACE = "twotier.test.own-broker";

    private Place place;

    /** Where a broker runs, in one word of configuration. */
    record Place(int port, int controllerPort, Path home) {

        static Place read(String text) {
            String[] parts = text.split("\\|");
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Path.of(parts[2]));
        }

        OsProcess process() {
            try {
                return OsProcess.find(Long.parseLong(Files.readString(home.resolve("pid"))), "java").orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void start() {
            try {
                Files.createDirectories(home);
                Process started = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                        "-cp", System.getProperty("java.class.path"), KafkaServer.class.getName(),
                        Integer.toString(port), Integer.toString(controllerPort), home.resolve("log").toString())
                        .redirectErrorStream(true).redirectOutput(home.resolve("broker.log").toFile()).start();
                Files.writeString(home.resolve("pid"), Long.toString(started.pid()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return port + "|" + controllerPort + "|" + home;
        }
    }

    /** After the shared servers, whose broker it replaces. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            place = new Place(FreePorts.any(), FreePorts.any(), Files.createTempDirectory(Path.of("target").toAbsolutePath(), "own-broker"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        place.start();
        return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + place.port(), PLACE, place.toString());
    }

    @Override
    public void stop() {
        place.process().signal("CONT");
        place.process().end(Duration.ofSeconds(20));
    }
}
