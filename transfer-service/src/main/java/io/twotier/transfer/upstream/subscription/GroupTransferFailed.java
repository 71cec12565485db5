package io.twotier.transfer.upstream.subscription;

import java.util.UUID;

/** A group that was asked for cannot move. */
record GroupTransferFailed(UUID transferId, String groupId, Integer code, String description) {
}
