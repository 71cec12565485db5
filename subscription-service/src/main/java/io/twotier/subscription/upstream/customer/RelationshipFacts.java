package io.twotier.subscription.upstream.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Rows;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The relationships we were told of. */
@ApplicationScoped
public class RelationshipFacts implements PanacheRepositoryBase<RelationshipFact, UUID> {

    private final CustomerFacts customers;

    RelationshipFacts(CustomerFacts customers) {
        this.customers = customers;
    }

    public List<RelationshipFact> openBetween(UUID customer, UUID partner) {
        return list("customerId = ?1 and partnerId = ?2 and open", customer, partner);
    }

    /** Whether a reseller looks after this customer through this provider. */
    public boolean resoldThrough(UUID provider, UUID customer) {
        return Rows.exist(getEntityManager(), "RelationshipFact where customerId = ?1 and throughProviderId = ?2 and kind = ?3 and open", customer, provider,
                RelationshipFact.Kind.INDIRECT_RESELLER);
    }

    void told(Received<RelationshipSaid> event) {
        if (customers.isDeleted(event.data().customerId())) {
            return;
        }
        UUID id = event.data().relationshipId();
        RelationshipFact fact = findByIdOptional(id).orElseGet(() -> RelationshipFact.about(id));
        fact.told(event);
        persist(fact);
    }
}
