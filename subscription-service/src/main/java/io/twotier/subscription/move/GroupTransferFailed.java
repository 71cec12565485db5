package io.twotier.subscription.move;

import io.twotier.platform.event.Payload;
import java.util.UUID;

/** A group could not be moved; nothing was changed. */
record GroupTransferFailed(UUID transferId, String groupId, UUID customerId, int code, String description) implements Payload {

    static final String TYPE = "io.twotier.subscription.SubscriptionGroupTransferFailed.v1";
    /** The transfer order failed. */
    static final int CODE = 900103;

    @Override
    public String type() {
        return TYPE;
    }
}
