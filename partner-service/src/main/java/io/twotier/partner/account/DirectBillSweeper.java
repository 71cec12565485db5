package io.twotier.partner.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import io.twotier.platform.simulation.Present;
import io.twotier.platform.simulation.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** R87: lets announced decisions hold from their day on, in the time each tenant lives in. Safe on several replicas. */
@ApplicationScoped
class DirectBillSweeper implements Sweep {

    private static final Logger LOG = Logger.getLogger(DirectBillSweeper.class);
    private static final int AT_ONCE = 100;

    private final Partners partners;
    private final DirectBillDesk desk;
    private final Transactions transactions;
    private final TenantClock clock;

    DirectBillSweeper(Partners partners, DirectBillDesk desk, Transactions transactions, TenantClock clock) {
        this.partners = partners;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "${twotier.directbill.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void sweep() {
        sweep(clock::now);
    }

    @Override
    @ActivateRequestContext
    public int sweep(Present present) {
        return sweep(present.simulation() == null ? null : Environment.named(present.simulation()), tenant -> present.now());
    }

    /** Of all environments at once: there are never many announcements. */
    int sweep(Function<UUID, Instant> time) {
        return sweep(null, time);
    }

    private int sweep(Environment only, Function<UUID, Instant> time) {
        int done = 0;
        UUID last = Ids.NOTHING;
        List<UUID> announced;
        do {
            UUID after = last;
            announced = QuarkusTransaction.requiringNew().call(() -> partners.withAnnouncement(only, after, AT_ONCE));
            for (UUID id : announced) {
                done += carryOut(id, time.apply(id)) ? 1 : 0;
                last = id;
            }
        } while (announced.size() == AT_ONCE);
        return done;
    }

    private boolean carryOut(UUID id, Instant now) {
        try {
            return transactions.run(Work.by(Origin.system("sweep-direct-bill")), () -> desk.carryOut(id, now)).value();
        } catch (RuntimeException e) {
            LOG.warnf(e, "what was decided about partner %s is carried out later", id);
            return false;
        }
    }
}
