package io.twotier.customer.upstream.transfer;

import java.util.UUID;

/** What every event about a transfer states, as far as it is used here. */
record TransferSaid(UUID transferId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, String status) {
}
