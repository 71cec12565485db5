package io.twotier.customer.relationship;

import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.customer.upstream.partner.PartnershipFacts;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whether a partner may sell to an existing tenant (R18–R22, R27), in the order it is refused. */
@ApplicationScoped
public class SellingChecks {

    private final PartnerFacts partners;
    private final PartnershipFacts partnerships;

    SellingChecks(PartnerFacts partners, PartnershipFacts partnerships) {
        this.partners = partners;
        this.partnerships = partnerships;
    }

    /**
     * A tenant that would buy.
     *
     * @param owner   the tenant whose organisation it belongs to, or null
     * @param country null, as its region, while nobody has told it
     */
    public record Buyer(UUID tenant, UUID owner, String country, String region) {
    }

    /** R22's conflict goes before R18. */
    public List<Check> of(UUID seller, Buyer buyer) {
        List<Check> checks = new ArrayList<>(List.of(
                Check.that(!partnerships.active(seller, buyer.tenant()), SellingRejection.PROVIDERS_RESELLER, seller)
                        .reading(PartnershipFacts.source(seller, buyer.tenant())),
                Check.that(partners.about(buyer.tenant()).isEmpty(), SellingRejection.PARTNER_TENANT).reading(PartnerFacts.source(buyer.tenant()))));
        checks.addAll(organisation(seller, buyer));
        checks.add(region(seller, buyer));
        return checks;
    }

    /** R27 */
    public Check region(UUID seller, Buyer buyer) {
        PartnerFact known = partners.about(seller).orElse(null);
        return Check.that(buyer.region() == null || known != null && buyer.region().equals(known.region()), SellingRejection.OUTSIDE_REGION, buyer.country(), seller)
                .reading(PartnerFacts.source(seller));
    }

    /** R20, R21: to whom a reseller must not sell through its provider either. */
    public List<Check> organisation(UUID seller, Buyer buyer) {
        Source aboutSeller = PartnerFacts.source(seller);
        boolean affiliated = partners.about(seller).filter(known -> buyer.owner() != null && known.affiliatedWith(buyer.owner())
                || known.affiliatedWith(buyer.tenant())).isPresent();
        return List.of(Check.that(!seller.equals(buyer.owner()) && !seller.equals(buyer.tenant()), SellingRejection.OWN_ORGANISATION, seller),
                Check.that(!affiliated, SellingRejection.AFFILIATE, seller).reading(aboutSeller));
    }
}
