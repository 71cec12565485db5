package io.twotier.subscription.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.subscription.catalogue.BillingCycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All orders. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<Order, UUID> {

    /** @param owner whose orders, null for everybody's @param cycle how they are paid for, null for all */
    public List<Order> ofCustomer(UUID customer, UUID owner, BillingCycle cycle, UUID position, int most) {
        List<Order> page = find("customerId = ?1 and (?2 is null or ownerId = ?2) and (?3 is null or billingCycle = ?3) and id > ?4 order by id",
                customer, owner, cycle, position).page(0, most).list();
        return page.isEmpty() ? page : list("select distinct o from CustomerOrder o left join fetch o.lines where o in ?1 order by o.id", page);
    }

    public Optional<Order> ofCustomer(UUID customer, UUID id) {
        return find("customerId = ?1 and id = ?2", customer, id).firstResultOptional();
    }

    public Optional<Order> ownedBy(UUID owner, UUID customer, UUID id) {
        return find("customerId = ?1 and ownerId = ?2 and id = ?3", customer, owner, id).firstResultOptional();
    }

    /** As {@link #ownedBy}, for the one who is going to change it. */
    public Optional<Order> takenBy(UUID owner, UUID customer, UUID id) {
        return find("customerId = ?1 and ownerId = ?2 and id = ?3", customer, owner, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
