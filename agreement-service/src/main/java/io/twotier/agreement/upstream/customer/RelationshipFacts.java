package io.twotier.agreement.upstream.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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

    public List<RelationshipFact> openOf(UUID customer) {
        return list("customerId = ?1 and open", customer);
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
