package io.twotier.customer.upstream.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.customer.Customers;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The subscriptions we were told of. */
@ApplicationScoped
public class SubscriptionFacts implements PanacheRepositoryBase<SubscriptionFact, UUID> {

    private static final Set<String> USAGE = Set.of("azure_payg", "azure_plan");

    private final Customers customers;

    SubscriptionFacts(Customers customers) {
        this.customers = customers;
    }

    public static Source source(UUID customer) {
        return new Source("subscription-events", customer.toString());
    }

    /** What a partner sells to a customer and is in use, the oldest first. */
    public List<SubscriptionFact> activeOf(UUID partner, UUID customer) {
        return list("partnerId = ?1 and customerId = ?2 and status = 'active' and listed order by id", partner, customer);
    }

    /** What these providers sell to a customer with the reseller of {@code mpnId} on record, and is in use, the oldest first. */
    public List<SubscriptionFact> activeOnRecord(String mpnId, Collection<UUID> providers, UUID customer) {
        return mpnId == null || providers.isEmpty() ? List.of()
                : list("partnerIdOnRecord = ?1 and partnerId in ?2 and customerId = ?3 and status = 'active' and listed order by id", mpnId, providers, customer);
    }

    /** Which of these providers sell Azure by usage to a customer. */
    public Set<UUID> sellingUsage(Collection<UUID> providers, UUID customer) {
        return providers.isEmpty() ? Set.of() : Set.copyOf(getEntityManager().createQuery("select distinct s.partnerId from SubscriptionFact s "
                        + "where s.customerId = ?1 and s.partnerId in ?2 and s.kind in ?3 and s.status <> 'deleted' and s.listed", UUID.class)
                .setParameter(1, customer).setParameter(2, providers).setParameter(3, USAGE).getResultList());
    }

    void told(Received<SubscriptionSaid> event) {
        if (customers.isDeleted(event.data().customerId())) {
            return;
        }
        UUID id = event.data().subscriptionId();
        SubscriptionFact fact = findByIdOptional(id).orElseGet(() -> SubscriptionFact.about(id));
        fact.told(event);
        persist(fact);
    }
}
