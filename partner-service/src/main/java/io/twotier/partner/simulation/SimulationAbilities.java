package io.twotier.partner.simulation;

import io.twotier.partner.capability.Abilities;
import io.twotier.partner.capability.Ability;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What only the tenants of a simulation can do; to all others it is not shown. */
@ApplicationScoped
class SimulationAbilities implements Abilities {

    @Override
    public List<Ability> abilities() {
        return Stream.of("read_simulation_clock", "move_simulation_clock", "read_programme_script", "script_programme", "read_quiescence")
                .map(operation -> new Ability(operation, null, partner -> partner.environment().simulated(), (caller, partner) -> List.of())).toList();
    }
}
