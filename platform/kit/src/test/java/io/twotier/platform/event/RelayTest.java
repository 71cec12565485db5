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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay beside a database and a broker, without an application around it. */
class RelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WRITES = 400;

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
    void whatIsCommittedWaitsForNoTransactionThatStillRuns() throws SQLException {
        Relay relay = relay(sink("relay"));
        try (Connection late = servers.connections.open("late")) {
            late.setAutoCommit(false);
            put(late, "late");
            put(connection, "quick");
            assertTrue(relay.publishBatch(connection));
            assertEquals(List.of("relay quick"), List.copyOf(published));
            late.commit();
        }
        assertTrue(relay.publishBatch(connection));
        assertEquals(List.of("relay quick", "relay late"), List.copyOf(published));
        assertEquals("0", servers.ask("select count(*) from outbox"));
    }

    /** Four counters stand for aggregates: whoever counts holds it until its transaction ends, however long that takes. */
    @Test
    void whoeverSawWhatAnotherWroteIsPublishedAfterIt() throws Exception {
        start(relay(sink("relay")));
        AtomicIntegerArray counters = new AtomicIntegerArray(4);
        ExecutorService writers = Executors.newFixedThreadPool(8);
        for (int i = 0; i < WRITES; i++) {
            int number = i;
            writers.submit(() -> count(counters, number % 4, number % 7 == 0));
        }
        Map<String, Integer> reached = new HashMap<>();
        for (int i = 0; i < WRITES; i++) {
            String[] event = next().split(" ");
            assertEquals(reached.merge(event[1], 1, Integer::sum), Integer.valueOf(event[2]), event[1]);
        }
        writers.shutdownNow();
        assertEquals(Map.of("0", WRITES / 4, "1", WRITES / 4, "2", WRITES / 4, "3", WRITES / 4), reached);
    }

    private Void count(AtomicIntegerArray counters, int counter, boolean slowly) throws SQLException {
        try (Connection own = servers.connections.open("writer"); Statement statement = own.createStatement()) {
            own.setAutoCommit(false);
            statement.execute("select pg_current_xact_id(), pg_advisory_xact_lock(" + (1000 + counter) + ")");
            put(own, counter + " " + counters.incrementAndGet(counter));
            if (slowly) {
                statement.execute("select count(*) from generate_series(1, 20000)");
            }
            own.commit();
        }
        return null;
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
            assertEquals(List.of("relay before", "relay meanwhile"), List.copyOf(published));
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
