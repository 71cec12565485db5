package io.twotier.subscription.upstream.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The customers we were told of. */
@ApplicationScoped
public class CustomerFacts implements PanacheRepositoryBase<CustomerFact, UUID> {

    /** Where the facts about a customer and its relationships come from. */
    public static Source about(UUID customer) {
        return new Source("customer-events", customer.toString());
    }
}
