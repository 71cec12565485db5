package io.twotier.subscription;

import io.twotier.subscription.catalogue.BillingCycle;
import java.time.Instant;
import java.util.UUID;

/**
 * What a subscription is made of.
 *
 * @param parentId     the base it is an add-on of, or null
 * @param onRecord     the reseller named on it, or null (R82)
 * @param entitlementId the Azure subscription behind it, or null
 */
public record Sale(UUID id, UUID customerId, UUID ownerId, UUID orderId, Goods goods, String friendlyName, int quantity, BillingCycle billingCycle,
                   String termDuration, boolean autoRenew, UUID parentId, PartnerOfRecord onRecord, UUID entitlementId, String environment, Instant at) {
}
