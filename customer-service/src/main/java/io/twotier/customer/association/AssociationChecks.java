package io.twotier.customer.association;

import io.twotier.customer.Customer;
import io.twotier.customer.relationship.RelationshipKind;
import io.twotier.customer.relationship.Standings;
import io.twotier.customer.upstream.agreement.PartnerAgreementFacts;
import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.customer.upstream.partner.PartnershipFacts;
import io.twotier.platform.Ids;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Everything that must hold before a reseller may be brought to a customer, in the order it is refused. */
@ApplicationScoped
class AssociationChecks {

    private final PartnerFacts partners;
    private final PartnershipFacts partnerships;
    private final PartnerAgreementFacts agreements;

    AssociationChecks(PartnerFacts partners, PartnershipFacts partnerships, PartnerAgreementFacts agreements) {
        this.partners = partners;
        this.partnerships = partnerships;
        this.agreements = agreements;
    }

    /** @param asked the reseller's tenant, or null when none was named */
    List<Check> of(UUID provider, Standings.Seen seen, UUID asked) {
        Customer customer = seen.customer();
        UUID reseller = asked == null ? Ids.NOTHING : asked;
        List<Check> checks = new ArrayList<>(List.of(
                Check.that(asked != null, AssociationRejection.NO_RESELLER),
                Check.that(seen.standing().has(RelationshipKind.INDIRECT_PROVIDER), AssociationRejection.NOT_ITS_PROVIDER),
                /* R32, R64 */
                Check.that(partnerships.active(provider, reseller), AssociationRejection.NO_PARTNERSHIP, reseller)
                        .reading(PartnershipFacts.source(provider, reseller)),
                Check.that(agreements.signed(reseller, customer.region()), AssociationRejection.RESELLER_UNSIGNED, reseller, customer.region())
                        .reading(PartnerAgreementFacts.source(reseller))));
        checks.addAll(selling(provider, reseller, customer));
        return checks;
    }

    /** R18–R22, R27: whether this may be a customer of the reseller. R22's conflict goes before R18. */
    private List<Check> selling(UUID provider, UUID reseller, Customer customer) {
        PartnerFact seller = partners.about(reseller).orElse(null);
        Source aboutSeller = PartnerFacts.source(reseller);
        UUID owner = customer.ownerOrganizationTenantId();
        boolean affiliated = seller != null && (owner != null && seller.affiliatedWith(owner) || seller.affiliatedWith(customer.id()));
        return List.of(
                Check.that(!partnerships.active(provider, customer.id()), AssociationRejection.YOUR_RESELLER)
                        .reading(PartnershipFacts.source(provider, customer.id())),
                Check.that(partners.about(customer.id()).isEmpty(), AssociationRejection.PARTNER_TENANT).reading(PartnerFacts.source(customer.id())),
                Check.that(!reseller.equals(owner) && !reseller.equals(customer.id()), AssociationRejection.OWN_ORGANISATION),
                Check.that(!affiliated, AssociationRejection.AFFILIATE).reading(aboutSeller),
                Check.that(seller != null && customer.region().equals(seller.region()), AssociationRejection.OUTSIDE_REGION, customer.country(), reseller)
                        .reading(aboutSeller));
    }
}
