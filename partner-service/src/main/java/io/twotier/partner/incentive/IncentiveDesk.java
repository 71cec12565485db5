package io.twotier.partner.incentive;

import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.mail.Mails;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Incentive programmes: who is invited, who is in. Each is for itself (R180). */
@ApplicationScoped
public class IncentiveDesk {

    private final IncentiveInvitations invitations;
    private final PartnerDesk partners;
    private final IncentivePolicy policy;
    private final Mails mails;
    private final TenantClock clock;
    private final Outbox outbox;

    IncentiveDesk(IncentiveInvitations invitations, PartnerDesk partners, IncentivePolicy policy, Mails mails, TenantClock clock, Outbox outbox) {
        this.invitations = invitations;
        this.partners = partners;
        this.policy = policy;
        this.mails = mails;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * R176: issued at once to a new reseller, within the 30 days it may take.
     * R179: what a direct-bill partner could enrol in stays open beside it; nobody is written to about that.
     */
    public List<Event> invite(Partner partner, Instant now) {
        List<Event> issued = new ArrayList<>();
        if (partner.is(PartnerType.INDIRECT_RESELLER)) {
            issue(partner, policy.programme(), PartnerType.INDIRECT_RESELLER, now).ifPresent(invitation -> {
                write(invitation);
                issued.add(invitation.issued());
            });
        }
        if (partner.is(PartnerType.DIRECT_BILL)) {
            issue(partner, policy.directBillProgramme(), PartnerType.DIRECT_BILL, now).ifPresent(invitation -> issued.add(invitation.issued()));
        }
        return issued;
    }

    @Transactional
    public IncentiveInvitation enroll(Caller caller, UUID id) {
        IncentiveInvitation invitation = own(caller, id);
        Checks.demand(Check.that(partners.own(caller).is(invitation.forType()), IncentiveRejection.NOT_OF_THAT_TYPE, invitation.programme(),
                invitation.forType().wire()));
        outbox.say(invitation.enroll(caller.actor(), clock.now(caller.tenant())));
        return invitation;
    }

    @Transactional
    public IncentiveInvitation leave(Caller caller, UUID id) {
        IncentiveInvitation invitation = own(caller, id);
        outbox.say(invitation.leave(caller.actor(), clock.now(caller.tenant())));
        return invitation;
    }

    public IncentiveInvitation own(Caller caller, UUID id) {
        return invitations.findByIdOptional(id).filter(invitation -> invitation.partnerId().equals(caller.tenant()))
                .orElseThrow(IncentiveRejection.NO_SUCH_INVITATION::refuse);
    }

    private Optional<IncentiveInvitation> issue(Partner partner, String programme, PartnerType type, Instant now) {
        if (invitations.anyFor(partner.id(), programme)) {
            return Optional.empty();
        }
        IncentiveInvitation invitation = IncentiveInvitation.issue(Ids.next(), partner, programme, type, partner.location().map(MpnId::id).orElseThrow(), now,
                now.plus(Duration.ofDays(policy.respondWithinDays())));
        invitations.persist(invitation);
        return Optional.of(invitation);
    }

    /** R178: to the mail address of the MPN account, whoever filled in the form. */
    private void write(IncentiveInvitation invitation) {
        mails.queue("incentive-invitation", invitation.id(), invitation.email(), "Invitation: " + invitation.programme(),
                "Your MPN account " + invitation.mpnId() + " is invited to " + invitation.programme() + ".");
    }
}
