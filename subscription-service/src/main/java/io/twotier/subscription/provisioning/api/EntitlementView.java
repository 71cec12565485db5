package io.twotier.subscription.provisioning.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.Subscription;
import java.util.UUID;

/**
 * The Azure subscription behind a subscription.
 *
 * @param azureAccess what a reseller of the customer has of it, if there is one: never more than a grant that the customer's portal waits for (R47)
 */
public record EntitlementView(UUID id, String friendlyName, String status, UUID subscriptionId, String azureAccess, Attributes attributes) implements Resource {

    static EntitlementView of(Subscription one, boolean waitsForGrant) {
        return new EntitlementView(one.entitlementId(), one.friendlyName(), one.status().wire(), one.id(), waitsForGrant ? "pending_manual_grant" : null,
                Attributes.of("AzureEntitlement"));
    }
}
