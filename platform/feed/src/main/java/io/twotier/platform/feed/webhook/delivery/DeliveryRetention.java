package io.twotier.platform.feed.webhook.delivery;

import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.TenantClock;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets deliveries whose event is forgotten, those of paused endpoints included. */
@Singleton
class DeliveryRetention {

    private static final Logger LOG = Logger.getLogger(DeliveryRetention.class);

    private final DataSource database;
    private final TenantClock clock;
    private final Duration kept;

    DeliveryRetention(DataSource database, TenantClock clock, @ConfigProperty(name = "twotier.retention.event-log") Duration kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        try (Connection connection = database.getConnection(); PreparedStatement delete = connection.prepareStatement("delete from webhook_delivery where created_at < ?")) {
            delete.setObject(1, clock.now().minus(kept).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException e) {
            LOG.warnf("old deliveries are forgotten later: %s", e.getMessage());
        }
    }
}
