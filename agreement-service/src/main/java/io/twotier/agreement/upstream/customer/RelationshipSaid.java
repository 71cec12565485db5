package io.twotier.agreement.upstream.customer;

import java.util.UUID;

/** The fields we use of every event that states the relationship of a partner with a customer. */
record RelationshipSaid(UUID relationshipId, UUID customerId, UUID partnerId, String kind, UUID throughProviderId, boolean open) {
}
