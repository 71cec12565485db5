package io.twotier.subscription.upstream.customer;

import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What we keep for a customer beside the facts about it; its history stays, as the audit does. */
@ApplicationScoped
class CustomerBelongings {

    private static final List<String> REMOVALS = List.of(
            "delete from order_line where order_id in (select id from customer_order where customer_id = ?1)",
            "delete from customer_order where customer_id = ?1",
            "delete from cart where customer_id = ?1",
            "delete from transition where customer_id = ?1",
            "delete from subscription where customer_id = ?1",
            "delete from customer_agreement_fact where customer_id = ?1",
            "delete from onboarding where customer_id = ?1",
            "delete from support_contact where customer_id = ?1");

    private final EntityManager entities;

    CustomerBelongings(EntityManager entities) {
        this.entities = entities;
    }

    /** The customer was deleted, and what belonged to it goes. */
    void remove(Received<CustomerSaid> event) {
        REMOVALS.forEach(sql -> entities.createNativeQuery(sql).setParameter(1, event.data().customerId()).executeUpdate());
    }
}
