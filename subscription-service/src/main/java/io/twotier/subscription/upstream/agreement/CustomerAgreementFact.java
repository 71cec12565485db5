package io.twotier.subscription.upstream.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An acceptance of the customer agreement: the customer's own, or one attested by a partner. */
@Entity
public class CustomerAgreementFact {

    @Id
    private UUID id;
    private UUID customerId;
    private UUID attestedBy;

    protected CustomerAgreementFact() {
    }

    static CustomerAgreementFact of(CustomerAgreementSaid said) {
        CustomerAgreementFact fact = new CustomerAgreementFact();
        fact.id = said.agreementId();
        fact.customerId = said.customerId();
        fact.attestedBy = said.attestingPartnerId();
        return fact;
    }
}
