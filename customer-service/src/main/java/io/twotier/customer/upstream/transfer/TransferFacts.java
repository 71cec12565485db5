package io.twotier.customer.upstream.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The transfers we were told of. */
@ApplicationScoped
public class TransferFacts implements PanacheRepositoryBase<TransferFact, UUID> {

    public static Source source(UUID customer) {
        return new Source("transfer-events", customer.toString());
    }

    /** Those that are not over, the partner being source or target, the oldest first; but none it was asked for as source and owes no answer. */
    public List<TransferFact> openOf(UUID partner, UUID customer) {
        return list("customerId = ?1 and (waiting or running) and (sourcePartnerId = ?2 and not askedByTarget or targetPartnerId = ?2) order by id", customer, partner);
    }

    void told(Received<TransferSaid> event) {
        UUID id = event.data().transferId();
        TransferFact fact = findByIdOptional(id).orElseGet(() -> TransferFact.about(id));
        fact.told(event);
        persist(fact);
    }
}
