package io.twotier.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As many callers at the barrier as there is room for. They have all the patience in the world, so that a test counts and does not race. */
@KitTest
@TestProfile(CrowdedBarrierTest.Patient.class)
class CrowdedBarrierTest {

    private static final int CROWD = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource("/v1/notes")
    URI notes;
    @Inject
    Gate gate;
    @Inject
    MeterRegistry metrics;
    @Inject
    DataSource pool;
    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int poolSize;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String fact = Told.newFact();
    private Client client;
    private TopicProbe probe;

    public static class Patient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("twotier.barrier.longest", "PT35S");
        }
    }

    @BeforeEach
    void signIn() {
        client = new Client(notes, Tokens.partner(Ids.next(), "AA"));
        probe = new TopicProbe(brokers);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void twoHundredWaitWithoutAConnectionBesideOthersWhoAreServedAndAllOfThemSucceedWhenTheFactArrives() throws Exception {
        String note = Client.id(client.post("", "to be read").join());
        List<CompletableFuture<HttpResponse<String>>> waiting;
        try (Gate.Turnstile hearing = gate.hold("hearing " + fact)) {
            waiting = crowdWaitingFor(hearing, note);
            assertAllConnectionsAreFree();
            assertEquals(200, client.get("/" + note).join().statusCode());
            assertEquals(201, client.post("", "written meanwhile").join().statusCode());
            assertEquals(CROWD, waitingNow());
            assertFalse(waiting.stream().anyMatch(CompletableFuture::isDone));
        }
        assertEquals(Collections.nCopies(CROWD, 201), waiting.stream().map(answer -> answer.join().statusCode()).toList());
        assertEquals(0, waitingNow());
    }

    /** Who is sent away at once is so while the others still wait. */
    @Test
    void oneMoreThanTwoHundredIsToldToComeBackAtOnceAndNobodyLosesAPlace() throws Exception {
        String note = Client.id(client.post("", "to be read").join());
        List<CompletableFuture<HttpResponse<String>>> waiting;
        double crowded = metrics.counter("twotier.barrier.callers", "outcome", "crowded").count();
        try (Gate.Turnstile hearing = gate.hold("hearing " + fact)) {
            waiting = crowdWaitingFor(hearing, note);
            HttpResponse<String> tooMany = client.post("/about/" + fact, "about it").join();
            assertEquals(503, tooMany.statusCode());
            assertEquals(975004, Client.code(tooMany));
            assertEquals("1", tooMany.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(crowded + 1, metrics.counter("twotier.barrier.callers", "outcome", "crowded").count());
            assertEquals(CROWD, waitingNow());
            assertFalse(waiting.stream().anyMatch(CompletableFuture::isDone));
        }
        assertEquals(Collections.nCopies(CROWD, 201), waiting.stream().map(answer -> answer.join().statusCode()).toList());
        assertEquals(201, client.post("/about/" + fact, "about it").join().statusCode());
    }

    /** Returns when all of them are at the barrier, each after it has found nothing; others are served until then. */
    private List<CompletableFuture<HttpResponse<String>>> crowdWaitingFor(Gate.Turnstile hearing, String note) throws InterruptedException {
        Told event = Told.of(fact, 1, "a fact");
        probe.send(Told.TOPIC, fact, event.headers(), event.json());
        assertTrue(hearing.arrived());
        Gate.Turnstile looked = gate.count("looked for " + fact);
        List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, CROWD).mapToObj(i -> client.post("/about/" + fact, "about it")).toList();
        assertTrue(looked.arrived(CROWD, PATIENCE));
        Instant end = Instant.now().plus(PATIENCE);
        while (waitingNow() < CROWD) {
            assertEquals(200, client.get("/" + note).join().statusCode());
            assertTrue(Instant.now().isBefore(end), () -> "only " + waitingNow() + " are waiting");
        }
        return waiting;
    }

    /** All but that of the listener at the gate, and the one with which one caller at a time looks for all. */
    private void assertAllConnectionsAreFree() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < poolSize - 2) {
                taken.add(pool.getConnection());
            }
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
        assertEquals(poolSize - 2, taken.size());
    }

    private int waitingNow() {
        return (int) metrics.get("twotier.barrier.waiting").gauge().value();
    }
}
