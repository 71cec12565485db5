package io.twotier.customer.relationship;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The relationships of partners with customers. */
@ApplicationScoped
public class Relationships implements PanacheRepositoryBase<ResellerRelationship, UUID> {

    /** Open ones of one partner with one customer, the oldest first. */
    public List<ResellerRelationship> open(UUID partner, UUID customer) {
        return list("partnerId = ?1 and customerId = ?2 and open order by id", partner, customer);
    }

    /** Open ones of one partner, by customer. */
    public Map<UUID, List<ResellerRelationship>> open(UUID partner, Collection<UUID> customers) {
        return customers.isEmpty() ? Map.of()
                : this.<ResellerRelationship>list("partnerId = ?1 and customerId in ?2 and open order by id", partner, customers).stream()
                        .collect(Collectors.groupingBy(ResellerRelationship::customerId));
    }

    /** Every open one of a customer, the oldest first. */
    public List<ResellerRelationship> openOf(UUID customer) {
        return list("customerId = ?1 and open order by id", customer);
    }
}
