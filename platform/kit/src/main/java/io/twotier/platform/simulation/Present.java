package io.twotier.platform.simulation;

import jakarta.persistence.Query;
import java.time.Instant;

/**
 * What time it is, and for whom: for one simulation, or for everybody whose clock is the system's. Who looks for what has become due asks for
 * those rows alone.
 *
 * @param simulation the environment whose rows are meant, or null for all that live by the system's clock
 */
public record Present(String simulation, Instant now) {

    /** For everybody whose clock was never moved. */
    public static Present of(Instant now) {
        return new Present(null, now);
    }

    /** The condition, in either query language, for rows that keep their environment in {@code column}; see {@link #bind}. */
    public String holds(String column) {
        return simulation == null ? column + " not in (select c.environment from simulation_clock c)" : column + " = :simulation";
    }

    /** The condition, in SQL, for rows that keep a tenant in {@code column}. */
    public String holdsOf(String column) {
        return simulation == null
                ? column + " not in (select t.tenant from simulated_tenant t join simulation_clock c on c.environment = t.environment)"
                : column + " in (select t.tenant from simulated_tenant t where t.environment = :simulation)";
    }

    /** Gives the query what the conditions ask for. */
    public <Q extends Query> Q bind(Q query) {
        if (simulation != null) {
            query.setParameter("simulation", simulation);
        }
        return query;
    }
}
