package io.twotier.transfer.counterpart;

import io.twotier.platform.command.Rejection;

/** Why nobody plays a script. */
final class CounterpartRejection {

    private static final String PLAY = "PUT /v1/test/counterparts/{partner}";
    static final Rejection NO_SUCH_PARTNER = Rejection.missing(976010, null, "There is no such partner in your simulation.");
    static final Rejection NO_SCRIPT = Rejection.missing(976011, null, "This partner plays no script.");
    static final Rejection PLAYS_NOTHING = Rejection.invalid(976050, null, "Say what the partner does with transfers that are sent to it, or with requests of other partners.")
            .cure("a tenant of the simulation", PLAY, "send transfers or requests, or end the script with DELETE");
    static final Rejection NEVER_REJECTS = Rejection.invalid(976051, "R159", "A request from partner to partner is not rejected: who does not want to lets it expire.")
            .cure("a tenant of the simulation", PLAY, "have it never answer requests");

    private CounterpartRejection() {
    }
}
