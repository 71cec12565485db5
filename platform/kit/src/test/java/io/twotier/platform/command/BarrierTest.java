package io.twotier.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.twotier.platform.Ids;
import io.twotier.platform.note.Client;
import io.twotier.platform.note.Gate;
import io.twotier.platform.note.KitTest;
import io.twotier.platform.note.Told;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class BarrierTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource("/v1/notes")
    URI notes;
    @Inject
    Gate gate;
    @Inject
    MeterRegistry metrics;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String fact = Told.newFact();
    private Client client;
    private TopicProbe probe;

    /** The first refusal of all pays for connecting to the broker. */
    @BeforeEach
    void signIn() {
        client = new Client(notes, Tokens.partner(Ids.next(), "AA"));
        probe = new TopicProbe(brokers);
        tell(Told.newFact());
        assertEquals(409, client.post("/about/" + Told.newFact(), "warm up").join().statusCode());
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void aMistypedKeyIsRefusedAtOnceWhenTheReplicaIsCaughtUp() throws Exception {
        tell(fact);
        assertEquals(201, client.post("/about/" + fact, "about it").join().statusCode());
        double fresh = callers("fresh");
        double others = callers("waited") + callers("late") + callers("crowded") + callers("away");
        Gate.Turnstile looked = gate.count("looked for " + fact + "x");
        HttpResponse<String> refused = client.post("/about/" + fact + "x", "about nothing").join();
        assertEquals(409, refused.statusCode());
        assertEquals(979001, Client.code(refused));
        assertTrue(looked.arrived(2, PATIENCE), "a refusal is believed before the replica is known to be fresh");
        assertFalse(looked.arrived(1, Duration.ZERO), "somebody who was refused for good was looked at again");
        assertEquals(fresh + 1, callers("fresh"));
        assertEquals(others, callers("waited") + callers("late") + callers("crowded") + callers("away"));
    }

    @Test
    void nobodyIsRefusedForAFactThatIsStillUnderWay() throws Exception {
        CompletableFuture<HttpResponse<String>> answer;
        try (Gate.Turnstile hearing = gate.hold("hearing " + fact); Gate.Turnstile looked = gate.count("looked for " + fact)) {
            tell(fact);
            assertTrue(hearing.arrived());
            answer = client.post("/about/" + fact, "about it");
            assertTrue(looked.arrived());
        }
        assertEquals(201, answer.join().statusCode());
    }

    @Test
    void whoWaitedTooLongIsToldToComeBackAndNothingWasDone() throws Exception {
        try (Gate.Turnstile hearing = gate.hold("hearing " + fact)) {
            tell(fact);
            assertTrue(hearing.arrived());
            HttpResponse<String> answer = client.post("/about/" + fact, "about it").join();
            assertEquals(503, answer.statusCode());
            assertEquals(975004, Client.code(answer));
            assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
        }
    }

    private double callers(String outcome) {
        return metrics.counter("twotier.barrier.callers", "outcome", outcome).count();
    }

    private void tell(String what) {
        Told event = Told.of(what, 1, "a fact");
        probe.send(Told.TOPIC, what, event.headers(), event.json());
    }
}
