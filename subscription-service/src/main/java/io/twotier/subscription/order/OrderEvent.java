package io.twotier.subscription.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.util.List;
import java.util.UUID;

/** What an order says: that it is done, done anew with more lines or another billing cycle, or cancelled, and always all its lines. {@code partnerId} is the owner (R3). */
public record OrderEvent(@JsonIgnore String type, UUID orderId, UUID customerId, UUID partnerId, String partnerIdOnRecord, List<Line> lines) implements Payload {

    public static final String COMPLETED = "io.twotier.subscription.OrderCompleted.v1";
    public static final String CANCELLED = "io.twotier.subscription.OrderCancelled.v1";
    public static final String SNAPSHOT = "io.twotier.subscription.OrderSnapshot.v1";

    public record Line(int lineItemNumber, String offerId, UUID subscriptionId, UUID parentSubscriptionId, int quantity, String partnerIdOnRecord) {
    }
}
