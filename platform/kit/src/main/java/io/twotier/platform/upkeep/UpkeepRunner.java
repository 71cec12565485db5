package io.twotier.platform.upkeep;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.OwnConnections;
import io.twotier.platform.TenantClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Carries out open orders, one at a time however many replicas there are; an order whose replica died stays open and is begun again by another. */
@ApplicationScoped
class UpkeepRunner {

    private static final Logger LOG = Logger.getLogger(UpkeepRunner.class);
    private static final String LOCK = "select pg_try_advisory_lock(8392585648256766465)";

    private final Upkeeps upkeeps;
    private final Instance<UpkeepTask> tasks;
    private final OwnConnections connections;
    private final TenantClock clock;

    UpkeepRunner(Upkeeps upkeeps, @Any Instance<UpkeepTask> tasks, OwnConnections connections, TenantClock clock) {
        this.upkeeps = upkeeps;
        this.tasks = tasks;
        this.connections = connections;
        this.clock = clock;
    }

    @Scheduled(every = "{twotier.upkeep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            if (oldestOpen().isPresent()) {
                runAlone();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("upkeep waits: %s", e.getMessage());
        }
    }

    /** The lock belongs to the connection and ends with it, however this process ends. */
    private void runAlone() throws SQLException {
        try (Connection own = connections.open("upkeep"); Statement statement = own.createStatement(); ResultSet row = statement.executeQuery(LOCK)) {
            if (row.next() && row.getBoolean(1)) {
                for (Optional<Upkeep> next = oldestOpen(); next.isPresent(); next = oldestOpen()) {
                    carryOut(next.get());
                }
            }
        }
    }

    private Optional<Upkeep> oldestOpen() {
        return QuarkusTransaction.requiringNew().call(upkeeps::oldestOpen);
    }

    private void carryOut(Upkeep job) {
        LOG.infof("upkeep %s begins: %s %s", job.id(), job.task(), job.topic());
        try {
            tasks.stream().filter(task -> task.name().equals(job.task())).findFirst().orElseThrow().run(new Job(job));
            change(job.id(), now -> now.done(clock.now()));
            LOG.infof("upkeep %s is done", job.id());
        } catch (Exception e) {
            LOG.errorf(e, "upkeep %s failed", job.id());
            change(job.id(), now -> now.failed(e.toString(), clock.now()));
        }
    }

    private void change(UUID id, Consumer<Upkeep> what) {
        QuarkusTransaction.requiringNew().run(() -> what.accept(upkeeps.findById(id)));
    }

    private final class Job implements UpkeepTask.Progress {

        private final Upkeep job;

        private Job(Upkeep job) {
            this.job = job;
        }

        @Override
        public String topic() {
            return job.topic();
        }

        @Override
        public String position() {
            return job.position();
        }

        @Override
        public void reached(String position, int more) {
            change(job.id(), now -> now.reached(position, more));
        }

        @Override
        public void remark(String outcome) {
            change(job.id(), now -> now.remark(outcome));
        }
    }
}
