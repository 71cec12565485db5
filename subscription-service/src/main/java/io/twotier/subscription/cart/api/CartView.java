package io.twotier.subscription.cart.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.cart.Basket;
import io.twotier.subscription.cart.Basket.Entry;
import io.twotier.subscription.cart.Cart;
import io.twotier.subscription.cart.CartErrorCode;
import io.twotier.subscription.cart.CartLine;
import io.twotier.subscription.catalogue.BillingCycle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A cart as the wire shows it, with what is in the way of each line. */
public record CartView(UUID id, Instant creationTimestamp, Instant lastModifiedTimestamp, Instant expirationTimestamp, String lastModifiedUser, String status,
                       List<Line> lineItems, Links links, Attributes attributes) implements Resource {

    /** A line. @param orderId the order it became */
    public record Line(int id, String catalogItemId, String friendlyName, Integer quantity, String currencyCode, BillingCycle billingCycle,
                       String termDuration, String parentSubscriptionId, List<Participant> participants, String orderGroup, UUID orderId, Error error,
                       List<Line> addonItems) {
    }

    public record Participant(String key, String value) {
    }

    public record Error(CartErrorCode errorCode, String errorDescription) {
    }

    static CartView of(Basket basket) {
        Cart cart = basket.cart();
        return new CartView(cart.id(), cart.createdAt(), cart.changedAt(), cart.expiresAt(), cart.changedBy(), basket.state(),
                below(basket, null), Links.self("/customers/" + cart.customerId() + "/carts/" + cart.id()), Attributes.of("Cart", cart.version()));
    }

    private static List<Line> below(Basket basket, Integer base) {
        return basket.entries().stream().filter(entry -> base == null ? entry.line().basePlace() == null : base.equals(entry.line().basePlace()))
                .map(entry -> line(basket, entry)).toList();
    }

    private static Line line(Basket basket, Entry entry) {
        CartLine line = entry.line();
        return new Line(line.lineId(), line.catalogItemId(), line.friendlyName(), line.quantity(), basket.currency(), line.billingCycle(),
                line.termDuration(), line.parentSubscriptionId(),
                line.mpnId() == null ? List.of() : List.of(new Participant("transaction_reseller", line.mpnId())), entry.group(), line.orderId(),
                entry.failed() == null ? null : new Error(CartErrorCode.of(entry.failed().rejection()), entry.failed().sentence()),
                line.basePlace() == null ? below(basket, entry.place()) : null);
    }
}
