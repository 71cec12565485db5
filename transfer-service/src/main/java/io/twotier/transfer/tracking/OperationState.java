package io.twotier.transfer.tracking;

import io.twotier.transfer.TransferStatus;
import io.twotier.transfer.offboarding.OffboardingStatus;

/** How it stands with slow work of any kind. */
enum OperationState {
    /** Nothing of it was begun, and somebody has to say that it is to begin. */
    NOT_STARTED("NotStarted"),
    RUNNING("Running"),
    /** It goes on when somebody has done something. */
    WAITING("Waiting"),
    SUCCEEDED("Succeeded"),
    PARTLY_SUCCEEDED("PartlySucceeded"),
    FAILED("Failed"),
    CANCELLED("Cancelled");

    private final String wireName;

    OperationState(String wireName) {
        this.wireName = wireName;
    }

    static OperationState of(TransferStatus transfer) {
        return switch (transfer) {
            case IN_PROGRESS -> RUNNING;
            case DONE -> SUCCEEDED;
            case PART -> PARTLY_SUCCEEDED;
            default -> FAILED;
        };
    }

    /** @param whole whether every customer that could go has gone */
    static OperationState of(OffboardingStatus offboarding, boolean whole) {
        return switch (offboarding) {
            case PLANNED -> NOT_STARTED;
            case PLANNING, RUNNING, CANCELLING -> RUNNING;
            case PAUSED, STOPPED, WAITING -> WAITING;
            case CANCELLED -> CANCELLED;
            case DONE -> whole ? SUCCEEDED : PARTLY_SUCCEEDED;
        };
    }

    String wireName() {
        return wireName;
    }

    boolean over() {
        return this == SUCCEEDED || this == PARTLY_SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
