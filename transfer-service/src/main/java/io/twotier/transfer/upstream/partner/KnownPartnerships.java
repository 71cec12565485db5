package io.twotier.transfer.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The partnerships we have heard of. */
@ApplicationScoped
public class KnownPartnerships implements PanacheRepositoryBase<KnownPartnership, UUID> {

    public boolean activeBetween(UUID provider, UUID reseller) {
        return count("providerId = ?1 and resellerId = ?2 and active", provider, reseller) > 0;
    }

    KnownPartnership known(UUID id) {
        return findByIdOptional(id).orElseGet(() -> KnownPartnership.unheardOf(id));
    }
}
