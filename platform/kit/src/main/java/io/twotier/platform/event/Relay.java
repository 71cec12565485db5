package io.twotier.platform.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.twotier.platform.OwnConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Publishes the outbox: one elected relay per service, in order, a row removed only after the broker has it. Whoever writes after
 * having seen what another wrote has a later place and is visible only later, so the order of places is the order of cause and effect;
 * transactions that still run are waited for by nobody.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final String ACKNOWLEDGED = "outbox_acknowledged";
    private static final int BATCH = 500;
    private static final int POLL_MILLIS = 200;
    private static final int NOTIFY_AT_ONCE = 300;
    private static final long LOCK = 0x7477_6f74_6965_7201L;
    private static final String READ = "select position, topic, key, headers::text, value from outbox order by position limit " + BATCH;
    /** A removal that a crash undoes costs a second sending, which the inbox of each consumer knows; waiting for the disk would delay the next event. */
    private static final String HURRY = "set synchronous_commit = off; ";

    private final OwnConnections connections;
    private final Publisher publisher;
    private final Acknowledgements acknowledgements;
    private final Counter published;
    private volatile Thread thread;

    Relay(OwnConnections connections, Publisher publisher, Acknowledgements acknowledgements, MeterRegistry metrics) {
        this.connections = connections;
        this.publisher = publisher;
        this.acknowledgements = acknowledgements;
        this.published = metrics.counter("twotier.outbox.published");
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        Thread running = thread;
        thread = null;
        running.interrupt();
    }

    private void run() {
        while (thread != null) {
            try (Connection connection = connections.open("outbox-relay"); Statement statement = connection.createStatement()) {
                statement.execute(HURRY + "listen " + Wakeup.CHANNEL + "; listen " + ACKNOWLEDGED);
                relay(connection, statement);
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("the outbox cannot be read, trying again: %s", e.getMessage());
                if (!Pause.of(500)) {
                    return;
                }
            }
        }
    }

    private void relay(Connection connection, Statement statement) throws SQLException {
        boolean elected = false;
        while (thread != null) {
            elected = elected || tryLock(statement);
            while (elected && thread != null && publishBatch(connection)) {
                LOG.trace("more may be waiting");
            }
            listen(connection);
        }
    }

    private static boolean tryLock(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** @return whether to go on at once */
    boolean publishBatch(Connection connection) throws SQLException {
        List<OutboxRow> rows = read(connection);
        if (rows.isEmpty()) {
            return false;
        }
        try {
            publisher.publish(rows);
        } catch (ExecutionException e) {
            LOG.warnf("the broker is away, %d or more events wait: %s", rows.size(), e.getCause().getMessage());
            acknowledgements.brokerAway();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        remove(connection, rows);
        published.increment(rows.size());
        return true;
    }

    private static List<OutboxRow> read(Connection connection) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(READ); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new OutboxRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getBytes(5)));
            }
        }
        return rows;
    }

    private void remove(Connection connection, List<OutboxRow> rows) throws SQLException {
        List<Long> positions = rows.stream().map(OutboxRow::position).toList();
        acknowledgements.acknowledged(positions);
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any(?)");
             PreparedStatement tell = connection.prepareStatement("select pg_notify('" + ACKNOWLEDGED + "', ?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
            for (int from = 0; from < positions.size(); from += NOTIFY_AT_ONCE) {
                tell.setString(1, positions.subList(from, Math.min(positions.size(), from + NOTIFY_AT_ONCE)).stream().map(String::valueOf)
                        .collect(Collectors.joining(",")));
                tell.execute();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGNotification[] notes = connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
        if (notes == null) {
            return;
        }
        for (PGNotification note : notes) {
            if (note.getName().equals(ACKNOWLEDGED)) {
                acknowledgements.acknowledged(Stream.of(note.getParameter().split(",")).map(Long::valueOf).toList());
            }
        }
    }
}
