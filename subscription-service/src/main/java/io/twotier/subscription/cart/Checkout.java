package io.twotier.subscription.cart;

import io.twotier.subscription.order.Order;
import java.util.List;

/** What became of a cart: an order for each group that could be bought, an error for each that could not. */
public record Checkout(List<Order> orders, List<Failure> failures) {

    public record Failure(String group, int code, String description) {
    }
}
