package io.twotier.platform.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks at a service when it is at rest: all that it was told is applied, all that it said is on its topic. Then any change is somebody's doing. */
public final class ServiceWatch implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final DataSource database;
    private final TopicProbe probe;
    private final List<String> upstream;
    private final List<String> underWay = new ArrayList<>(List.of("outbox", "upkeep where state = 'OPEN'"));
    private final Map<String, LongSupplier> counted = new TreeMap<>();

    /** @param upstream the topics that the service listens to */
    public ServiceWatch(String service, DataSource database, String brokers, List<String> upstream) {
        this.database = database;
        this.probe = new TopicProbe(brokers);
        this.upstream = upstream;
        counting("events on " + service + "-events", () -> probe.ends(service + "-events").values().stream().mapToLong(Long::longValue).sum());
    }

    /** Of the service that this test runs. */
    public static ServiceWatch here(DataSource database) {
        Config config = ConfigProvider.getConfig();
        return new ServiceWatch(config.getValue("twotier.service", String.class), database, config.getValue("kafka.bootstrap.servers", String.class),
                config.getOptionalValues("twotier.topics.upstream", String.class).orElse(List.of()));
    }

    /** The service is not at rest while there are such rows. @param rows what stands behind {@code from} */
    public ServiceWatch atRestWithout(String rows) {
        underWay.add(rows);
        return this;
    }

    /** Counts what is left elsewhere, too. */
    public ServiceWatch counting(String what, LongSupplier count) {
        counted.put(what, count);
        return this;
    }

    /** Waits until the service is at rest, at most half a minute. */
    public ServiceState look() {
        try (Connection connection = database.getConnection()) {
            Instant deadline = Instant.now().plus(LONGEST);
            for (List<String> restless = restless(connection); !restless.isEmpty(); restless = restless(connection)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("Not at rest after " + LONGEST + ": " + restless);
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
            Map<String, Long> counts = new TreeMap<>();
            counted.forEach((what, count) -> counts.put(what, count.getAsLong()));
            return new ServiceState(DatabaseState.of(connection), counts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        probe.close();
    }

    private List<String> restless(Connection connection) throws SQLException {
        List<String> restless = new ArrayList<>();
        for (String rows : underWay) {
            if (number(connection, "select count(*) from " + rows) > 0) {
                restless.add(rows);
            }
        }
        for (String topic : upstream) {
            Map<Integer, Long> applied = applied(connection, topic);
            probe.ends(topic).forEach((partition, end) -> {
                if (applied.getOrDefault(partition, 0L) < end) {
                    restless.add(topic + " " + partition + " is not applied up to " + end);
                }
            });
        }
        return restless;
    }

    private static Map<Integer, Long> applied(Connection connection, String topic) throws SQLException {
        Map<Integer, Long> applied = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select partition, next from applied_offset where topic = ?")) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    applied.put(row.getInt(1), row.getLong(2));
                }
            }
        }
        return applied;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql); ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
