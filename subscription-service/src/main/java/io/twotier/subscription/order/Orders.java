package io.twotier.subscription.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All orders. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<Order, UUID> {

    public List<Order> ofCustomer(UUID customer) {
        return list("select distinct o from CustomerOrder o left join fetch o.lines where o.customerId = ?1 order by o.id", customer);
    }

    public List<Order> ownedBy(UUID owner, UUID customer) {
        return list("select distinct o from CustomerOrder o left join fetch o.lines where o.customerId = ?1 and o.ownerId = ?2 order by o.id", customer, owner);
    }

    public Optional<Order> ofCustomer(UUID customer, UUID id) {
        return find("customerId = ?1 and id = ?2", customer, id).firstResultOptional();
    }

    public Optional<Order> ownedBy(UUID owner, UUID customer, UUID id) {
        return find("customerId = ?1 and ownerId = ?2 and id = ?3", customer, owner, id).firstResultOptional();
    }
}
