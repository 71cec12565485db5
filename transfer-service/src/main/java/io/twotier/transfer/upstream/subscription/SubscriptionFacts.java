package io.twotier.transfer.upstream.subscription;

import io.twotier.transfer.MovedOrder;
import java.util.UUID;

/** The fields used of what subscription-service says. */
final class SubscriptionFacts {

    private SubscriptionFacts() {
    }

    /** A subscription as it is now. */
    record Subscription(UUID subscriptionId, UUID customerId, UUID partnerId, String offerId, String friendlyName, String kind, boolean transferable,
                        String reasonNotTransferable, int quantity, String billingCycle, String status, UUID parentSubscriptionId,
                        String entitlementId, Boolean listed) {
    }

    record GroupTransferred(UUID transferId, String groupId, MovedOrder order) {
    }

    record GroupFailed(UUID transferId, String groupId, Integer code, String description) {
    }
}
