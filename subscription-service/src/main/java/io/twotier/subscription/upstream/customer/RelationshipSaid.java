package io.twotier.subscription.upstream.customer;

import java.util.UUID;

/** What every event about a relationship states, as far as it is used here. */
record RelationshipSaid(UUID relationshipId, UUID customerId, UUID partnerId, RelationshipFact.Kind kind, UUID throughProviderId,
                        String acquisitionChannel, boolean delegatedAdmin, boolean open) {
}
