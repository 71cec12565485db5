package io.twotier.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The order a moved group became at the target, as subscription-service tells it. */
public record MovedOrder(String id, String billingCycle, String currencyCode, Instant creationDate, List<Line> lineItems) {

    public record Line(UUID subscriptionId, UUID sourceSubscriptionId, String termDuration, String entitlementId) {
    }
}
