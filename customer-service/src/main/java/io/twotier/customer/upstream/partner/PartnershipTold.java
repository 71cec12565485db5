package io.twotier.customer.upstream.partner;

import java.util.UUID;

/** A provider and a reseller became, or ceased to be, partners. */
public record PartnershipTold(UUID partnershipId, UUID providerId, UUID resellerId, String state) {
}
