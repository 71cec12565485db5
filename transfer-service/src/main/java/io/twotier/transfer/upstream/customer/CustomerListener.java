package io.twotier.transfer.upstream.customer;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the replica of customers and their relationships. */
@ApplicationScoped
public class CustomerListener {

    private static final String OWNER = "io.twotier.customer.";

    private final Inbox inbox;
    private final KnownCustomers customers;
    private final KnownRelationships relationships;
    private final Handlers handlers = Handlers.listening()
            .on(OWNER + "CustomerCreated.v1", CustomerFacts.Customer.class, this::told)
            .on(OWNER + "CustomerChanged.v1", CustomerFacts.Customer.class, this::told)
            .on(OWNER + "ResellerRelationshipEstablished.v1", CustomerFacts.Relationship.class, this::related)
            .on(OWNER + "ResellerRelationshipRemoved.v1", CustomerFacts.Relationship.class, this::related);

    CustomerListener(Inbox inbox, KnownCustomers customers, KnownRelationships relationships) {
        this.inbox = inbox;
        this.customers = customers;
        this.relationships = relationships;
    }

    @Incoming("customer-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    private void told(Received<CustomerFacts.Customer> event) {
        KnownCustomer customer = customers.known(event.data().customerId());
        customer.told(event.data(), event.environment(), event.sequence());
        customers.persist(customer);
    }

    private void related(Received<CustomerFacts.Relationship> event) {
        KnownRelationship relationship = relationships.known(event.data().relationshipId());
        relationship.told(event.data(), event.sequence());
        relationships.persist(relationship);
    }
}
