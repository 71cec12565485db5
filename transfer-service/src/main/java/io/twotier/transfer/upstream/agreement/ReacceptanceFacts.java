package io.twotier.transfer.upstream.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What the operator requires of agreements, as far as we were told. */
@ApplicationScoped
public class ReacceptanceFacts implements PanacheRepositoryBase<ReacceptanceFact, UUID> {

    private static final String TYPE = "MicrosoftCustomerAgreement";

    /** It concerns every customer, so it has a key of its own. */
    public static Source source() {
        return new Source("agreement-events", TYPE);
    }

    /** The least version of the customer agreement that counts at this moment; 0 as long as nothing was required. */
    int leastRank(Instant moment) {
        return getEntityManager().createQuery("select coalesce(max(r.versionRank), 0) from ReacceptanceFact r where r.agreementType = ?1 and r.effectiveFrom <= ?2",
                Integer.class).setParameter(1, TYPE).setParameter(2, moment).getSingleResult();
    }

    void told(Received<ReacceptanceSaid> event) {
        UUID id = event.data().reacceptanceId();
        ReacceptanceFact fact = findByIdOptional(id).orElseGet(() -> ReacceptanceFact.about(id));
        fact.told(event);
        persist(fact);
    }
}
