package io.twotier.partner.simulation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import io.twotier.platform.simulation.World;
import java.util.UUID;

/**
 * What is said of a simulation's clock.
 *
 * @param simulation its name; null for the one of those who were registered before simulations had names
 * @param ahead      how far the clock is ahead of the system's by now, as an ISO duration
 */
public record SimulationEvent(@JsonIgnore String type, UUID simulationId, String simulation, String ahead) implements Payload {

    static final String CLOCK_MOVED = "io.twotier.partner.SimulationClockMoved.v1";
    static final String SNAPSHOT = "io.twotier.partner.SimulationSnapshot.v1";

    static SimulationEvent of(String type, Simulation simulation) {
        return new SimulationEvent(type, simulation.id(), World.name(simulation.environment()), simulation.ahead().toString());
    }
}
