package io.twotier.subscription;

import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.event.Outbox;
import io.twotier.subscription.catalogue.Offers;
import io.twotier.subscription.upstream.customer.RelationshipFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a caller can see of a customer's subscriptions and do with them. */
@ApplicationScoped
public class SubscriptionDesk {

    private final Subscriptions subscriptions;
    private final RelationshipFacts relationships;
    private final Nominations nominations;
    private final Offers offers;
    private final Preconditions preconditions;
    private final History history;
    private final TenantClock clock;
    private final Outbox outbox;

    SubscriptionDesk(Subscriptions subscriptions, RelationshipFacts relationships, Nominations nominations, Offers offers, Preconditions preconditions,
                     History history, TenantClock clock, Outbox outbox) {
        this.subscriptions = subscriptions;
        this.relationships = relationships;
        this.nominations = nominations;
        this.offers = offers;
        this.preconditions = preconditions;
        this.history = history;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** @param order only those of this order, or null @param mpnId only those with this reseller on record, or null */
    public List<Subscription> list(Caller caller, UUID customer, UUID order, String mpnId) {
        Sight sight = sight(caller, customer);
        return subscriptions.listedFor(customer).stream().filter(sight::sees).filter(s -> order == null || s.orderId().equals(order))
                .filter(s -> mpnId == null || mpnId.equals(s.mpnIdOnRecord())).toList();
    }

    public Subscription find(Caller caller, UUID customer, UUID id) {
        return visible(sight(caller, customer), id);
    }

    public List<Subscription> addOns(Caller caller, UUID customer, UUID base) {
        Sight sight = sight(caller, customer);
        UUID parent = visible(sight, base).id();
        return subscriptions.listedFor(customer).stream().filter(s -> parent.equals(s.parentId())).filter(sight::sees).toList();
    }

    /** Does what of the whole resource is different; nothing when nothing is. */
    @Transactional
    public Subscription update(Caller caller, UUID customer, UUID id, SubscriptionPatch patch) {
        Sight sight = sight(caller, customer);
        Subscription subscription = visible(sight, id);
        preconditions.match(subscription.version());
        String mpnId = patch.newPartner(subscription);
        Nomination nomination = mpnId == null ? null : nominations.of(mpnId, subscription.ownerId());
        SubscriptionChange change = patch.against(subscription, nomination == null ? null : nomination.accepted());
        Checks.demand(new SubscriptionUpdate(subscription, patch, change, sight.owns(subscription), change.onRecord() == null ? null : nomination,
                offers.named(subscription.goods().offerId()).orElse(null), parentOf(subscription), clock.now(caller.tenant())).checks());
        bring(subscription, patch.newStatus(subscription));
        if (!change.empty()) {
            outbox.say(subscription.change(change));
            remember(subscription, change, clock.now(caller.tenant()));
        }
        return subscription;
    }

    private void bring(Subscription subscription, String status) {
        if (status != null) {
            outbox.say(switch (status) {
                case "suspended" -> subscription.suspend();
                case "active" -> subscription.reactivate();
                default -> subscription.cancel();
            });
        }
    }

    /** R48: who is on record from now on. */
    private void remember(Subscription subscription, SubscriptionChange change, Instant now) {
        if (change.onRecord() != null) {
            history.onRecord(subscription, now, "update_subscription");
        }
    }

    private Subscription parentOf(Subscription subscription) {
        return subscription.parentId() == null ? null : subscriptions.findById(subscription.parentId());
    }

    private Subscription visible(Sight sight, UUID id) {
        return subscriptions.listedFor(sight.customer(), id).filter(sight::sees).orElseThrow(() -> SubscriptionRejection.NO_SUCH_SUBSCRIPTION.refuse(id));
    }

    private Sight sight(Caller caller, UUID customer) {
        Sight sight = Sight.of(relationships, caller, customer);
        Checks.demand(sight.related());
        return sight;
    }
}
