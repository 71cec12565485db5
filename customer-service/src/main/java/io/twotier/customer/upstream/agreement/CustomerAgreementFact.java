package io.twotier.customer.upstream.agreement;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An acceptance of the customer agreement, as last told by agreement-service; never taken back. */
@Entity
public class CustomerAgreementFact {

    @Id
    private UUID id;
    private UUID customerId;
    private String method;
    private UUID attestingPartnerId;
    private int versionRank;
    private String type;
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
            method = said.method();
            attestingPartnerId = said.attestingPartnerId();
            versionRank = said.rank();
            type = said.type();
        }
    }
}
