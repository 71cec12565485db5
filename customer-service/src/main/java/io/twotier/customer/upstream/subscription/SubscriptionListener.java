package io.twotier.customer.upstream.subscription;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Listener;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what subscription-service says about subscriptions. */
@ApplicationScoped
class SubscriptionListener implements Listener {

    private final Inbox inbox;
    private final Handlers handlers;

    SubscriptionListener(Inbox inbox, SubscriptionFacts subscriptions) {
        this.inbox = inbox;
        this.handlers = Handlers.of("subscription-events").into("subscription_fact")
                .on("io.twotier.subscription.SubscriptionCreated.v1", SubscriptionSaid.class, subscriptions::told)
                .on("io.twotier.subscription.SubscriptionChanged.v1", SubscriptionSaid.class, subscriptions::told)
                .on("io.twotier.subscription.SubscriptionSuspended.v1", SubscriptionSaid.class, subscriptions::told)
                .on("io.twotier.subscription.SubscriptionReactivated.v1", SubscriptionSaid.class, subscriptions::told)
                .on("io.twotier.subscription.SubscriptionRenewed.v1", SubscriptionSaid.class, subscriptions::told)
                .on("io.twotier.subscription.SubscriptionCancelled.v1", SubscriptionSaid.class, subscriptions::told)
                .on("io.twotier.subscription.SubscriptionSnapshot.v1", SubscriptionSaid.class, subscriptions::told);
    }

    @Incoming("subscription-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    @Override
    public Handlers handlers() {
        return handlers;
    }
}
