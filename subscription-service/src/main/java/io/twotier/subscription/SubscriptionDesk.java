package io.twotier.subscription;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.page.Page;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
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
    private final Pages pages;

    SubscriptionDesk(Subscriptions subscriptions, RelationshipFacts relationships, Nominations nominations, Offers offers, Preconditions preconditions,
                     History history, TenantClock clock, Outbox outbox, Pages pages) {
        this.subscriptions = subscriptions;
        this.relationships = relationships;
        this.nominations = nominations;
        this.offers = offers;
        this.preconditions = preconditions;
        this.history = history;
        this.clock = clock;
        this.outbox = outbox;
        this.pages = pages;
    }

    /** Who asks for no page gets them all: so it is documented, and clients rely on it. */
    public Page<Subscription> list(Caller caller, UUID customer, Wanted wanted, PageQuery asked) {
        Sight sight = sight(caller, customer);
        boolean whole = asked.size() == 0 && asked.continuation() == null;
        return whole ? new Page<>(subscriptions.seen(sight, wanted, Ids.NOTHING, 0), null)
                : pages.ascending("subscriptions " + caller.tenant() + " " + customer + " " + wanted.name(), asked, Subscription::id,
                        (after, most) -> subscriptions.seen(sight, wanted, after, most));
    }

    public Subscription find(Caller caller, UUID customer, UUID id) {
        Sight sight = sight(caller, customer);
        return subscriptions.listedFor(customer, id).filter(sight::sees).orElseThrow(() -> SubscriptionRejection.NO_SUCH_SUBSCRIPTION.refuse(id));
    }

    public List<Subscription> addOns(Caller caller, UUID customer, UUID base) {
        UUID parent = find(caller, customer, base).id();
        return subscriptions.seen(sight(caller, customer), new Wanted(null, null, parent), Ids.NOTHING, 0);
    }

    /** For the partner that owns it and is going to change it: nobody else does before this transaction ends. */
    public Subscription held(Caller caller, UUID customer, UUID id) {
        Sight sight = sight(caller, customer);
        Subscription subscription = held(sight, id);
        Checks.demand(Check.that(sight.owns(subscription), SubscriptionRejection.NOT_OWNER));
        preconditions.match(subscription.version());
        return subscription;
    }

    /** Does what of the whole resource is different; nothing when nothing is. */
    @Transactional
    public Subscription update(Caller caller, UUID customer, UUID id, SubscriptionPatch patch) {
        Sight sight = sight(caller, customer);
        Subscription subscription = held(sight, id);
        preconditions.match(subscription.version());
        String mpnId = patch.newPartner(subscription);
        Nomination nomination = mpnId == null ? null : nominations.of(mpnId, subscription.ownerId());
        SubscriptionChange change = patch.against(subscription, nomination == null ? null : nomination.accepted());
        Instant now = clock.now(caller.tenant());
        Checks.demand(new SubscriptionUpdate(subscription, patch, change, sight.owns(subscription), change.onRecord() == null ? null : nomination,
                offers.named(subscription.goods().offerId()).orElse(null), parentOf(subscription), now).checks());
        String status = patch.newStatus(subscription);
        if (status != null) {
            bring(subscriptions.family(subscription), status).forEach(outbox::say);
        }
        if (!change.empty()) {
            outbox.say(subscription.change(change, now));
            remember(subscription, change, now);
        }
        return subscription;
    }

    private static List<Event> bring(Family family, String status) {
        return switch (status) {
            case "suspended" -> family.suspend();
            case "active" -> family.reactivate();
            default -> family.cancel();
        };
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

    private Subscription held(Sight sight, UUID id) {
        return subscriptions.held(sight.customer(), id).filter(sight::sees).orElseThrow(() -> SubscriptionRejection.NO_SUCH_SUBSCRIPTION.refuse(id));
    }

    private Sight sight(Caller caller, UUID customer) {
        Sight sight = Sight.of(relationships, caller, customer);
        Checks.demand(sight.related());
        return sight;
    }
}
