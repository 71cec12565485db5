package io.twotier.agreement.upstream.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The customers we were told of. */
@ApplicationScoped
public class CustomerFacts implements PanacheRepositoryBase<CustomerFact, UUID> {

    /** Where the facts about a customer and its relationships come from. */
    public static Source source(UUID customer) {
        return new Source("customer-events", customer.toString());
    }

    void told(Received<CustomerSaid> event) {
        UUID id = event.data().customerId();
        CustomerFact fact = findByIdOptional(id).orElseGet(() -> CustomerFact.about(id));
        fact.told(event);
        persist(fact);
    }

    /** Of a deleted customer only that is known, so that nothing older brings it back when it is heard again. */
    void deleted(Received<CustomerSaid> event) {
        UUID id = event.data().customerId();
        CustomerFact fact = findByIdOptional(id).orElseGet(() -> CustomerFact.about(id));
        fact.deleted(event);
        persist(fact);
        getEntityManager().createQuery("delete from RelationshipFact r where r.customerId = ?1").setParameter(1, id).executeUpdate();
    }

    /** The customer, or null when nobody told us of it or it is deleted. */
    public CustomerFact existing(UUID customer) {
        return findByIdOptional(customer).filter(fact -> !fact.isDeleted()).orElse(null);
    }

    public boolean isDeleted(UUID customer) {
        return findByIdOptional(customer).filter(CustomerFact::isDeleted).isPresent();
    }
}
