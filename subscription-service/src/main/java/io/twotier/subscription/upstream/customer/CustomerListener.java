package io.twotier.subscription.upstream.customer;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Listener;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what customer-service says about customers and their relationships. */
@ApplicationScoped
class CustomerListener implements Listener {

    private final Inbox inbox;
    private final Handlers handlers;

    CustomerListener(Inbox inbox, CustomerFacts customers, RelationshipFacts relationships, CustomerBelongings belongings) {
        this.inbox = inbox;
        this.handlers = Handlers.of("customer-events").into("customer_fact", "relationship_fact")
                .on("io.twotier.customer.CustomerCreated.v1", CustomerSaid.class, customers::told)
                .on("io.twotier.customer.CustomerChanged.v1", CustomerSaid.class, customers::told)
                .on("io.twotier.customer.CustomerSnapshot.v1", CustomerSaid.class, customers::told)
                .on("io.twotier.customer.CustomerDeleted.v1", CustomerSaid.class, customers::deleted)
                .act("io.twotier.customer.CustomerDeleted.v1", CustomerSaid.class, belongings::remove)
                .on("io.twotier.customer.ResellerRelationshipEstablished.v1", RelationshipSaid.class, relationships::told)
                .on("io.twotier.customer.ResellerRelationshipRemoved.v1", RelationshipSaid.class, relationships::told)
                .on("io.twotier.customer.ResellerRelationshipChanged.v1", RelationshipSaid.class, relationships::told)
                .on("io.twotier.customer.DelegatedAdminGranted.v1", RelationshipSaid.class, relationships::told)
                .on("io.twotier.customer.DelegatedAdminRevoked.v1", RelationshipSaid.class, relationships::told)
                .on("io.twotier.customer.ResellerRelationshipSnapshot.v1", RelationshipSaid.class, relationships::told);
    }

    @Incoming("customer-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    @Override
    public Handlers handlers() {
        return handlers;
    }
}
