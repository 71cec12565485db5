package io.twotier.customer.invitation;

import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.simulation.Present;
import io.twotier.platform.simulation.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes down that invitations have expired, and says so. Nobody could use them any more before that either. Safe on several replicas. */
@ApplicationScoped
public class InvitationSweeper implements Sweep {

    private final CustomerInvitations invitations;
    private final Transactions transactions;
    private final Outbox outbox;
    private final TenantClock clock;

    InvitationSweeper(CustomerInvitations invitations, Transactions transactions, Outbox outbox, TenantClock clock) {
        this.invitations = invitations;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "${twotier.invitations.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() {
        sweep(clock.now());
    }

    @Override
    public int sweep(Present present) {
        int expired = 0;
        while (transactions.run(Work.by(Origin.system("expire_customer_invitation")), () -> expireOne(present)).value()) {
            expired++;
        }
        return expired;
    }

    private boolean expireOne(Present present) {
        Optional<CustomerInvitation> due = invitations.takeDue(present);
        due.ifPresent(invitation -> outbox.say(invitation.expire(present.now())));
        return due.isPresent();
    }
}
