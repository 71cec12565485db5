package io.twotier.transfer;

import static java.util.Map.entry;

import io.twotier.platform.command.Rejection;
import java.util.Map;

/**
 * The state machine of a transfer, whatever its form. A failed or partial one may still get better: when a group that was given up
 * turns out to have been moved, what happened is what counts.
 */
public enum TransferStatus {
    OPEN, IN_PROGRESS, DONE, PART, FAILED, WITHDRAWN, REJECTED, EXPIRED;

    private static final Map<TransferStatus, Map<TransferMove, TransferStatus>> TABLE = Map.of(
            OPEN, Map.ofEntries(
                    entry(TransferMove.WITHDRAW, WITHDRAWN),
                    entry(TransferMove.REJECT, REJECTED),
                    entry(TransferMove.EXPIRE, EXPIRED),
                    entry(TransferMove.ACCEPT, IN_PROGRESS)),
            IN_PROGRESS, Map.of(
                    TransferMove.COMPLETE, DONE,
                    TransferMove.COMPLETE_PART, PART,
                    TransferMove.FAIL, FAILED),
            PART, Map.of(
                    TransferMove.COMPLETE, DONE,
                    TransferMove.COMPLETE_PART, PART),
            FAILED, Map.of(
                    TransferMove.COMPLETE, DONE,
                    TransferMove.COMPLETE_PART, PART));

    public boolean takes(TransferMove move) {
        return TABLE.getOrDefault(this, Map.of()).containsKey(move);
    }

    /** @throws io.twotier.platform.command.Refused when this state does not take the move */
    public TransferStatus after(TransferMove move) {
        TransferStatus next = TABLE.getOrDefault(this, Map.of()).get(move);
        if (next == null) {
            throw refusal().refuse();
        }
        return next;
    }

    /** The "no" to whatever cannot be done in this state. */
    public Rejection refusal() {
        return this == IN_PROGRESS ? TransferRejection.IN_PROGRESS : TransferRejection.CLOSED;
    }

    /** Whether its subscriptions are spoken for (R171). */
    public boolean holdsSubscriptions() {
        return this == OPEN || this == IN_PROGRESS;
    }
}
