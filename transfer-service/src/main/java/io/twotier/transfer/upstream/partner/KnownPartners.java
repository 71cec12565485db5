package io.twotier.transfer.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The partners we have heard of. */
@ApplicationScoped
public class KnownPartners implements PanacheRepositoryBase<KnownPartner, UUID> {

    public boolean someoneHolds(String mpnId) {
        return count("from KnownPartner p join p.mpnIds m where m.mpnId = ?1", mpnId) > 0;
    }

    KnownPartner known(UUID id) {
        return findByIdOptional(id).orElseGet(() -> KnownPartner.unheardOf(id));
    }
}
