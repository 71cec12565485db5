package io.twotier.platform.upkeep;

import io.twotier.platform.command.Rejection;

/** Why upkeep is not done. */
final class UpkeepRejection {

    static final Rejection NO_SUCH_SERVICE = Rejection.missing(975040, null, "This is service %s; no other answers here.");
    static final Rejection NO_SUCH_TASK = Rejection.invalid(975041, null, "No task %s for topic %s: there are %s.");
    static final Rejection NO_SUCH_ORDER = Rejection.missing(975042, null, "There is no such job.");

    private UpkeepRejection() {
    }
}
