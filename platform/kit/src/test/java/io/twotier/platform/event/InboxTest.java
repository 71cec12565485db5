package io.twotier.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.twotier.platform.note.FactListener;
import io.twotier.platform.note.Gate;
import io.twotier.platform.note.Kept;
import io.twotier.platform.note.KitTest;
import io.twotier.platform.note.Told;
import io.twotier.platform.testkit.Cut;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class InboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofMillis(700);
    private static final String DEAD_LETTERS = "kit-dead-letters";

    @Inject
    FactListener listener;
    @Inject
    Gate gate;
    @Inject
    Kept kept;
    @Inject
    Publisher publisher;
    @Inject
    MeterRegistry metrics;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String fact = Told.newFact();
    private TopicProbe probe;

    @BeforeEach
    void open() {
        probe = new TopicProbe(brokers);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void aDuplicateDeliveryHasOneEffect() {
        Told event = Told.of(fact, 1, "once");
        listener.listen(Told.batch(event));
        listener.listen(Told.batch(event));
        listener.listen(Told.batch(event, event));
        assertEquals(1, kept.told(fact));
        assertEquals("1", kept.text("select count(*) from audit where resource_id = ?", fact));
    }

    @Test
    void aConcurrentDuplicateHasOneEffect() throws Exception {
        Told event = Told.of(fact, 1, "once");
        try (Gate.Turnstile heard = gate.hold("heard " + fact)) {
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> listener.listen(Told.batch(event)));
            assertTrue(heard.arrived());
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> listener.listen(Told.batch(event)));
            assertFalse(heard.arrived(1, A_MOMENT), "the second delivery is being applied beside the first");
            heard.close();
            CompletableFuture.allOf(first, second).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertEquals(1, kept.told(fact));
        assertEquals("1", kept.text("select count(*) from audit where resource_id = ?", fact));
    }

    @Test
    void aFailureAfterTheInboxInsertLeavesNeitherTheIdNorTheEffectNorItsEvents() {
        Told event = Told.of(fact, 1, "poison after its effect");
        listener.listen(Told.batch(event));
        assertNull(kept.text("select event_id from inbox where event_id = ?", event.id()));
        assertEquals(0, kept.told(fact));
        assertEquals("0", kept.text("select count(*) from audit where resource_id = ?", fact));
    }

    @Test
    void eventsOutOfOrderLeaveTheNewestState() {
        listener.listen(Told.batch(Told.of(fact, 1, "first"), Told.of(fact, 3, "newest")));
        listener.listen(Told.batch(Told.of(fact, 2, "late")));
        assertEquals("newest", kept.text("select text from known_fact where id = ?", fact));
        assertEquals("3", kept.text("select sequence from known_fact where id = ?", fact));
        assertEquals(3, kept.told(fact));
    }

    @Test
    void anUnknownTypeIsCountedAndSkipped() {
        double before = skipped();
        Told unknown = Told.typed("io.twotier.fact.FactForgotten.v1", fact);
        listener.listen(Told.batch(Told.of(fact, 1, "before"), unknown, Told.of(fact, 2, "behind")));
        assertEquals(before + 1, skipped());
        assertEquals("behind", kept.text("select text from known_fact where id = ?", fact));
        assertNull(kept.text("select event_id from inbox where event_id = ?", unknown.id()));
    }

    @Test
    void anUnknownTypeIsCountedOnceThoughItsBatchFails() {
        double before = skipped();
        listener.listen(Told.batch(Told.typed("io.twotier.fact.FactForgotten.v1", fact), Told.of(fact, 1, "poison in the batch")));
        assertEquals(before + 1, skipped());
    }

    @Test
    void anUnknownMajorVersionGoesToTheDeadLettersWithItsReason() {
        Told event = Told.typed("io.twotier.fact.FactTold.v2", fact);
        probe.send(Told.TOPIC, fact, event.headers(), event.json());
        ConsumerRecord<String, String> dead = deadLetter(event);
        assertEquals("unknown major version of a known event: io.twotier.fact.FactTold.v2", TopicProbe.header(dead, "dead_reason"));
        assertEquals(Told.TOPIC, TopicProbe.header(dead, "dead_topic"));
        assertEquals(event.json(), dead.value());
        assertEquals(0, kept.told(fact));
    }

    @Test
    void poisonGoesToTheDeadLettersWithItsReasonThePartitionMovesOnAndTheRestOfItsBatchIsApplied() throws Exception {
        Told poison = Told.of(fact, 2, "poison " + fact);
        try (Gate.Turnstile hearing = gate.hold("hearing " + fact)) {
            send(Told.of(fact, 1, "held until the others are one batch"));
            assertTrue(hearing.arrived());
            send(poison);
            send(Told.of(fact, 3, "behind it"));
        }
        ConsumerRecord<String, String> dead = deadLetter(poison);
        assertEquals("nobody can apply poison " + fact, TopicProbe.header(dead, "dead_reason"));
        assertEquals(poison.json(), dead.value());
        awaitSaid(3);
        assertEquals("behind it", kept.text("select text from known_fact where id = ?", fact));
        assertEquals(2, kept.told(fact));
        assertEquals(List.of("1", "3"), probe.all("kit-events").stream().filter(e -> fact.equals(e.key())).map(e -> TopicProbe.header(e, "ce_sequence")).toList());
    }

    /** What is said for each tells its order, and how often it took effect. */
    @Test
    void poisonInTheMiddleOfABatchIsTheOnlyOneBuriedAndTheOthersAreAppliedOnceInTheirOrder() {
        Told poison = Told.of(fact, 3, "poison " + fact);
        List<Told> others = List.of(Told.of(fact, 1, "first"), Told.of(fact, 2, "second"), Told.of(fact, 4, "fourth"), Told.of(fact, 5, "last"));
        listener.listen(Told.batch(others.get(0), others.get(1), poison, others.get(2), others.get(3)));
        assertEquals(4, kept.told(fact));
        assertEquals("last", kept.text("select text from known_fact where id = ?", fact));
        others.forEach(other -> assertEquals(other.id().toString(), kept.text("select event_id from inbox where event_id = ?", other.id())));
        assertNull(kept.text("select event_id from inbox where event_id = ?", poison.id()));
        awaitSaid(5);
        assertEquals(List.of("1", "2", "4", "5"),
                probe.all("kit-events").stream().filter(e -> fact.equals(e.key())).map(e -> TopicProbe.header(e, "ce_sequence")).toList());
        assertEquals("nobody can apply poison " + fact, TopicProbe.header(deadLetter(poison), "dead_reason"));
        assertEquals(List.of(poison.json()), probe.all(DEAD_LETTERS).stream().filter(e -> fact.equals(e.key())).map(ConsumerRecord::value).toList());
    }

    @Test
    void anEventWhoseCommitTheDatabaseDoesNotTakeIsNoPoisonAndIsAppliedWhenItDoes() throws Exception {
        Told event = Told.of(fact, 1, "committed in the end");
        CompletableFuture<Void> applied;
        try (Cut cut = Cut.atCommit("known_fact", "new.id = '" + fact + "'")) {
            applied = CompletableFuture.runAsync(() -> listener.listen(Told.batch(event)));
            cut.awaitDeaths(3);
        }
        applied.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertEquals(1, kept.told(fact));
        assertEquals(event.id().toString(), kept.text("select event_id from inbox where event_id = ?", event.id()));
        assertEquals("0", kept.text("select count(*) from outbox where topic = ? and key = ?", DEAD_LETTERS, fact));
        assertEquals(List.of(), probe.all(DEAD_LETTERS).stream().filter(dead -> fact.equals(dead.key())).toList());
    }

    @Test
    void poisonThatTheDatabaseCannotHoldIsBuriedAllTheSame() {
        Told event = Told.typed("io.twotier.fact.FactTold.v2", fact);
        ConsumerRecord<String, byte[]> broken = event.received();
        broken.headers().add("trace", null);
        broken.headers().add("binary", new byte[] {'a', 0, 'b'});
        listener.listen(Told.batch(List.of(broken, Told.of(fact, 1, "behind it").received())));
        assertEquals("a b", TopicProbe.header(deadLetter(event), "binary"));
        assertEquals(1, kept.told(fact));
    }

    @Test
    void anEventWithoutValueOrEnvelopeIsBuried() {
        ConsumerRecord<String, byte[]> bare = new ConsumerRecord<>("told-directly", 0, 1_000_000, fact + "\0", null);
        bare.headers().add("ce_type", null);
        listener.listen(Told.batch(List.of(bare)));
        ConsumerRecord<String, String> dead = probe.await(DEAD_LETTERS, r -> (fact + " ").equals(r.key()), PATIENCE);
        assertEquals("the event has no ce_type", TopicProbe.header(dead, "dead_reason"));
    }

    /** A relay that is killed between send and remove leaves the row; its successor sends it again. */
    @Test
    void aRowThatWasSentAndNotRemovedIsSentAgainAndHasOneEffect() throws Exception {
        Told event = Told.of(fact, 1, "sent twice");
        String headers = new ObjectMapper().writeValueAsString(event.headers());
        OutboxRow row = new OutboxRow(0, Told.TOPIC, fact, headers, event.json().getBytes(StandardCharsets.UTF_8));
        publisher.publish(List.of(row));
        kept.text("insert into outbox (topic, key, headers, value) values (?, ?, ?::jsonb, ?) returning position", row.topic(), row.key(), headers, row.value());
        probe.readUntil(Told.TOPIC, seen -> seen.stream().filter(r -> event.id().toString().equals(TopicProbe.header(r, "ce_id"))).count() == 2, PATIENCE);
        send(Told.of(fact, 2, "behind it"));
        awaitSaid(2);
        assertEquals(2, kept.told(fact));
    }

    private void send(Told event) {
        probe.send(Told.TOPIC, fact, event.headers(), event.json());
    }

    private ConsumerRecord<String, String> deadLetter(Told event) {
        return probe.await(DEAD_LETTERS, record -> event.id().toString().equals(TopicProbe.header(record, "ce_id")), PATIENCE);
    }

    /** The listener says something for each fact it hears, so what it said tells how far it is. */
    private void awaitSaid(long sequence) {
        probe.await("kit-events", said -> fact.equals(said.key()) && Long.toString(sequence).equals(TopicProbe.header(said, "ce_sequence")), PATIENCE);
    }

    private double skipped() {
        return metrics.counter("twotier.inbox.skipped", "topic", "told-directly").count();
    }
}
