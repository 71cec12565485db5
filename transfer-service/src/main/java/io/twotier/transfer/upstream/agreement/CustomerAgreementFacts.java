package io.twotier.transfer.upstream.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Rows;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The acceptances of agreements by customers we were told of. */
@ApplicationScoped
public class CustomerAgreementFacts implements PanacheRepositoryBase<CustomerAgreementFact, UUID> {

    private static final String TYPE = "MicrosoftCustomerAgreement";

    private final ReacceptanceFacts reacceptances;

    CustomerAgreementFacts(ReacceptanceFacts reacceptances) {
        this.reacceptances = reacceptances;
    }

    public static Source source(UUID customer) {
        return new Source("agreement-events", customer.toString());
    }

    /**
     * A customer's own acceptance of the customer agreement counts for everybody, an attested one only for the partner that attested it.
     * What is below the version that is required at the moment does not count for anybody.
     */
    public boolean accepted(UUID customer, UUID partner, Instant now) {
        return Rows.exist(getEntityManager(),
                "CustomerAgreementFact where customerId = ?1 and type = ?2 and (attestingPartnerId is null or attestingPartnerId = ?3) and versionRank >= ?4",
                customer, TYPE, partner, reacceptances.leastRank(now));
    }

    void told(Received<CustomerAgreementSaid> event) {
        UUID id = event.data().agreementId();
        CustomerAgreementFact fact = findByIdOptional(id).orElseGet(() -> CustomerAgreementFact.about(id));
        fact.told(event);
        persist(fact);
    }
}
