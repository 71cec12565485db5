package io.twotier.transfer.upstream.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The relationships we have heard of. */
@ApplicationScoped
public class KnownRelationships implements PanacheRepositoryBase<KnownRelationship, UUID> {

    public boolean openBetween(UUID customer, UUID partner) {
        return count("customerId = ?1 and partnerId = ?2 and open", customer, partner) > 0;
    }

    KnownRelationship known(UUID id) {
        return findByIdOptional(id).orElseGet(() -> KnownRelationship.unheardOf(id));
    }
}
