package io.twotier.transfer.upstream.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A signature of the Microsoft Partner Agreement for a region; never taken back. */
@Entity
public class KnownPartnerAgreement {

    @Id
    private UUID id;
    private UUID partnerId;
    private String region;
    private long sequence;

    protected KnownPartnerAgreement() {
    }

    static KnownPartnerAgreement unheardOf(UUID id) {
        KnownPartnerAgreement agreement = new KnownPartnerAgreement();
        agreement.id = id;
        return agreement;
    }

    void told(AgreementFacts.PartnerSigned now, long sequenceNow) {
        if (sequenceNow > sequence) {
            sequence = sequenceNow;
            partnerId = now.partnerId();
            region = now.region();
        }
    }
}
