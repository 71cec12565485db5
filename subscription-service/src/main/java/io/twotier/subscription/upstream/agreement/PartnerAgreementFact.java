package io.twotier.subscription.upstream.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A partner agreement that is signed; a signature never changes. */
@Entity
public class PartnerAgreementFact {

    @Id
    private UUID id;
    private UUID partnerId;
    private String region;

    protected PartnerAgreementFact() {
    }

    static PartnerAgreementFact of(PartnerAgreementSigned said) {
        PartnerAgreementFact fact = new PartnerAgreementFact();
        fact.id = said.signatureId();
        fact.partnerId = said.partnerId();
        fact.region = said.region();
        return fact;
    }
}
