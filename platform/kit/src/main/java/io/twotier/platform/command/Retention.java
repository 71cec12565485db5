package io.twotier.platform.command;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets what has served its time: answers by request id, and the ids of events nobody will deliver again. Safe on several replicas. */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final DataSource database;
    private final Duration answers;
    private final Duration inbox;

    Retention(DataSource database, @ConfigProperty(name = "twotier.retention.request-answers") Duration answers,
              @ConfigProperty(name = "twotier.retention.inbox") Duration inbox) {
        this.database = database;
        this.answers = answers;
        this.inbox = inbox;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        try (Connection connection = database.getConnection()) {
            forget(connection, "delete from request_answer where created_at < ?", answers);
            forget(connection, "delete from inbox where received_at < ?", inbox);
            forget(connection, "delete from simulated_event where said_at < ?", inbox);
        } catch (SQLException e) {
            LOG.warnf("old rows are forgotten later: %s", e.getMessage());
        }
    }

    private static void forget(Connection connection, String sql, Duration age) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, OffsetDateTime.now(ZoneOffset.UTC).minus(age));
            delete.executeUpdate();
        }
    }
}
