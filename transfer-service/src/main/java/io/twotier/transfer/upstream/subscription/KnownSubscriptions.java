package io.twotier.transfer.upstream.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The subscriptions we have heard of. */
@ApplicationScoped
public class KnownSubscriptions implements PanacheRepositoryBase<KnownSubscription, UUID> {

    /** What a partner sees of a customer, add-ons included, oldest first. */
    public List<KnownSubscription> listedFor(UUID partner, UUID customer) {
        return list("partnerId = ?1 and customerId = ?2 and listed order by id", partner, customer);
    }

    KnownSubscription known(UUID id) {
        return findByIdOptional(id).orElseGet(() -> KnownSubscription.unheardOf(id));
    }
}
