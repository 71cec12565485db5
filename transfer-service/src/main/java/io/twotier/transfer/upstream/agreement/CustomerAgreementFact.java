package io.twotier.transfer.upstream.agreement;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A customer's acceptance of an agreement, by itself or as attested by a partner, as last told by agreement-service. */
@Entity
public class CustomerAgreementFact {

    @Id
    private UUID id;
    private UUID customerId;
    private String type;
    private UUID attestingPartnerId;
    private int versionRank;
    private long sequence;

    protected CustomerAgreementFact() {
    }

    static CustomerAgreementFact about(UUID id) {
        CustomerAgreementFact fact = new CustomerAgreementFact();
        fact.id = id;
        return fact;
    }

    void told(Received<CustomerAgreementSaid> event) {
        if (event.sequence() > sequence) {
            sequence = event.sequence();
            CustomerAgreementSaid said = event.data();
            customerId = said.customerId();
            type = said.type();
            attestingPartnerId = said.attestingPartnerId();
            versionRank = said.rank();
        }
    }
}
