package io.twotier.partner.upstream.customer;

import java.util.UUID;

/** What every event about a relationship with a customer states, as far as it is used here. */
record RelationshipSaid(UUID relationshipId, UUID customerId, UUID partnerId, String kind, UUID throughProviderId, boolean open) {
}
