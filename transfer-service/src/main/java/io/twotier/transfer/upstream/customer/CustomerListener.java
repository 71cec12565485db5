package io.twotier.transfer.upstream.customer;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what customer-service says about customers and their relationships. */
@ApplicationScoped
class CustomerListener {

    private final Inbox inbox;
    private final Handlers handlers;

    CustomerListener(Inbox inbox, CustomerFacts customers, RelationshipFacts relationships) {
        this.inbox = inbox;
        this.handlers = Handlers.listening()
                .on("io.twotier.customer.CustomerCreated.v1", CustomerSaid.class, customers::told)
                .on("io.twotier.customer.CustomerChanged.v1", CustomerSaid.class, customers::told)
                .on("io.twotier.customer.ResellerRelationshipEstablished.v1", RelationshipSaid.class, relationships::told)
                .on("io.twotier.customer.ResellerRelationshipRemoved.v1", RelationshipSaid.class, relationships::told);
    }

    @Incoming("customer-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }
}
