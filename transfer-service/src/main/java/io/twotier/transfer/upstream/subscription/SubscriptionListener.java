package io.twotier.transfer.upstream.subscription;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Received;
import io.twotier.transfer.TransferProcess;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the replica of subscriptions, and hears what came of the groups that were asked for. */
@ApplicationScoped
public class SubscriptionListener {

    private static final String OWNER = "io.twotier.subscription.";

    private final Inbox inbox;
    private final KnownSubscriptions subscriptions;
    private final TransferProcess process;
    private final Handlers handlers = Handlers.listening()
            .on(OWNER + "SubscriptionCreated.v1", SubscriptionFacts.Subscription.class, this::told)
            .on(OWNER + "SubscriptionChanged.v1", SubscriptionFacts.Subscription.class, this::told)
            .on(OWNER + "SubscriptionSuspended.v1", SubscriptionFacts.Subscription.class, this::told)
            .on(OWNER + "SubscriptionReactivated.v1", SubscriptionFacts.Subscription.class, this::told)
            .on(OWNER + "SubscriptionCancelled.v1", SubscriptionFacts.Subscription.class, this::told)
            .on(OWNER + "SubscriptionGroupTransferred.v1", SubscriptionFacts.GroupTransferred.class, this::moved)
            .on(OWNER + "SubscriptionGroupTransferFailed.v1", SubscriptionFacts.GroupFailed.class, this::failed);

    SubscriptionListener(Inbox inbox, KnownSubscriptions subscriptions, TransferProcess process) {
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.process = process;
    }

    @Incoming("subscription-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    private void told(Received<SubscriptionFacts.Subscription> event) {
        KnownSubscription subscription = subscriptions.known(event.data().subscriptionId());
        subscription.told(event.data(), event.sequence());
        subscriptions.persist(subscription);
    }

    private void moved(Received<SubscriptionFacts.GroupTransferred> event) {
        process.groupMoved(event.data().transferId(), event.data().groupId(), event.data().order());
    }

    private void failed(Received<SubscriptionFacts.GroupFailed> event) {
        process.groupFailed(event.data().transferId(), event.data().groupId(), event.data().code(), event.data().description());
    }
}
