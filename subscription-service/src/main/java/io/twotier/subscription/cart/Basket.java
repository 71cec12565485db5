package io.twotier.subscription.cart;

import io.twotier.platform.command.Check;
import java.util.List;

/**
 * A cart as it is to be looked at.
 *
 * @param state    active, ordered or expired
 * @param currency of the customer's country
 */
public record Basket(Cart cart, String state, String currency, List<Entry> entries) {

    /** A line with the group it is ordered in. @param failed why it cannot be ordered, null when it can */
    public record Entry(int place, CartLine line, String group, Check failed) {
    }
}
