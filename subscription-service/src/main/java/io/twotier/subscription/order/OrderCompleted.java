package io.twotier.subscription.order;

import io.twotier.platform.event.Payload;
import java.util.List;
import java.util.UUID;

/** An order is done, or done anew with more lines: all of them. {@code partnerId} is the owner (R3). */
public record OrderCompleted(UUID orderId, UUID customerId, UUID partnerId, String partnerIdOnRecord, List<Line> lines) implements Payload {

    public static final String TYPE = "io.twotier.subscription.OrderCompleted.v1";

    public record Line(int lineItemNumber, String offerId, UUID subscriptionId, UUID parentSubscriptionId, int quantity, String partnerIdOnRecord) {
    }

    @Override
    public String type() {
        return TYPE;
    }
}
