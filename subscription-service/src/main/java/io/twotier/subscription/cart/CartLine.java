package io.twotier.subscription.cart;

import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.order.OrderRequest;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * A line of a cart as it was put in.
 *
 * @param basePlace where in the cart the line stands that it is an add-on of, null for a line of its own
 * @param mpnId     of the reseller that is to go on record, or null
 * @param orderId   what it became, null as long as it is not ordered
 */
@Embeddable
public record CartLine(int lineId, Integer basePlace, String catalogItemId, String friendlyName, Integer quantity,
                       @Enumerated(EnumType.STRING) BillingCycle billingCycle, String termDuration, String parentSubscriptionId, String mpnId, UUID orderId) {

    boolean addOn() {
        return basePlace != null;
    }

    boolean isOrdered() {
        return orderId != null;
    }

    CartLine orderedAs(UUID order) {
        return new CartLine(lineId, basePlace, catalogItemId, friendlyName, quantity, billingCycle, termDuration, parentSubscriptionId, mpnId, order);
    }

    /** The same line as an order names it. */
    OrderRequest.Line wanted() {
        return new OrderRequest.Line(catalogItemId, null, quantity, friendlyName, mpnId, parentSubscriptionId, termDuration);
    }
}
