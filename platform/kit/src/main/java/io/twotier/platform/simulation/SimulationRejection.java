package io.twotier.platform.simulation;

import io.twotier.platform.command.Rejection;

/** Why something that only simulations can do is not done. */
public final class SimulationRejection {

    public static final Rejection NOT_SIMULATED = Rejection.forbidden(976001, null, "Only the tenants of a simulation can do this; yours is none.")
            .cure("the operator", "POST /v1/operator/partners", "register a tenant with environment simulation");
    static final Rejection NO_SUCH_SERVICE = Rejection.missing(976002, null, "This is service %s; no other answers here.");

    private SimulationRejection() {
    }
}
