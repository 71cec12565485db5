package io.twotier.transfer.counterpart;

import io.twotier.platform.command.Rejection;

/** Why nobody plays a script. */
final class CounterpartRejection {

    static final Rejection NO_SUCH_PARTNER = Rejection.missing(976010, null, "There is no such partner in your simulation.");
    static final Rejection NO_SCRIPT = Rejection.missing(976011, null, "This partner plays no script.");

    private CounterpartRejection() {
    }
}
