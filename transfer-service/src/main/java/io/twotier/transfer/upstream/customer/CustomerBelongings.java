package io.twotier.transfer.upstream.customer;

import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What others told us of a customer's things. Transfers are none of them: there is none in the sandbox (R175), and only there customers are deleted. */
@ApplicationScoped
class CustomerBelongings {

    private static final List<String> REMOVALS = List.of(
            "delete from subscription_fact where customer_id = ?1",
            "delete from customer_agreement_fact where customer_id = ?1");

    private final EntityManager entities;

    CustomerBelongings(EntityManager entities) {
        this.entities = entities;
    }

    /** The customer was deleted, and what belonged to it goes. */
    void remove(Received<CustomerSaid> event) {
        REMOVALS.forEach(sql -> entities.createNativeQuery(sql).setParameter(1, event.data().customerId()).executeUpdate());
    }
}
