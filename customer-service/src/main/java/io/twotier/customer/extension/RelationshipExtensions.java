package io.twotier.customer.extension;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The extensions, append-only. */
@ApplicationScoped
public class RelationshipExtensions implements PanacheRepositoryBase<RelationshipExtension, UUID> {

    public List<RelationshipExtension> of(UUID customer) {
        return list("customerId = ?1 order by extendedAt, id", customer);
    }

    /** Those that this partner made or received. */
    public List<RelationshipExtension> of(UUID customer, UUID partner) {
        return list("customerId = ?1 and (directPartnerId = ?2 or indirectProviderId = ?2) order by extendedAt, id", customer, partner);
    }
}
