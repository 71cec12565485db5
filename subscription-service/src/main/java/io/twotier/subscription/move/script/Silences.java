package io.twotier.subscription.move.script;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.simulation.World;
import jakarta.enterprise.context.ApplicationScoped;

/** The simulations whose groups are not answered. */
@ApplicationScoped
public class Silences implements PanacheRepositoryBase<Silence, String> {

    /** Whether what is asked in this environment is as though it had not been heard; outside simulations nothing is looked at. */
    public boolean keptIn(String environment) {
        return World.simulated(environment) && findById(environment) != null;
    }
}
