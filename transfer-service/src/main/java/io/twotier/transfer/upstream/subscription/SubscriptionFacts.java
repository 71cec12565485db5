package io.twotier.transfer.upstream.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import io.twotier.transfer.upstream.customer.CustomerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The subscriptions we were told of. */
@ApplicationScoped
public class SubscriptionFacts implements PanacheRepositoryBase<SubscriptionFact, UUID> {

    private final CustomerFacts customers;

    SubscriptionFacts(CustomerFacts customers) {
        this.customers = customers;
    }

    public static Source source(UUID customer) {
        return new Source("subscription-events", customer.toString());
    }

    /** What a partner sees of a customer, add-ons included, oldest first. */
    public List<SubscriptionFact> listedFor(UUID partner, UUID customer) {
        return list("partnerId = ?1 and customerId = ?2 and listed order by id", partner, customer);
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
