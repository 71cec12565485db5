package io.twotier.customer.upstream.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The acceptances of the customer agreement we were told of. */
@ApplicationScoped
public class CustomerAgreementFacts implements PanacheRepositoryBase<CustomerAgreementFact, UUID> {

    private static final String TYPE = "MicrosoftCustomerAgreement";

    /** Accepted by the customer itself, or attested by this partner; what another partner attested does not count for it. */
    public boolean accepted(UUID customer, UUID seller) {
        return count("customerId = ?1 and type = ?2 and (method = 'direct' or attestingPartnerId = ?3)", customer, TYPE, seller) > 0;
    }

    void told(Received<CustomerAgreementSaid> event) {
        UUID id = event.data().agreementId();
        CustomerAgreementFact fact = findByIdOptional(id).orElseGet(() -> CustomerAgreementFact.about(id));
        fact.told(event);
        persist(fact);
    }
}
