package io.twotier.partner.simulation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The simulations whose clock was moved. */
@ApplicationScoped
public class Simulations implements PanacheRepositoryBase<Simulation, UUID> {

    Optional<Simulation> in(String environment) {
        return find("environment", environment).firstResultOptional();
    }
}
