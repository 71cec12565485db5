package io.twotier.customer.upstream.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Rows;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The acceptances of the customer agreement we were told of. */
@ApplicationScoped
public class CustomerAgreementFacts implements PanacheRepositoryBase<CustomerAgreementFact, UUID> {

    private static final String TYPE = "MicrosoftCustomerAgreement";

    private final ReacceptanceFacts reacceptances;

    CustomerAgreementFacts(ReacceptanceFacts reacceptances) {
        this.reacceptances = reacceptances;
    }

    /**
     * Accepted by the customer itself, or attested by this partner; what another partner attested does not count for it.
     * What is below the version that is required at the moment does not count for anybody.
     */
    public boolean accepted(UUID customer, UUID seller, Instant now) {
        return Rows.exist(getEntityManager(),
                "CustomerAgreementFact where customerId = ?1 and type = ?2 and (method = 'direct' or attestingPartnerId = ?3) and versionRank >= ?4",
                customer, TYPE, seller, reacceptances.leastRank(now));
    }

    void told(Received<CustomerAgreementSaid> event) {
        UUID id = event.data().agreementId();
        CustomerAgreementFact fact = findByIdOptional(id).orElseGet(() -> CustomerAgreementFact.about(id));
        fact.told(event);
        persist(fact);
    }
}
