package io.twotier.subscription;

import io.twotier.subscription.upstream.agreement.PartnerAgreementFacts;
import io.twotier.subscription.upstream.partner.PartnerFact;
import io.twotier.subscription.upstream.partner.PartnerFacts;
import io.twotier.subscription.upstream.partner.PartnershipFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Looks up who is meant by an MPN id that is to go on record. */
@ApplicationScoped
public class Nominations {

    private final PartnerFacts partners;
    private final PartnershipFacts partnerships;
    private final PartnerAgreementFacts agreements;

    Nominations(PartnerFacts partners, PartnershipFacts partnerships, PartnerAgreementFacts agreements) {
        this.partners = partners;
        this.partnerships = partnerships;
        this.agreements = agreements;
    }

    /** @param owner the partner that sells */
    public Nomination of(String mpnId, UUID owner) {
        PartnerFact reseller = partners.findByIdOptional(owner).flatMap(seller -> partners.withMpnId(mpnId, seller.environment())).orElse(null);
        return new Nomination(mpnId, owner, reseller, reseller != null && partnerships.active(owner, reseller.id()),
                reseller != null && agreements.signed(reseller.id(), reseller.region()));
    }

    /** Who is meant, where it was decided elsewhere already; null for nobody. */
    public PartnerOfRecord decided(String mpnId, String environment) {
        return mpnId == null || mpnId.isBlank() ? null
                : new PartnerOfRecord(mpnId, partners.withMpnId(mpnId, environment).map(PartnerFact::id).orElse(null));
    }
}
