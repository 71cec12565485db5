package io.twotier.partner.upstream.agreement;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A partner agreement signed for a region, as last told by agreement-service; never taken back. */
@Entity
public class PartnerAgreementFact {

    @Id
    private UUID id;
    private UUID partnerId;
    private String region;
    private long sequence;

    protected PartnerAgreementFact() {
    }

    static PartnerAgreementFact about(UUID id) {
        PartnerAgreementFact fact = new PartnerAgreementFact();
        fact.id = id;
        return fact;
    }

    void told(Received<PartnerAgreementSaid> event) {
        if (event.sequence() > sequence) {
            sequence = event.sequence();
            PartnerAgreementSaid said = event.data();
            partnerId = said.partnerId();
            region = said.region();
        }
    }
}
