package io.twotier.customer.invitation;

import io.twotier.customer.Customer;
import io.twotier.customer.CustomerRejection;
import io.twotier.customer.Customers;
import io.twotier.customer.NewCustomer;
import io.twotier.customer.relationship.Authorisation;
import io.twotier.customer.relationship.SellingChecks;
import io.twotier.customer.relationship.SellingRejection;
import io.twotier.customer.relationship.Standings;
import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.customer.upstream.partner.PartnershipFacts;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Everything that must hold before a customer may be invited, and before it may accept, in the order it is refused. */
@ApplicationScoped
class InvitationChecks {

    private final PartnerFacts partners;
    private final PartnershipFacts partnerships;
    private final SellingChecks selling;
    private final Standings standings;
    private final Customers customers;

    InvitationChecks(PartnerFacts partners, PartnershipFacts partnerships, SellingChecks selling, Standings standings, Customers customers) {
        this.partners = partners;
        this.partnerships = partnerships;
        this.selling = selling;
        this.standings = standings;
        this.customers = customers;
    }

    /** @param known the issuer as it was read once, or null: what comes of the invitation rests on the same look */
    List<Check> inviting(UUID issuer, PartnerFact known, InvitedPartners invited, NewInvitation asked) {
        boolean alone = known == null || !asked.indirect() && (known.provider() || known.directBill());
        return List.of(
                Check.that(known != null, CustomerRejection.UNKNOWN_PARTNER).reading(PartnerFacts.source(issuer)),
                Check.that(invited.all().contains(issuer), InvitationRejection.OTHER_PARTNERS),
                /* R114: whoever is only a reseller, or means the indirect kind, names a provider */
                Check.that(invited.both() || alone, InvitationRejection.NO_PROVIDER).reading(PartnerFacts.source(issuer)),
                together(invited, InvitationRejection.NOT_IN_LIST),
                unrestricted(invited),
                Check.that(asked.customer() == null || !invited.all().contains(asked.customer()), SellingRejection.OWN_ORGANISATION, asked.customer()));
    }

    /** @param known the customer, or null @param newcomer what an unknown one tells of itself, or null */
    List<Check> accepting(CustomerInvitation invitation, UUID tenant, Customer known, NewCustomer newcomer, Instant now) {
        InvitedPartners invited = invitation.partners();
        SellingChecks.Buyer buyer = buyer(tenant, known, newcomer);
        List<Check> checks = new ArrayList<>(List.of(
                Check.that(known == null || known.active(), InvitationRejection.CUSTOMER_GONE),
                Check.that(invitation.isFor(tenant), InvitationRejection.NAMED_ANOTHER),
                invitation.openAt(now),
                together(invited, InvitationRejection.PARTNERS_NO_MORE),
                unrestricted(invited),
                Check.that(known == null || invitation.environment().equals(known.environment()), InvitationRejection.OTHER_ENVIRONMENT)));
        checks.addAll(selling.of(invited.seller(), buyer));
        if (invited.both()) {
            checks.addAll(selling.organisation(invited.reseller(), buyer));
        }
        checks.add(Check.that(!invitation.authorisations().stream().allMatch(what -> met(what, tenant)), InvitationRejection.AUTHORISED_ALREADY));
        checks.add(Check.that(known != null || newcomer != null, InvitationRejection.PROFILE_MISSING));
        checks.add(Check.that(known != null || newcomer == null || newcomer.domain() != null, InvitationRejection.NO_DOMAIN));
        checks.add(Check.that(known != null || newcomer == null || newcomer.domain() == null || !customers.hasDomain(newcomer.domain()),
                CustomerRejection.DOMAIN_IN_USE, newcomer == null ? "" : newcomer.domain()));
        return checks;
    }

    private boolean met(Authorisation what, UUID tenant) {
        return what.metBy(standings.of(what.partner(), tenant));
    }

    /** R114, R115: only an active partnership; one partner alone needs none. */
    private Check together(InvitedPartners invited, Rejection otherwise) {
        return invited.both()
                ? Check.that(partnerships.active(invited.seller(), invited.reseller()), otherwise, invited.seller(), invited.reseller())
                        .reading(PartnershipFacts.source(invited.seller(), invited.reseller()))
                : Check.that(true, otherwise);
    }

    /** R8: a restricted partner wins no customer directly any more; with its provider it does. */
    private Check unrestricted(InvitedPartners invited) {
        boolean restricted = invited.direct() && partners.about(invited.seller()).filter(PartnerFact::restricted).isPresent();
        return Check.that(!restricted, InvitationRejection.RESTRICTED, invited.seller()).reading(PartnerFacts.source(invited.seller()));
    }

    private static SellingChecks.Buyer buyer(UUID tenant, Customer known, NewCustomer newcomer) {
        if (known != null) {
            return new SellingChecks.Buyer(tenant, known.ownerOrganizationTenantId(), known.country(), known.region());
        }
        return newcomer == null ? new SellingChecks.Buyer(tenant, null, null, null)
                : new SellingChecks.Buyer(tenant, newcomer.ownerOrganization(), newcomer.country(), newcomer.region());
    }
}
