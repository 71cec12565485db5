package io.twotier.subscription.provisioning;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import io.twotier.subscription.Standing;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionDesk;
import io.twotier.subscription.SubscriptionStatus;
import io.twotier.subscription.upstream.customer.CustomerFacts;
import io.twotier.subscription.upstream.customer.RelationshipFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Looks at what is made available of a subscription, and registers Azure subscriptions. */
@ApplicationScoped
public class ProvisioningDesk {

    private final SubscriptionDesk subscriptions;
    private final RelationshipFacts relationships;
    private final Outbox outbox;

    ProvisioningDesk(SubscriptionDesk subscriptions, RelationshipFacts relationships, Outbox outbox) {
        this.subscriptions = subscriptions;
        this.relationships = relationships;
        this.outbox = outbox;
    }

    /** A partner needs the customer's delegated admin for it. */
    public Subscription provisioned(Caller caller, UUID customer, UUID id) {
        Subscription subscription = subscriptions.find(caller, customer, id);
        Checks.demand(Check.that(caller.customer() || Standing.of(relationships, caller.tenant(), customer).administers(), ProvisioningRejection.NO_DELEGATED_ADMIN)
                .reading(CustomerFacts.source(customer)));
        return subscription;
    }

    /** R47: the reseller of an Azure customer gets its access by hand, in the customer's own portal; the system never grants it. */
    public boolean waitsForGrant(Subscription subscription) {
        return relationships.resoldThrough(subscription.ownerId(), subscription.customerId());
    }

    /** For reservations in it. Registering again changes nothing. */
    @Transactional
    public Subscription register(Caller caller, UUID customer, UUID id) {
        Subscription subscription = subscriptions.held(caller, customer, id);
        Checks.demand(Check.that(subscription.goods().kind().usageBased(), ProvisioningRejection.NOT_AZURE),
                Check.that(subscription.status() == SubscriptionStatus.ACTIVE, ProvisioningRejection.NOT_ACTIVE));
        if (!subscription.registered()) {
            outbox.say(subscription.register());
        }
        return subscription;
    }
}
