package io.twotier.transfer.offboarding;

import io.twotier.transfer.TransferStatus;

/** What happens to a customer's part in an off-boarding; {@link DepartureStatus} knows when. */
public enum DepartureMove {
    /** Looked at: nothing stands in the way. */
    FIND_READY,
    /** Looked at: something is missing. */
    FIND_LACKING,
    /** Looked at: it has nothing that could ever move. */
    FIND_EMPTY,
    /** It is its turn. */
    CHOOSE,
    /** Its transfer was created. */
    REQUEST,
    /** Its transfer could be accepted, but for something that is missing. */
    HOLD,
    /** Its transfer was accepted, by whomever. */
    ACCEPT,
    COMPLETE, COMPLETE_PART, FAIL,
    /** What was missing may have come. */
    LOOK_AGAIN,
    /** The off-boarding was cancelled before the customer had gone. */
    LEAVE;

    /** How what became of a transfer is called here; null while it is open. */
    static DepartureMove by(TransferStatus transfer) {
        return switch (transfer) {
            case OPEN -> null;
            case IN_PROGRESS -> ACCEPT;
            case DONE -> COMPLETE;
            case PART -> COMPLETE_PART;
            default -> FAIL;
        };
    }
}
