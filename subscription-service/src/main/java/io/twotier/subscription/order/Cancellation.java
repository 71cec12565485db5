package io.twotier.subscription.order;

import io.twotier.platform.command.Check;
import io.twotier.subscription.SandboxLimits;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionStatus;
import io.twotier.subscription.catalogue.OfferKind;
import java.time.Instant;
import java.util.List;

/**
 * An order that shall be cancelled, with everything it brought.
 *
 * @param bought what it brought
 * @param others add-ons of other orders that go with it and are still there
 */
record Cancellation(Order order, List<Subscription> bought, List<Subscription> others, Instant now) {

    Check[] checks() {
        boolean software = bought.stream().allMatch(one -> one.goods().kind() == OfferKind.SOFTWARE);
        return List.of(
                Check.that(order.status().allows(OrderStatus.Command.CANCEL), order.status().refusal(), order.id()),
                Check.that(software || SandboxLimits.hold(order.environment()), OrderRejection.PRODUCTION),
                Check.that(bought.stream().noneMatch(one -> one.goods().kind().classic()), OrderRejection.CLASSIC, order.id()),
                Check.that(bought.stream().noneMatch(one -> one.status() == SubscriptionStatus.TRANSFERRED), OrderRejection.NOT_CANCELLABLE),
                Check.that(bought.stream().allMatch(one -> gone(one) || one.goods().kind().orderCancellable(one.createdAt(), now)), OrderRejection.TOO_LATE),
                Check.that(others.isEmpty(), OrderRejection.ADDED_TO)).toArray(Check[]::new);
    }

    /** What is still there of it. */
    List<Subscription> remaining() {
        return bought.stream().filter(one -> !gone(one)).toList();
    }

    private static boolean gone(Subscription one) {
        return one.status() == SubscriptionStatus.DELETED || one.status() == SubscriptionStatus.EXPIRED;
    }
}
