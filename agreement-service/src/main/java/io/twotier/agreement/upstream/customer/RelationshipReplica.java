package io.twotier.agreement.upstream.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who serves which customer, as customer-service told it. */
@ApplicationScoped
public class RelationshipReplica implements PanacheRepositoryBase<KnownRelationship, UUID> {

    public List<KnownRelationship> openOf(UUID customer) {
        return list("customerId = ?1 and open", customer);
    }

    void told(Received<RelationshipSaid> event) {
        KnownRelationship relationship = findById(event.data().relationshipId());
        if (relationship == null) {
            relationship = new KnownRelationship(event.data().relationshipId());
            relationship.told(event.data(), event.sequence());
            persist(relationship);
        } else {
            relationship.told(event.data(), event.sequence());
        }
    }
}
