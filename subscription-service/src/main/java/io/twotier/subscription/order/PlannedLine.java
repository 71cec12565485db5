package io.twotier.subscription.order;

import static io.twotier.subscription.order.OrderRejection.CYCLE;
import static io.twotier.subscription.order.OrderRejection.NOT_AN_ADD_ON;
import static io.twotier.subscription.order.OrderRejection.NO_BASE;
import static io.twotier.subscription.order.OrderRejection.ONLY_ADD_ONS;
import static io.twotier.subscription.order.OrderRejection.PARENT_INACTIVE;
import static io.twotier.subscription.order.OrderRejection.PARENT_UNKNOWN;
import static io.twotier.subscription.order.OrderRejection.QUANTITY;
import static io.twotier.subscription.order.OrderRejection.SANDBOX_SEATS;
import static io.twotier.subscription.order.OrderRejection.TERM;
import static io.twotier.subscription.order.OrderRejection.UNKNOWN_OFFER;

import io.twotier.platform.command.Check;
import io.twotier.subscription.Nomination;
import io.twotier.subscription.SandboxLimits;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionStatus;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A line that shall be bought, with what was found for it.
 *
 * @param number     what it is called where it is refused
 * @param id         of the subscription it becomes
 * @param offer      null when there is none
 * @param base       the subscription that {@code parentSubscriptionId} names, null when none is or can be named
 * @param sibling    the line of the same order that an add-on without a named parent goes with, or null
 * @param nomination who shall go on record, or null (R82)
 */
public record PlannedLine(int number, UUID id, OrderRequest.Line asked, Offer offer, BillingCycle cycle, Subscription base, PlannedLine sibling,
                   Nomination nomination) {

    /** What the line depends on, in the order it is refused in. */
    public List<Check> checks(Buyer buyer, boolean toExistingOrder) {
        boolean addOn = offer != null && offer.addOn();
        List<Check> checks = new ArrayList<>(List.of(Check.that(offer != null, UNKNOWN_OFFER, number, asked.offerId())));
        checks.addAll(buyer.mayHave(offer, number));
        checks.addAll(List.of(
                Check.that(offer == null || offer.allows(quantity()), QUANTITY, number, quantity(), least(), most()),
                Check.that(!buyer.sandbox() || offer == null || offer.kind().usageBased() || quantity() <= SandboxLimits.LICENCES, SANDBOX_SEATS, number,
                        SandboxLimits.LICENCES),
                Check.that(offer == null || offer.cycle(cycle).isPresent(), CYCLE, number),
                Check.that(offer == null || offer.soldFor(askedTerm()), TERM, number, String.valueOf(askedTerm())),
                Check.that(!toExistingOrder || namesParent(), ONLY_ADD_ONS, number),
                Check.that(!namesParent() || base != null, PARENT_UNKNOWN, number, String.valueOf(asked.parentSubscriptionId())),
                Check.that(offer == null || base == null || offer.goesWith(base.goods().offerId()), NOT_AN_ADD_ON, number),
                Check.that(base == null || base.status() == SubscriptionStatus.ACTIVE, PARENT_INACTIVE, number),
                Check.that(!addOn || namesParent() || sibling != null, NO_BASE, number)));
        if (nomination != null) {
            checks.addAll(nomination.checks());
        }
        return checks;
    }

    boolean namesParent() {
        return asked.parentSubscriptionId() != null && !asked.parentSubscriptionId().isBlank();
    }

    /** What is used and not counted is bought once. */
    int quantity() {
        return asked.quantity() != null ? asked.quantity() : offer != null && offer.kind().usageBased() ? 1 : 0;
    }

    UUID parent() {
        return base != null ? base.id() : sibling == null ? null : sibling.id();
    }

    String friendlyName() {
        return asked.friendlyName() == null || asked.friendlyName().isBlank() ? offer.name() : asked.friendlyName().trim();
    }

    String term() {
        return offer.term(askedTerm());
    }

    private String askedTerm() {
        return asked.termDuration() == null || asked.termDuration().isBlank() ? null : asked.termDuration().toUpperCase(Locale.ROOT);
    }

    private int least() {
        return offer == null ? 0 : offer.minQuantity();
    }

    private int most() {
        return offer == null ? 0 : offer.maxQuantity();
    }
}
