package io.twotier.partner.simulation;

import io.twotier.platform.command.Rejection;

/** Why a clock is not moved. */
final class ClockRejection {

    static final Rejection BY_OR_TO = Rejection.invalid(976006, null, "Say either by how much (an ISO duration such as P2D or PT1H) or to which instant.");
    static final Rejection FORWARDS_ONLY = Rejection.invalid(976003, null, "The clock of a simulation only moves forwards: it is %s there.");
    static final Rejection TOO_FAR = Rejection.invalid(976004, null, "The clock of a simulation is at most %s days ahead of the system's.");

    private ClockRejection() {
    }
}
