package io.twotier.subscription.renewal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import io.twotier.platform.event.Outbox;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionStatus;
import io.twotier.subscription.Subscriptions;
import io.twotier.platform.simulation.Present;
import io.twotier.platform.simulation.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Renews subscriptions whose term is over, or lets them expire. Safe on several replicas: each subscription is held while it is looked at, with its
 * base kept still, and what another replica holds is left to it.
 */
@ApplicationScoped
public class TermSweeper implements Sweep {

    private static final Logger LOG = Logger.getLogger(TermSweeper.class);
    private static final int AT_ONCE = 500;

    private final Subscriptions subscriptions;
    private final Transactions transactions;
    private final Outbox outbox;
    private final TenantClock clock;

    TermSweeper(Subscriptions subscriptions, Transactions transactions, Outbox outbox, TenantClock clock) {
        this.subscriptions = subscriptions;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "${twotier.renewal.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void now() {
        sweep(clock.now());
    }

    /** Nobody is renewed for long at a time: who was not looked at for years gets each term in its turn. @return how many terms ended by this replica's hand */
    @Override
    @ActivateRequestContext
    public int sweep(Present present) {
        int ended = 0;
        int before;
        do {
            before = ended;
            for (UUID id : QuarkusTransaction.requiringNew().call(() -> subscriptions.due(present, AT_ONCE))) {
                ended += ended(id, present) ? 1 : 0;
            }
        } while (ended > before);
        return ended;
    }

    /** One that cannot be swept now holds nobody else up. */
    private boolean ended(UUID id, Present present) {
        try {
            return transactions.run(Work.by(Origin.system("end_subscription_term")), () -> end(id, present)).value();
        } catch (RuntimeException e) {
            LOG.warnf(e, "the term of subscription %s could not be ended now", id);
            return false;
        }
    }

    private boolean end(UUID id, Present present) {
        Optional<Subscription> due = subscriptions.takeDue(id, present.now());
        due.ifPresent(one -> subscriptions.family(one).endTerm(based(one)).forEach(outbox::say));
        return due.isPresent();
    }

    private boolean based(Subscription one) {
        return one.parentId() == null || subscriptions.findById(one.parentId()).status() == SubscriptionStatus.ACTIVE;
    }
}
