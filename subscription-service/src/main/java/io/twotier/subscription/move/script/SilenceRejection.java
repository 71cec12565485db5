package io.twotier.subscription.move.script;

import io.twotier.platform.command.Rejection;

/** Why there is no silence. */
final class SilenceRejection {

    static final Rejection NONE = Rejection.missing(976030, null, "Groups of this simulation are answered as they are anywhere.");

    private SilenceRejection() {
    }
}
