package io.twotier.partner.incentive;

import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.Partner;
import io.twotier.partner.mail.Mails;
import io.twotier.platform.Ids;
import io.twotier.platform.event.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Invites new resellers to the incentive programme. */
@ApplicationScoped
public class IncentiveDesk {

    private final IncentiveInvitations invitations;
    private final Mails mails;
    private final String programme;
    private final int respondWithinDays;

    IncentiveDesk(IncentiveInvitations invitations, Mails mails, @ConfigProperty(name = "twotier.incentives.programme") String programme,
                  @ConfigProperty(name = "twotier.incentives.respond-within-days") int respondWithinDays) {
        this.invitations = invitations;
        this.mails = mails;
        this.programme = programme;
        this.respondWithinDays = respondWithinDays;
    }

    /** R176, R178: issued at once, within the 30 days it may take, to the mail address of the MPN account. */
    public Event invite(Partner partner, Instant now) {
        IncentiveInvitation invitation = new IncentiveInvitation(Ids.next(), partner, programme, partner.location().map(MpnId::id).orElseThrow(),
                partner.email(), now, now.plus(Duration.ofDays(respondWithinDays)));
        Event issued = invitation.issued();
        invitations.persist(invitation);
        mails.queue("incentive-invitation", invitation.id(), partner.email(), "Invitation: " + programme,
                "Your MPN account " + invitation.mpnId() + " is invited to " + programme + ".");
        return issued;
    }
}
