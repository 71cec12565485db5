package io.twotier.transfer.upstream.subscription;

import io.twotier.transfer.MovedOrder;
import java.util.UUID;

/** A group that was asked for has moved. */
record GroupTransferred(UUID transferId, String groupId, MovedOrder order) {
}
