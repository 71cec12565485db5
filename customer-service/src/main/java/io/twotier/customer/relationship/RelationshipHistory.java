package io.twotier.customer.relationship;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What relationships were, append-only. */
@ApplicationScoped
public class RelationshipHistory implements PanacheRepositoryBase<RelationshipMoment, UUID> {
}
