package io.twotier.subscription.upstream.customer;

import java.util.UUID;

/** What every event about a customer states. */
record CustomerSaid(UUID customerId, String country, String tenantKind, UUID ownerOrganizationTenantId) {
}
