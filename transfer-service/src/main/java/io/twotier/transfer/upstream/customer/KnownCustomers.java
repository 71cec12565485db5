package io.twotier.transfer.upstream.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The customers we have heard of. */
@ApplicationScoped
public class KnownCustomers implements PanacheRepositoryBase<KnownCustomer, UUID> {

    KnownCustomer known(UUID id) {
        return findByIdOptional(id).orElseGet(() -> KnownCustomer.unheardOf(id));
    }
}
