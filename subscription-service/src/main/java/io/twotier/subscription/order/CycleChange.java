package io.twotier.subscription.order;

import io.twotier.platform.Ids;
import io.twotier.platform.command.Check;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionStatus;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Another billing cycle for subscriptions of an order.
 *
 * @param named  the lines as they are sent, each of a subscription of the order
 * @param those  the subscriptions of these lines
 * @param offers by subscription; without the offers that have left the catalogue
 */
record CycleChange(BillingCycle cycle, List<OrderRequest.Line> named, List<Subscription> those, Map<UUID, Offer> offers) {

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        named.forEach(line -> checks.add(Check.that(keepsRecord(line), OrderRejection.RECORD_ELSEWHERE, line.subscriptionId())));
        checks.add(Check.that(cycle != null && !affected().isEmpty(), OrderRejection.NOTHING_ADDED));
        for (Subscription one : affected()) {
            checks.add(Check.that(one.status() == SubscriptionStatus.ACTIVE, OrderRejection.CYCLE_OF_INACTIVE, one.id()));
            checks.add(Check.that(wanted(one) != null, OrderRejection.CYCLE_NOT_OFFERED, one.goods().offerId()));
        }
        return checks;
    }

    /** The subscriptions that are paid for differently afterwards, or cannot be. */
    List<Subscription> affected() {
        return cycle == null ? List.of() : those.stream().filter(one -> wanted(one) != one.terms().billingCycle()).toList();
    }

    private BillingCycle wanted(Subscription one) {
        Offer offer = offers.get(one.id());
        return offer == null || !offer.cycles().contains(cycle) ? null : cycle;
    }

    private boolean keepsRecord(OrderRequest.Line line) {
        String asked = line.partnerIdOnRecord();
        return asked == null || asked.isBlank()
                || those.stream().anyMatch(one -> one.id().equals(Ids.lenient(line.subscriptionId())) && asked.trim().equals(one.mpnIdOnRecord()));
    }
}
