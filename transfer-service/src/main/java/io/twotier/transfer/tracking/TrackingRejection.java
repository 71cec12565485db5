package io.twotier.transfer.tracking;

import io.twotier.platform.command.Rejection;

/** The "no" to whoever looks for an operation, and what those say that did not come to a good end. */
final class TrackingRejection {

    static final Rejection NO_SUCH_OPERATION = Rejection.missing(974151, null, "There is no operation %s.");

    private TrackingRejection() {
    }
}
