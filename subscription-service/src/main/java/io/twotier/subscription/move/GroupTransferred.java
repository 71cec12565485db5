package io.twotier.subscription.move;

import io.twotier.platform.event.Payload;
import io.twotier.subscription.catalogue.BillingCycle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A group was moved: the finished order of the target, and which subscription each line comes from. */
record GroupTransferred(UUID transferId, String groupId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, MovedOrder order) implements Payload {

    static final String TYPE = "io.twotier.subscription.SubscriptionGroupTransferred.v1";

    record MovedOrder(UUID id, BillingCycle billingCycle, String currencyCode, Instant creationDate, List<Line> lineItems) {
    }

    record Line(int lineItemNumber, String offerId, UUID subscriptionId, UUID sourceSubscriptionId, String friendlyName, int quantity,
                String termDuration, String partnerIdOnRecord, UUID entitlementId) {
    }

    @Override
    public String type() {
        return TYPE;
    }
}
