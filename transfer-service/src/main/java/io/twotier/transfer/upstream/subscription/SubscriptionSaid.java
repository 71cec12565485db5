package io.twotier.transfer.upstream.subscription;

import java.util.List;
import java.util.UUID;

/** What every event about a subscription states, as far as it is used here. @param listed null means true */
record SubscriptionSaid(UUID subscriptionId, UUID customerId, UUID partnerId, String offerId, String friendlyName, String kind, boolean transferable,
                        String reasonNotTransferable, int quantity, String billingCycle, String status, UUID parentSubscriptionId,
                        String entitlementId, Boolean listed, List<String> suspensionReasons) {

    /** R169: it is with another partner now, and its former owner keeps it suspended. */
    boolean transferred() {
        return suspensionReasons != null && suspensionReasons.contains("transferred");
    }
}
