package io.twotier.customer.invitation.api;

import io.twotier.customer.invitation.AgreementNeed;
import io.twotier.customer.invitation.CustomerInvitation;
import io.twotier.customer.invitation.InvitationDesk;
import io.twotier.customer.invitation.InvitationLinks;
import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Invitations as the two sides see them. */
@ApplicationScoped
class InvitationViews {

    private final InvitationDesk desk;
    private final InvitationLinks links;
    private final PartnerFacts partners;
    private final AgreementNeed agreement;

    InvitationViews(InvitationDesk desk, InvitationLinks links, PartnerFacts partners, AgreementNeed agreement) {
        this.desk = desk;
        this.links = links;
        this.partners = partners;
        this.agreement = agreement;
    }

    InvitationView draft(CustomerInvitation invitation) {
        return InvitationView.draft(invitation, desk.stateOf(invitation), partners(invitation), links.link(invitation.id()));
    }

    InvitationView received(CustomerInvitation invitation) {
        return InvitationView.received(invitation, desk.stateOf(invitation), partners(invitation));
    }

    InvitationView accepted(CustomerInvitation invitation, UUID customer) {
        return received(invitation).acceptedBy(customer, agreement.of(invitation, customer).orElse(null));
    }

    private List<InvitedPartnerView> partners(CustomerInvitation invitation) {
        return invitation.authorisations().stream()
                .map(what -> InvitedPartnerView.of(what, partners.about(what.partner()).map(PartnerFact::name).orElse(null))).toList();
    }
}
