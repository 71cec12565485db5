package io.twotier.platform.feed.eventlog;

import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.TenantClock;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets what the log no longer reaches back to: of each log a beginning, never a part of its middle. Safe on several replicas. */
@Singleton
class EventRetention {

    private static final Logger LOG = Logger.getLogger(EventRetention.class);
    /** Events are kept a little longer than entries, for what was entered last of those that were told first. */
    private static final Duration LONGER = Duration.ofDays(1);
    private static final String FORGET_ENTRIES = """
            delete from event_entry e using (select log, max(number) as number from event_entry where entered_at < ? group by log) old
            where e.log = old.log and e.number <= old.number""";
    private static final String FORGET_EVENTS = "delete from told_event where entered_at < ?";

    private final DataSource database;
    private final TenantClock clock;
    private final Duration kept;

    EventRetention(DataSource database, TenantClock clock, @ConfigProperty(name = "twotier.retention.event-log") Duration kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        forgetBefore(clock.now().minus(kept));
    }

    void forgetBefore(Instant oldest) {
        try (Connection connection = database.getConnection()) {
            forget(connection, FORGET_ENTRIES, oldest);
            forget(connection, FORGET_EVENTS, oldest.minus(LONGER));
        } catch (SQLException e) {
            LOG.warnf("old events are forgotten later: %s", e.getMessage());
        }
    }

    private static void forget(Connection connection, String sql, Instant oldest) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, oldest.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }
}
