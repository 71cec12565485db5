package io.twotier.subscription.order;

import io.twotier.subscription.Subscription;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A line of an order as it was bought; its number is its place. */
@Embeddable
public record OrderLine(String offerId, UUID subscriptionId, UUID parentSubscriptionId, String friendlyName, int quantity, String termDuration,
                        String partnerIdOnRecord) {

    public static OrderLine of(Subscription bought) {
        return new OrderLine(bought.goods().offerId(), bought.id(), bought.parentId(), bought.friendlyName(), bought.quantity(),
                bought.terms().termDuration(), bought.mpnIdOnRecord());
    }
}
