package io.twotier.platform.event;

import static io.twotier.platform.event.RelayServers.TOPIC;
import static io.twotier.platform.event.RelayServers.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.twotier.platform.testkit.TopicProbe;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay beside a database and a broker, without an application around it. */
class RelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<String> published = new LinkedBlockingQueue<>();
    private final List<Relay> running = new ArrayList<>();
    private RelayServers servers;
    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        servers = RelayServers.get();
        connection = servers.connections.open("relay-test");
    }

    @AfterEach
    void disconnect() throws SQLException {
        running.forEach(relay -> relay.stop(null));
        servers.endRelays("true");
        servers.ask("with gone as (delete from outbox returning 1) select count(*) from gone");
        connection.close();
    }

    @Test
    void nothingOvertakesALongTransactionThatTookItsPlaceBeforeOthersCommit() throws SQLException {
        Relay relay = relay(sink("relay"));
        try (Connection late = servers.connections.open("late")) {
            late.setAutoCommit(false);
            put(late, "late");
            put(connection, "quick");
            assertFalse(relay.publishBatch(connection));
            assertNull(published.poll());
            late.commit();
        }
        assertTrue(relay.publishBatch(connection));
        assertEquals(List.of("relay late", "relay quick"), List.copyOf(published));
        assertEquals("0", servers.ask("select count(*) from outbox"));
    }

    @Test
    void heldUpByAnOlderTransactionItLooksAgainAtOnceAndThenLessAndLessOften() {
        assertEquals(List.of(200, 4, 8, 16, 32, 64, 128, 200, 200), IntStream.rangeClosed(0, 8).map(Relay::pauseAfter).boxed().toList());
    }

    @Test
    void nothingIsLostOfALongTransactionThatWritesAfterOthersCommitted() throws SQLException {
        Relay relay = relay(sink("relay"));
        put(connection, "before");
        try (Connection late = servers.connections.open("late"); Statement begun = late.createStatement()) {
            late.setAutoCommit(false);
            begun.execute("select pg_current_xact_id()");
            put(connection, "meanwhile");
            assertTrue(relay.publishBatch(connection));
            assertEquals(List.of("relay before"), List.copyOf(published));
            assertFalse(relay.publishBatch(connection));
            put(late, "late");
            late.commit();
        }
        assertTrue(relay.publishBatch(connection));
        assertEquals(List.of("relay before", "relay meanwhile", "relay late"), List.copyOf(published));
        assertEquals("0", servers.ask("select count(*) from outbox"));
    }

    @Test
    void whatIsRolledBackIsNeverPublishedAndHoldsUpNothing() throws SQLException {
        Relay relay = relay(sink("relay"));
        try (Connection regretted = servers.connections.open("regretted")) {
            regretted.setAutoCommit(false);
            put(regretted, "regretted");
            put(connection, "behind");
            regretted.rollback();
        }
        assertTrue(relay.publishBatch(connection));
        assertEquals(List.of("relay behind"), List.copyOf(published));
    }

    @Test
    void ofTwoRelaysOnlyOnePublishesAndTheOtherTakesOverWhenItsConnectionDies() throws Exception {
        List.of("one", "other").forEach(name -> start(relay(sink(name))));
        put(connection, "0");
        String elected = next();
        for (int i = 1; i <= 20; i++) {
            put(connection, Integer.toString(i));
            assertEquals(elected.replace(" 0", " " + i), next());
        }
        servers.endRelays("pid in (select pid from pg_locks where locktype = 'advisory' and granted)");
        put(connection, "0");
        assertNotEquals(elected, next());
        assertNull(published.poll(500, TimeUnit.MILLISECONDS), "both publish");
    }

    @Test
    void aRelayKilledBetweenSendAndRemoveSendsTheSameEventAgainAndRemovesItThen() throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        Publisher publisher = new Publisher(new ObjectMapper(), servers.brokers) {
            @Override
            synchronized void publish(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
                super.publish(rows);
                if (killed.compareAndSet(false, true)) {
                    servers.endRelays("true");
                }
            }
        };
        String key = UUID.randomUUID().toString();
        put(connection, key);
        start(relay(publisher));
        try (TopicProbe probe = new TopicProbe(servers.brokers)) {
            probe.readUntil(TOPIC, seen -> seen.stream().filter(e -> key.equals(e.key())).count() == 2, PATIENCE);
            put(connection, key + " behind");
            probe.await(TOPIC, e -> (key + " behind").equals(e.key()), PATIENCE);
            assertEquals(List.of("id of " + key, "id of " + key), probe.all(TOPIC).stream().filter(e -> key.equals(e.key()))
                    .map(e -> TopicProbe.header(e, "ce_id")).toList());
        } finally {
            publisher.close();
        }
        assertEquals("0", servers.ask("select count(*) from outbox where key = '" + key + "'"));
    }

    @Test
    void aRelayThatStumblesGoesOn() throws Exception {
        AtomicBoolean stumbled = new AtomicBoolean();
        start(relay(tellingFirst(name -> {
            if (stumbled.compareAndSet(false, true)) {
                throw new IllegalStateException("stumbled");
            }
        }, "relay")));
        put(connection, "a");
        assertEquals("relay a", next());
    }

    private Relay relay(Publisher publisher) {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        return new Relay(servers.connections, publisher, new Acknowledgements(new Wakeup(servers.connections), metrics), metrics);
    }

    private void start(Relay relay) {
        running.add(relay);
        relay.start(null);
    }

    private Publisher sink(String name) {
        return tellingFirst(nothing -> { }, name);
    }

    /** A broker that takes everything. */
    private Publisher tellingFirst(Consumer<String> before, String name) {
        return new Publisher(new ObjectMapper(), servers.brokers) {
            @Override
            synchronized void publish(List<OutboxRow> rows) {
                before.accept(name);
                rows.forEach(row -> published.add(name + " " + row.key()));
            }
        };
    }

    private String next() throws InterruptedException {
        return published.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
