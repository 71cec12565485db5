package io.twotier.customer.upstream.agreement;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A signature under the partner agreement, as far as we know. */
@Entity
@Table(name = "partner_agreement_fact")
public class PartnerAgreementFact {

    @Id
    private UUID id;
    private UUID partnerId;
    private String region;
    private long sequence;

    protected PartnerAgreementFact() {
    }

    static PartnerAgreementFact of(Received<PartnerAgreementSigned> first) {
        PartnerAgreementFact fact = new PartnerAgreementFact();
        fact.id = first.data().signatureId();
        fact.told(first);
        return fact;
    }

    void told(Received<PartnerAgreementSigned> event) {
        if (event.sequence() <= sequence) {
            return;
        }
        partnerId = event.data().partnerId();
        region = event.data().region();
        sequence = event.sequence();
    }
}
