package io.twotier.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.twotier.platform.Ids;
import io.twotier.platform.note.Client;
import io.twotier.platform.note.Kept;
import io.twotier.platform.note.KitTest;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code -Dtwotier.test.broker-away-minutes=10} for the long form, in which writes are spread over that time. */
@KitTest
@QuarkusTestResource(value = OwnBroker.class, restrictToAnnotatedClass = true)
class BrokerAwayTest {

    private static final int WRITES = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AWAY = Duration.ofMinutes(Long.getLong("twotier.test.broker-away-minutes", 0));

    @TestHTTPResource("/v1/notes")
    URI notes;
    @Inject
    Kept kept;
    @Inject
    MeterRegistry metrics;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;
    @ConfigProperty(name = "twotier.test.own-broker", defaultValue = "none")
    String place;

    private Client client;
    private String note;

    @BeforeEach
    void writeWhileTheBrokerIsThere() {
        client = new Client(notes, Tokens.partner(Ids.next(), "AA"));
        note = Client.id(client.post("", "1").join());
        try (TopicProbe probe = new TopicProbe(brokers)) {
            probe.await("kit-events", said -> note.equals(said.key()), PATIENCE);
        }
    }

    @Test
    void aFrozenBrokerKeepsNobodyFromWritingAndGetsEveryEventInOrderAfterwards() {
        OwnBroker.Place broker = OwnBroker.Place.read(place);
        double acknowledged = answers("acknowledged");
        double late = answers("late");
        broker.process().signal("STOP");
        try {
            write();
            assertEquals(acknowledged, answers("acknowledged"));
            assertTrue(answers("late") > late, "no answer left before the broker was known to be away");
            assertEquals(WRITES - 1, eventsThatWait());
        } finally {
            broker.process().signal("CONT");
        }
        assertEveryEventInOrder();
        assertNoEventWaitsAnyMore();
    }

    @Test
    void aKilledBrokerKeepsNobodyFromWritingAndGetsEveryEventInOrderAfterwards() {
        OwnBroker.Place broker = OwnBroker.Place.read(place);
        broker.process().kill();
        try {
            write();
        } finally {
            broker.start();
        }
        assertEveryEventInOrder();
    }

    private void write() {
        for (int sequence = 2; sequence <= WRITES; sequence++) {
            HttpResponse<String> answer = client.put("/" + note, Integer.toString(sequence)).join();
            assertEquals(200, answer.statusCode());
            letTimePass(AWAY.dividedBy(WRITES));
        }
    }

    /** Not to wait for anything: how long the broker is away is what the long form is about. */
    private static void letTimePass(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkUntil(end.toEpochMilli());
        }
    }

    /** What was sent again is not counted: order is that of the first time each was there. */
    private void assertEveryEventInOrder() {
        try (TopicProbe probe = new TopicProbe(brokers)) {
            probe.readUntil("kit-events", seen -> sequences(seen).size() == WRITES, PATIENCE);
            assertEquals(IntStream.rangeClosed(1, WRITES).mapToObj(Integer::toString).toList(), sequences(probe.all("kit-events")));
        }
    }

    private double answers(String events) {
        return metrics.counter("twotier.outbox.answers", "events", events).count();
    }

    private int eventsThatWait() {
        return Integer.parseInt(kept.text("select count(*) from outbox where key = ?", note));
    }

    private void assertNoEventWaitsAnyMore() {
        Instant end = Instant.now().plus(PATIENCE);
        while (eventsThatWait() > 0) {
            assertTrue(Instant.now().isBefore(end), "events are on the topic and still in the outbox");
        }
    }

    private List<String> sequences(List<ConsumerRecord<String, String>> seen) {
        return seen.stream().filter(said -> note.equals(said.key())).map(said -> TopicProbe.header(said, "ce_sequence")).distinct().toList();
    }
}
