package io.twotier.customer.relationship;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
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

    /**
     * Customers a partner has an open relationship with, by id. The relationships lead, for they lie in this order in their index: a page costs the same
     * however many come before it.
     *
     * @param condition on relationship {@code r}, or "" @param parameters that it names besides {@code :partner}
     */
    public List<UUID> customersOf(UUID partner, String condition, Map<String, Object> parameters, UUID after, int most) {
        TypedQuery<UUID> query = getEntityManager().createQuery("select distinct r.customerId from ResellerRelationship r where r.partnerId = :partner and r.open "
                + "and r.customerId > :after" + (condition.isEmpty() ? "" : " and " + condition) + " order by r.customerId", UUID.class);
        parameters.forEach(query::setParameter);
        return query.setParameter("partner", partner).setParameter("after", after).setMaxResults(most).getResultList();
    }

    /** Every open one of a customer, the oldest first. */
    public List<ResellerRelationship> openOf(UUID customer) {
        return list("customerId = ?1 and open order by id", customer);
    }

    /** The provider's open ones that name this reseller for the customer. @param provider null for none */
    List<ResellerRelationship> naming(UUID reseller, UUID customer, UUID provider) {
        return provider == null ? List.of() : list("partnerId = ?1 and customerId = ?2 and associatedPartnerId = ?3 and open", provider, customer, reseller);
    }
}
