package io.twotier.customer.invitation;

import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.letter.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes invitations of customers, changes their drafts and ends them; nothing is ever sent. */
@ApplicationScoped
public class InvitationDesk {

    private final CustomerInvitations invitations;
    private final InvitationChecks checks;
    private final InvitationLinks links;
    private final InvitationLetter letters;
    private final PartnerFacts partners;
    private final Transactions transactions;
    private final Outbox outbox;
    private final TenantClock clock;
    private final Optional<Duration> expireAfter;

    InvitationDesk(CustomerInvitations invitations, InvitationChecks checks, InvitationLinks links, InvitationLetter letters, PartnerFacts partners,
                   Transactions transactions, Outbox outbox, TenantClock clock,
                   @ConfigProperty(name = "twotier.invitations.expire-after") Optional<Duration> expireAfter) {
        this.invitations = invitations;
        this.checks = checks;
        this.links = links;
        this.letters = letters;
        this.partners = partners;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
        this.expireAfter = expireAfter;
    }

    /** R114, R116: a draft and a link. Of links that serve many customers there is one for the same partners and rights; it is found again. */
    @Transactional
    public CustomerInvitation invite(Caller caller, NewInvitation asked) {
        UUID issuer = caller.tenant();
        PartnerFact known = partners.about(issuer).orElse(null);
        InvitedPartners invited = InvitedPartners.of(issuer, known, asked);
        Checks.enforce(checks.inviting(issuer, known, invited, asked), false);
        boolean delegatedAdmin = asked.delegatedAdmin() == null ? !invited.both() : asked.delegatedAdmin();
        Instant now = clock.now(issuer);
        Optional<CustomerInvitation> open = asked.reusable() ? invitations.link(issuer, invited, delegatedAdmin) : Optional.empty();
        if (open.filter(link -> link.stateAt(now) == InvitationState.INVITED).isPresent()) {
            return open.get();
        }
        open.ifPresent(over -> {
            outbox.say(over.expire(now));
            transactions.flush();
        });
        UUID id = Ids.next();
        CustomerInvitation invitation = CustomerInvitation.draft(id, issuer, invited, delegatedAdmin, asked, letters.draft(issuer, invited, asked, links.link(id)),
                known.environment(), now, expireAfter.map(now::plus).orElse(null));
        outbox.say(invitation.issued());
        invitations.persist(invitation);
        return invitation;
    }

    /** R117 @param recipient null to leave it as it is */
    @Transactional
    public CustomerInvitation edit(Caller caller, UUID id, String subject, String body, String recipient) {
        CustomerInvitation invitation = issued(caller, id);
        Checks.demand(invitation.openAt(clock.now(caller.tenant())), Check.that(Letter.keeps(links.link(id), body), InvitationRejection.LINK_MISSING));
        outbox.say(invitation.edit(subject, body, recipient));
        return invitation;
    }

    @Transactional
    public CustomerInvitation cancel(Caller caller, UUID id) {
        CustomerInvitation invitation = issued(caller, id);
        Instant now = clock.now(caller.tenant());
        Checks.demand(invitation.openAt(now));
        outbox.say(invitation.cancel(now));
        return invitation;
    }

    /** The caller's own, for whom it is a draft. */
    public CustomerInvitation issued(Caller caller, UUID id) {
        return invitations.findByIdOptional(id).filter(i -> i.issuerId().equals(caller.tenant())).orElseThrow(InvitationRejection.NO_SUCH_INVITATION::refuse);
    }

    /** R117: the link resolves to the partners it was made for. */
    public CustomerInvitation byToken(String token) {
        return invitations.findByIdOptional(links.read(token)).orElseThrow(InvitationRejection.NO_SUCH_INVITATION::refuse);
    }

    /** As it is at this moment. */
    public InvitationState stateOf(CustomerInvitation invitation) {
        return invitation.stateAt(clock.now(invitation.issuerId()));
    }
}
