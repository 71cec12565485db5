package io.twotier.transfer.upstream.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A customer's acceptance of an agreement, by itself or as attested by a partner. */
@Entity
public class KnownCustomerAgreement {

    @Id
    private UUID id;
    private UUID customerId;
    private String type;
    private UUID attestingPartnerId;
    private long sequence;

    protected KnownCustomerAgreement() {
    }

    static KnownCustomerAgreement unheardOf(UUID id) {
        KnownCustomerAgreement agreement = new KnownCustomerAgreement();
        agreement.id = id;
        return agreement;
    }

    void told(AgreementFacts.CustomerAccepted now, long sequenceNow) {
        if (sequenceNow > sequence) {
            sequence = sequenceNow;
            customerId = now.customerId();
            type = now.type();
            attestingPartnerId = now.attestingPartnerId();
        }
    }
}
