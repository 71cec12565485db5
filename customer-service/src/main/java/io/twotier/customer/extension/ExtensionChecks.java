package io.twotier.customer.extension;

import io.twotier.customer.Customer;
import io.twotier.customer.relationship.AcquisitionChannel;
import io.twotier.customer.relationship.RelationshipKind;
import io.twotier.customer.relationship.SellingChecks;
import io.twotier.customer.relationship.Standing;
import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.customer.upstream.partner.PartnershipFacts;
import io.twotier.platform.Ids;
import io.twotier.platform.command.Check;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Everything that must hold before a relationship may be extended, in the order it is refused. */
@ApplicationScoped
class ExtensionChecks {

    /** Clocks of others may be ahead of ours (Q25). */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final PartnerFacts partners;
    private final PartnershipFacts partnerships;
    private final SellingChecks selling;

    ExtensionChecks(PartnerFacts partners, PartnershipFacts partnerships, SellingChecks selling) {
        this.partners = partners;
        this.partnerships = partnerships;
        this.selling = selling;
    }

    List<Check> of(UUID partner, Standing standing, Customer customer, NewExtension asked, Instant now) {
        UUID provider = asked.provider() == null ? Ids.NOTHING : asked.provider();
        List<Check> checks = new ArrayList<>(asking(partner, asked, now));
        checks.addAll(parties(partner, standing, provider));
        checks.addAll(selling.of(provider, new SellingChecks.Buyer(customer.id(), customer.ownerOrganizationTenantId(), customer.country(), customer.region())));
        checks.add(Check.that(!standing.resellsThrough(provider), ExtensionRejection.ALREADY_EXTENDED, provider));
        return checks;
    }

    /** What the request itself must hold: R142, R144, R146, R148. */
    private static List<Check> asking(UUID partner, NewExtension asked, Instant now) {
        return List.of(
                Check.that(asked.provider() != null, ExtensionRejection.NO_PROVIDER),
                Check.that(asked.directPartner() == null || asked.directPartner().equals(partner), ExtensionRejection.OTHER_PARTNER),
                Check.that(asked.shareBillTo(), ExtensionRejection.BILL_TO_CONSENT),
                Check.that(asked.consented(now.plus(CLOCK_TOLERANCE)), ExtensionRejection.CUSTOMER_CONSENT),
                Check.that(!asked.delegatedAdmin(), ExtensionRejection.DELEGATED_ADMIN));
    }

    /** R137, R138, R139. */
    private List<Check> parties(UUID partner, Standing standing, UUID provider) {
        PartnerFact known = partners.about(partner).orElse(null);
        boolean direct = standing.has(RelationshipKind.DIRECT) && standing.channel() == AcquisitionChannel.DIRECT;
        return List.of(
                Check.that(known != null && known.transitioning(), ExtensionRejection.NOT_TRANSITIONING).reading(PartnerFacts.source(partner)),
                Check.that(direct, ExtensionRejection.NOT_DIRECT),
                Check.that(partnerships.active(provider, partner), ExtensionRejection.NO_PARTNERSHIP, provider)
                        .reading(PartnershipFacts.source(provider, partner)));
    }
}
