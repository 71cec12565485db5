package io.twotier.partner.partnership;

import io.twotier.partner.mail.Mails;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Sends an invitation for a provider that asks for it; by itself nothing is ever sent (R36). */
@ApplicationScoped
public class InvitationSending {

    private final PartnershipDesk desk;
    private final Mails mails;
    private final TenantClock clock;
    private final Outbox outbox;

    InvitationSending(PartnershipDesk desk, Mails mails, TenantClock clock, Outbox outbox) {
        this.desk = desk;
        this.mails = mails;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** R35: the draft as it is now, to the address that was given. */
    @Transactional
    public Invitation send(Caller caller, UUID id) {
        Invitation invitation = desk.sent(caller, id);
        Instant now = clock.now(caller.tenant());
        Checks.demand(invitation.openAt(now), Check.that(invitation.letter().recipient() != null, PartnershipRejection.NO_ADDRESS));
        UUID sending = Ids.next();
        outbox.say(invitation.sent(sending, now));
        mails.queue("partnership-invitation", sending, invitation.letter().recipient(), invitation.letter().subject(), invitation.letter().body());
        return invitation;
    }
}
