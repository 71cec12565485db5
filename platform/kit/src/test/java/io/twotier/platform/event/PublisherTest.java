package io.twotier.platform.event;

import static io.twotier.platform.event.RelayServers.TOPIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.testkit.TopicProbe;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class PublisherTest {

    @Test
    void nothingOvertakesAnEventThatTheBrokerDoesNotTake() throws Exception {
        RelayServers servers = RelayServers.get();
        Publisher publisher = new Publisher(new ObjectMapper(), servers.brokers);
        String key = UUID.randomUUID().toString();
        OutboxRow untaken = new OutboxRow(1, TOPIC, key, "{\"ce_id\":\"1\"}", new byte[5 * 1024 * 1024]);
        OutboxRow behind = new OutboxRow(2, TOPIC, key, "{\"ce_id\":\"2\"}", new byte[1]);
        assertThrows(ExecutionException.class, () -> publisher.publish(List.of(untaken, behind)));
        publisher.publish(List.of(new OutboxRow(3, TOPIC, key, "{\"ce_id\":\"3\"}", new byte[1])));
        publisher.close();
        try (TopicProbe probe = new TopicProbe(servers.brokers)) {
            assertEquals(List.of("3"), probe.all(TOPIC).stream().filter(e -> key.equals(e.key())).map(e -> TopicProbe.header(e, "ce_id")).toList());
        }
    }
}
