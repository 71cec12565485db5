package io.twotier.agreement.upstream.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The customers as customer-service told them. */
@ApplicationScoped
public class CustomerReplica implements PanacheRepositoryBase<KnownCustomer, UUID> {

    void told(Received<CustomerSaid> event) {
        KnownCustomer customer = findById(event.data().customerId());
        if (customer == null) {
            persist(new KnownCustomer(event.data().customerId(), event.environment(), event.sequence()));
        } else {
            customer.told(event.sequence());
        }
    }
}
