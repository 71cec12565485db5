package io.twotier.partner.upstream.customer;

import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What others told us of a customer's things. */
@ApplicationScoped
class CustomerBelongings {

    private static final List<String> REMOVALS = List.of(
            "delete from subscription_fact where customer_id = ?1");

    private final EntityManager entities;

    CustomerBelongings(EntityManager entities) {
        this.entities = entities;
    }

    /** The customer was deleted, and what belonged to it goes. */
    void remove(Received<CustomerSaid> event) {
        REMOVALS.forEach(sql -> entities.createNativeQuery(sql).setParameter(1, event.data().customerId()).executeUpdate());
    }
}
