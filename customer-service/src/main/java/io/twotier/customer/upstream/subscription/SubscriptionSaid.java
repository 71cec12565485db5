package io.twotier.customer.upstream.subscription;

import java.util.UUID;

/** What every event about a subscription states, as far as it is used here. @param listed null means true */
record SubscriptionSaid(UUID subscriptionId, UUID customerId, UUID partnerId, String friendlyName, String kind, String status, String partnerIdOnRecord,
                        Boolean listed) {
}
