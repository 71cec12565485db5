package io.twotier.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.twotier.platform.note.Kept;
import io.twotier.platform.note.KitTest;
import io.twotier.platform.note.Told;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@KitTest
class ReplicaTablesTest {

    private static final List<String> FACTS = List.of("known_fact");

    @Inject
    ReplicaTables tables;
    @Inject
    Topics topics;
    @Inject
    Kept kept;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    /** A listener may have applied what came after the new replica was read; its rows would be lost. */
    @Test
    void aReplicaThatIsBehindItsListenerIsNotPutInPlace() {
        Told event = Told.of(Told.newFact(), 1, "applied by the listener alone");
        try (TopicProbe probe = new TopicProbe(brokers); TopicReading reading = topics.read(Told.TOPIC, Map.of())) {
            tables.prepare(FACTS);
            probe.send(Told.TOPIC, event.fact(), event.headers(), event.json());
            probe.await("kit-events", said -> event.fact().equals(said.key()), Duration.ofSeconds(30));
            assertFalse(tables.replace(FACTS, Told.TOPIC, reading));
            assertEquals(1, kept.told(event.fact()));
            assertEquals("t", kept.text("select to_regclass('rebuild.known_fact') is not null"));
        }
    }

    @Test
    void whatAnInterruptedAttemptLeftIsNotUsed() {
        tables.prepare(FACTS);
        kept.text("insert into rebuild.known_fact values ('left', 'by an interrupted attempt', 1, 1) returning id");
        tables.prepare(FACTS);
        assertEquals("0", kept.text("select count(*) from rebuild.known_fact"));
    }
}
