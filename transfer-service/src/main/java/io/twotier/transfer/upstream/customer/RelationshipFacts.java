package io.twotier.transfer.upstream.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Rows;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The relationships we were told of. */
@ApplicationScoped
public class RelationshipFacts implements PanacheRepositoryBase<RelationshipFact, UUID> {

    private final CustomerFacts customers;

    RelationshipFacts(CustomerFacts customers) {
        this.customers = customers;
    }

    public boolean openBetween(UUID customer, UUID partner) {
        return Rows.exist(getEntityManager(), "RelationshipFact where customerId = ?1 and partnerId = ?2 and open", customer, partner);
    }

    /** Whether this partner sells to the customer itself, as its provider or directly; a mere reseller acts through its provider. */
    public boolean sells(UUID customer, UUID partner, boolean asProvider) {
        return Rows.exist(getEntityManager(), "RelationshipFact where customerId = ?1 and partnerId = ?2 and open and kind = ?3", customer, partner,
                asProvider ? "indirect_provider" : "direct");
    }

    /** Whether this partner looks after the customer as somebody's reseller. */
    public boolean resells(UUID customer, UUID partner) {
        return Rows.exist(getEntityManager(),
                "RelationshipFact where customerId = ?1 and partnerId = ?2 and open and kind = 'indirect_reseller'", customer, partner);
    }

    public boolean resellsThrough(UUID customer, UUID partner, UUID provider) {
        return Rows.exist(getEntityManager(),
                "RelationshipFact where customerId = ?1 and partnerId = ?2 and open and kind = 'indirect_reseller' and throughProviderId = ?3",
                customer, partner, provider);
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
