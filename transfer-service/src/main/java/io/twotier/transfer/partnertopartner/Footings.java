package io.twotier.transfer.partnertopartner;

import io.twotier.transfer.Standing;
import io.twotier.transfer.upstream.agreement.PartnerAgreementFacts;
import io.twotier.transfer.upstream.customer.RelationshipFacts;
import io.twotier.transfer.upstream.partner.PartnerFact;
import io.twotier.transfer.upstream.partner.PartnerFacts;
import io.twotier.transfer.upstream.partner.PartnershipFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads from the facts what a request from partner to partner depends on beside the standing of its parties. */
@ApplicationScoped
class Footings {

    private final RelationshipFacts relationships;
    private final PartnerFacts partners;
    private final PartnershipFacts partnerships;
    private final PartnerAgreementFacts agreements;

    Footings(RelationshipFacts relationships, PartnerFacts partners, PartnershipFacts partnerships, PartnerAgreementFacts agreements) {
        this.relationships = relationships;
        this.partners = partners;
        this.partnerships = partnerships;
        this.agreements = agreements;
    }

    Footing of(Standing standing) {
        UUID customer = standing.customerId();
        return new Footing(standing, provides(customer, standing.source()) || sellsDirectly(customer, standing.source()),
                provides(customer, standing.target()), sellsDirectly(customer, standing.target()));
    }

    /** @param mpnId null for nobody */
    OnRecord onRecord(Standing standing, String mpnId) {
        PartnerFact target = standing.target();
        PartnerFact reseller = mpnId == null || target == null ? null : partners.withMpnId(mpnId, target.environment()).orElse(null);
        return new OnRecord(mpnId, standing.targetId(), target != null && target.provider(), reseller,
                reseller != null && partnerships.active(standing.targetId(), reseller.id()),
                reseller != null && agreements.signed(reseller.id(), reseller.region()));
    }

    private boolean provides(UUID customer, PartnerFact partner) {
        return partner != null && partner.provider() && relationships.sells(customer, partner.id(), true);
    }

    private boolean sellsDirectly(UUID customer, PartnerFact partner) {
        return partner != null && partner.directBill() && relationships.sells(customer, partner.id(), false);
    }
}
