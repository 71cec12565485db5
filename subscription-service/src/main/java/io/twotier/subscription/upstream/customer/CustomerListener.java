package io.twotier.subscription.upstream.customer;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what customer-service says about customers and their partners. */
@ApplicationScoped
public class CustomerListener {

    private final Inbox inbox;
    private final CustomerFacts customers;
    private final RelationshipFacts relationships;
    private final Handlers handlers = Handlers.listening()
            .on("io.twotier.customer.CustomerCreated.v1", CustomerSaid.class, this::told)
            .on("io.twotier.customer.CustomerChanged.v1", CustomerSaid.class, this::told)
            .on("io.twotier.customer.ResellerRelationshipEstablished.v1", RelationshipSaid.class, this::related)
            .on("io.twotier.customer.ResellerRelationshipRemoved.v1", RelationshipSaid.class, this::related);

    CustomerListener(Inbox inbox, CustomerFacts customers, RelationshipFacts relationships) {
        this.inbox = inbox;
        this.customers = customers;
        this.relationships = relationships;
    }

    @Incoming("customer-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    private void told(Received<CustomerSaid> event) {
        UUID id = event.data().customerId();
        CustomerFact fact = customers.findByIdOptional(id).orElseGet(() -> CustomerFact.about(id));
        fact.apply(event);
        customers.persist(fact);
    }

    private void related(Received<RelationshipSaid> event) {
        UUID id = event.data().relationshipId();
        RelationshipFact fact = relationships.findByIdOptional(id).orElseGet(() -> RelationshipFact.about(id));
        fact.apply(event);
        relationships.persist(fact);
    }
}
