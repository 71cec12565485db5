package io.twotier.subscription;

import static io.twotier.subscription.SubscriptionRejection.BAD_STATE;
import static io.twotier.subscription.SubscriptionRejection.CYCLE;
import static io.twotier.subscription.SubscriptionRejection.DELETED;
import static io.twotier.subscription.SubscriptionRejection.NOT_CANCELLABLE;
import static io.twotier.subscription.SubscriptionRejection.NOT_OWNER;
import static io.twotier.subscription.SubscriptionRejection.NO_AUTO_RENEW;
import static io.twotier.subscription.SubscriptionRejection.NO_DECREASE;
import static io.twotier.subscription.SubscriptionRejection.NO_UPDATES;
import static io.twotier.subscription.SubscriptionRejection.ONE_CYCLE;
import static io.twotier.subscription.SubscriptionRejection.PARENT_INACTIVE;
import static io.twotier.subscription.SubscriptionRejection.QUANTITY;
import static io.twotier.subscription.SubscriptionRejection.SANDBOX_LICENCES;
import static io.twotier.subscription.SubscriptionRejection.SEATS_FIXED;
import static io.twotier.subscription.SubscriptionRejection.SEATS_OF_USAGE;
import static io.twotier.subscription.SubscriptionRejection.SEATS_WHILE_SUSPENDED;
import static io.twotier.subscription.SubscriptionRejection.STATUS_FIXED;
import static io.twotier.subscription.SubscriptionRejection.TRANSFERRED_AWAY;
import static io.twotier.subscription.SubscriptionRejection.UNKNOWN_STATUS;

import io.twotier.platform.command.Check;
import io.twotier.subscription.SubscriptionStatus.Command;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.catalogue.OfferKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A wanted change and all it depends on.
 *
 * @param owner      the caller owns the subscription
 * @param nomination who shall go on record instead, or null
 * @param offer      null when it has left the catalogue
 * @param parent     the base of an add-on, or null
 */
record SubscriptionUpdate(Subscription subscription, SubscriptionPatch patch, SubscriptionChange change, boolean owner, Nomination nomination,
                          Offer offer, Subscription parent, Instant now) {

    /** In the order they refuse. */
    Check[] checks() {
        List<Check> checks = new ArrayList<>(whoAndWhat());
        checks.addAll(state());
        checks.addAll(seats());
        checks.add(Check.that(!Boolean.TRUE.equals(change.autoRenew()) || kind().renews(), NO_AUTO_RENEW));
        if (nomination != null) {
            checks.addAll(nomination.checks());
        }
        return checks.toArray(Check[]::new);
    }

    private List<Check> whoAndWhat() {
        boolean sameCycle = patch.newStatus(subscription) != null || !patch.changesCycle(subscription);
        boolean choice = offer == null || offer.cycles().size() > 1;
        return List.of(
                Check.that(owner || onlyRenewal(), NOT_OWNER),
                Check.that(nothing() || subscription.status() != SubscriptionStatus.DELETED, DELETED),
                Check.that(sameCycle || choice, ONE_CYCLE),
                Check.that(sameCycle || !choice, CYCLE),
                Check.that(patch.statusKnown(subscription), UNKNOWN_STATUS, String.valueOf(patch.status())));
    }

    private List<Check> state() {
        String wanted = patch.newStatus(subscription);
        SubscriptionStatus status = subscription.status();
        boolean back = "active".equals(wanted);
        Command command = wanted == null ? null : back ? Command.REACTIVATE : wanted.equals("suspended") ? Command.SUSPEND : Command.CANCEL;
        return List.of(
                Check.that(command == null || status != SubscriptionStatus.TRANSFERRED, TRANSFERRED_AWAY),
                Check.that(command == null || command == Command.CANCEL || !kind().boughtOnce(), STATUS_FIXED),
                Check.that(command != Command.CANCEL || kind().refundableUntil(subscription.terms().termStart()).filter(now::isBefore).isPresent(), NOT_CANCELLABLE),
                Check.that(command == null || status.allows(command), BAD_STATE, status.wire()),
                Check.that(!back || parent == null || parent.status() == SubscriptionStatus.ACTIVE, PARENT_INACTIVE));
    }

    /** R79, R81: seats exist only where they are counted, within the limits of the offer, and only while active; what binds for a term only grows. */
    private List<Check> seats() {
        boolean changes = change.quantity() != null;
        boolean counted = !kind().usageBased();
        boolean active = subscription.status() == SubscriptionStatus.ACTIVE || "active".equals(patch.newStatus(subscription));
        int fewer = changes ? subscription.quantity() - change.quantity() : 0;
        boolean binds = kind().refundableUntil(now).isPresent();
        return List.of(
                Check.that(!changes || counted, SEATS_OF_USAGE),
                Check.that(!changes || !kind().boughtOnce(), SEATS_FIXED),
                Check.that(!changes || active, SEATS_WHILE_SUSPENDED),
                Check.that(!changes || !SandboxLimits.hold(subscription.environment()) || change.quantity() <= SandboxLimits.LICENCES, SANDBOX_LICENCES,
                        SandboxLimits.LICENCES),
                Check.that(change.empty() || changes || takesUpdates(), NO_UPDATES),
                Check.that(!changes || !counted || offer == null || offer.allows(change.quantity()), QUANTITY, changes ? change.quantity() : 0,
                        offer == null ? 0 : offer.minQuantity(), offer == null ? 0 : offer.maxQuantity()),
                Check.that(!binds || fewer <= 0 || fewer <= subscription.refundable().seats(now), NO_DECREASE, subscription.refundable().seats(now)));
    }

    private boolean takesUpdates() {
        return subscription.status().allows(Command.ADJUST) || patch.newStatus(subscription) != null || subscription.status() == SubscriptionStatus.DELETED;
    }

    /** R133: what a reseller may change on its provider's subscription. */
    private boolean onlyRenewal() {
        return patch.newStatus(subscription) == null && change.friendlyName() == null && change.quantity() == null && change.onRecord() == null;
    }

    private boolean nothing() {
        return patch.newStatus(subscription) == null && change.empty();
    }

    private OfferKind kind() {
        return subscription.goods().kind();
    }
}
