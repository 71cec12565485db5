package io.twotier.transfer.operation;

import io.twotier.platform.command.Rejection;

/** The "no" to what the operator wants of a transfer. */
final class OperationRejection {

    static final Rejection NOT_RUNNING = Rejection.conflict(974050, "R159", "The transfer is %s: only one that is in progress waits for anything.")
            .cure("you", "GET /v1/operator/transfers", "look which transfers are in progress");
    static final Rejection UNKNOWN_STATUS = Rejection.invalid(974051, null, "There is no transfer status %s.");

    private OperationRejection() {
    }
}
