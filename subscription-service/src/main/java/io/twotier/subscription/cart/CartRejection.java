package io.twotier.subscription.cart;

import io.twotier.platform.command.Rejection;

/** Every "no" about carts; what cannot be bought is told as for orders. */
public final class CartRejection {

    public static final Rejection NO_SUCH_CART = Rejection.missing(800008, null, "There is no cart %s.");
    public static final Rejection TAKEN = Rejection.conflict(800064, null, "The cart %s is being processed by another request.");
    public static final Rejection ORDERED = Rejection.invalid(800065, null, "The cart %s was ordered already.")
            .cure("you", "GET /v1/customers/{customer}/orders", "look at its orders, or begin a new cart");
    public static final Rejection EXPIRED = Rejection.invalid(973161, null, "The cart %s has expired.")
            .cure("you", "POST /v1/customers/{customer}/carts", "begin a new cart");
    public static final Rejection BEGUN = Rejection.invalid(973162, null, "Some lines of the cart %s are ordered already; the others can be ordered, but nothing changed.")
            .cure("you", "POST /v1/customers/{customer}/carts", "begin a new cart");
    public static final Rejection OTHER_CYCLE = Rejection.invalid(973163, null, "Line %s: an add-on in a cart is paid for like the line it goes with.");
    public static final Rejection OTHER_BASE = Rejection.invalid(2091, null, "Line %s: the offer is not an add-on of the line it is put to.");

    private CartRejection() {
    }
}
