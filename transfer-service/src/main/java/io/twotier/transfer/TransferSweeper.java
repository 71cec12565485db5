package io.twotier.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import io.twotier.platform.simulation.Present;
import io.twotier.platform.simulation.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Sees to it that no transfer is ever stuck. Safe on several replicas: each transfer is held while it is looked at, and looked at anew. */
@ApplicationScoped
public class TransferSweeper implements Sweep {

    private static final Logger LOG = Logger.getLogger(TransferSweeper.class);

    private final Transfers transfers;
    private final TransferProcess process;
    private final Transactions transactions;
    private final TransferSettings settings;
    private final TenantClock clock;

    TransferSweeper(Transfers transfers, TransferProcess process, Transactions transactions, TransferSettings settings, TenantClock clock) {
        this.transfers = transfers;
        this.process = process;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${twotier.transfer.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void sweep() {
        sweep(clock.now());
    }

    @Override
    @ActivateRequestContext
    public int sweep(Present present) {
        return each("pursue_transfer", () -> transfers.withGroupsSilent(present, settings.askAgainAfter()),
                id -> process.pursue(id, present.now(), settings.askAgainAfter(), settings.askAtMost()))
                + each("expire_transfer", () -> transfers.overdueAt(present), id -> process.expire(id, present.now()));
    }

    private int each(String operation, Supplier<List<UUID>> due, Consumer<UUID> action) {
        int done = 0;
        for (UUID id : QuarkusTransaction.requiringNew().call(due::get)) {
            try {
                transactions.run(Work.by(Origin.system("sweep-transfers", operation)), () -> {
                    action.accept(id);
                    return null;
                });
                done++;
            } catch (RuntimeException e) {
                LOG.warnf(e, "transfer %s could not be swept now", id);
            }
        }
        return done;
    }
}
