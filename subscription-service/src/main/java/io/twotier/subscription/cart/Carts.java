package io.twotier.subscription.cart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.simulation.Present;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** All carts. */
@ApplicationScoped
class Carts implements PanacheRepositoryBase<Cart, UUID> {

    private static final String FORGET = """
            delete from cart where id in (select id from cart where expires_at < :before and %s limit :most for update skip locked)""";

    Optional<Cart> heldBy(UUID owner, UUID customer, UUID id) {
        return find("ownerId = ?1 and customerId = ?2 and id = ?3", owner, customer, id).firstResultOptional();
    }

    /** Takes the cart's row for the transaction at hand; false when another one has it. */
    boolean take(UUID id) {
        return !getEntityManager().createNativeQuery("select id from cart where id = ?1 for update skip locked", UUID.class).setParameter(1, id)
                .getResultList().isEmpty();
    }

    /** Removes carts that expired so long ago, whoever else is at it. @return how many */
    int forget(Present present, Duration ago, int atMost) {
        return present.bind(getEntityManager().createNativeQuery(FORGET.formatted(present.holdsOf("owner_id"))))
                .setParameter("before", present.now().minus(ago)).setParameter("most", atMost).executeUpdate();
    }
}
