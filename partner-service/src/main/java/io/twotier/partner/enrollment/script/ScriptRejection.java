package io.twotier.partner.enrollment.script;

import io.twotier.platform.command.Rejection;

/** Why there is no script. */
final class ScriptRejection {

    static final Rejection NO_SCRIPT = Rejection.missing(976012, null, "The programme of this simulation decides by no script: the operator does.");

    private ScriptRejection() {
    }
}
