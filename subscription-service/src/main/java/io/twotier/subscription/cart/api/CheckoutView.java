package io.twotier.subscription.cart.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.cart.Checkout;
import io.twotier.subscription.order.api.OrderView;
import java.util.List;

/** What became of a cart, as the wire shows it. */
public record CheckoutView(List<OrderView> orders, List<OrderError> orderErrors, Attributes attributes) implements Resource {

    /** A group that was not ordered. */
    public record OrderError(String orderGroupId, int code, String description) {
    }

    static CheckoutView of(Checkout checkout) {
        return new CheckoutView(checkout.orders().stream().map(OrderView::of).toList(),
                checkout.failures().stream().map(failure -> new OrderError(failure.group(), failure.code(), failure.description())).toList(),
                Attributes.of("CartCheckoutResult"));
    }
}
