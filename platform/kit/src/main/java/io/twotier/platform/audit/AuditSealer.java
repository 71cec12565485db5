package io.twotier.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.TenantClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Seals new audit rows every second. Safe on several replicas: one of them seals, the others find it busy. */
@ApplicationScoped
class AuditSealer {

    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final int BATCH = 1000;

    private final DataSource database;
    private final TenantClock clock;
    private final Sealing sealing;

    AuditSealer(DataSource database, TenantClock clock, AuditChain chain) {
        this.database = database;
        this.clock = clock;
        this.sealing = new Sealing(chain);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void seal() {
        try {
            while (QuarkusTransaction.requiringNew().call(this::batch) == BATCH) {
                LOG.trace("more may be waiting");
            }
        } catch (RuntimeException e) {
            LOG.warnf("audit rows are sealed later: %s", e.getMessage());
        }
    }

    private int batch() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return sealing.seal(connection, clock.now(), BATCH);
        }
    }
}
