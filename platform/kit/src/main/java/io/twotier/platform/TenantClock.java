package io.twotier.platform;

import io.twotier.platform.simulation.SimulationClocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The time a tenant lives in: UTC, microseconds (what the database keeps). Everybody lives by the system's clock but the tenants of a simulation
 * whose clock was moved. What is business of a tenant is done at its time; leases, retention, tokens, audit and the time of events are the system's.
 */
@ApplicationScoped
public class TenantClock {

    private final SimulationClocks simulations;

    public TenantClock(SimulationClocks simulations) {
        this.simulations = simulations;
    }

    /** @param tenant whose business it is; null for nobody's */
    public Instant now(UUID tenant) {
        return tenant == null ? now() : now().plus(simulations.ahead(tenant));
    }

    /** The time of the system itself, for what belongs to no tenant. */
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** When by the system's clock a tenant's {@code then} was, to be compared with a time of the system's such as a token's; null stays null. */
    public Instant systemTime(UUID tenant, Instant then) {
        return then == null ? null : then.minus(simulations.ahead(tenant));
    }
}
