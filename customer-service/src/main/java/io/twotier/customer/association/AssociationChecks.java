package io.twotier.customer.association;

import io.twotier.customer.Customer;
import io.twotier.customer.relationship.RelationshipKind;
import io.twotier.customer.relationship.SellingChecks;
import io.twotier.customer.relationship.Standings;
import io.twotier.customer.upstream.agreement.PartnerAgreementFacts;
import io.twotier.customer.upstream.partner.PartnershipFacts;
import io.twotier.platform.Ids;
import io.twotier.platform.command.Check;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Everything that must hold before a reseller may be brought to a customer, in the order it is refused. */
@ApplicationScoped
class AssociationChecks {

    private final PartnershipFacts partnerships;
    private final PartnerAgreementFacts agreements;
    private final SellingChecks selling;

    AssociationChecks(PartnershipFacts partnerships, PartnerAgreementFacts agreements, SellingChecks selling) {
        this.partnerships = partnerships;
        this.agreements = agreements;
        this.selling = selling;
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
        SellingChecks.Buyer buyer = new SellingChecks.Buyer(customer.id(), customer.ownerOrganizationTenantId(), customer.country(), customer.region());
        checks.addAll(selling.of(provider, buyer));
        checks.addAll(selling.organisation(reseller, buyer));
        checks.add(selling.region(reseller, buyer));
        return checks;
    }
}
