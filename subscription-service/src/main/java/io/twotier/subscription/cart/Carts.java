package io.twotier.subscription.cart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All carts. */
@ApplicationScoped
class Carts implements PanacheRepositoryBase<Cart, UUID> {

    Optional<Cart> heldBy(UUID owner, UUID customer, UUID id) {
        return find("ownerId = ?1 and customerId = ?2 and id = ?3", owner, customer, id).firstResultOptional();
    }

    /** Takes the cart's row for the transaction at hand; false when another one has it. */
    boolean take(UUID id) {
        return !getEntityManager().createNativeQuery("select id from cart where id = ?1 for update skip locked", UUID.class).setParameter(1, id)
                .getResultList().isEmpty();
    }

    /** Removes carts that expired before a time, whoever else is at it. @return how many */
    int forget(Instant before, int atMost) {
        return getEntityManager().createNativeQuery("delete from cart where id in (select id from cart where expires_at < ?1 limit ?2 for update skip locked)")
                .setParameter(1, before).setParameter(2, atMost).executeUpdate();
    }
}
