package io.twotier.transfer.upstream.subscription;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Listener;
import io.twotier.transfer.TransferProcess;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what subscription-service says about subscriptions, and what came of the groups that were asked for. */
@ApplicationScoped
class SubscriptionListener implements Listener {

    private final Inbox inbox;
    private final Handlers handlers;

    SubscriptionListener(Inbox inbox, SubscriptionFacts subscriptions, TransferProcess process) {
        this.inbox = inbox;
        this.handlers = Handlers.of("subscription-events").into("subscription_fact")
                .on("io.twotier.subscription.SubscriptionCreated.v1", SubscriptionSaid.class, subscriptions::told)
                .on("io.twotier.subscription.SubscriptionChanged.v1", SubscriptionSaid.class, subscriptions::told)
                .on("io.twotier.subscription.SubscriptionSuspended.v1", SubscriptionSaid.class, subscriptions::told)
                .on("io.twotier.subscription.SubscriptionReactivated.v1", SubscriptionSaid.class, subscriptions::told)
                .on("io.twotier.subscription.SubscriptionRenewed.v1", SubscriptionSaid.class, subscriptions::told)
                .on("io.twotier.subscription.SubscriptionCancelled.v1", SubscriptionSaid.class, subscriptions::told)
                .on("io.twotier.subscription.SubscriptionSnapshot.v1", SubscriptionSaid.class, subscriptions::told)
                .act("io.twotier.subscription.SubscriptionGroupTransferred.v1", GroupTransferred.class,
                        event -> process.groupMoved(event.data().transferId(), event.data().groupId(), event.data().order()))
                .act("io.twotier.subscription.SubscriptionGroupTransferFailed.v1", GroupTransferFailed.class,
                        event -> process.groupFailed(event.data().transferId(), event.data().groupId(), event.data().code(), event.data().description()));
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
