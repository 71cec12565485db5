package io.twotier.transfer.upstream.partner;

import java.util.UUID;

/** What every event about a partnership states, as far as it is used here. */
record PartnershipSaid(UUID partnershipId, UUID providerId, UUID resellerId, String state) {
}
