package io.twotier.transfer.upstream.customer;

import java.util.UUID;

/** What every event about a relationship states, as far as it is used here. @param throughProviderId of a reseller, its provider */
record RelationshipSaid(UUID relationshipId, UUID customerId, UUID partnerId, String kind, boolean open, UUID throughProviderId) {
}
