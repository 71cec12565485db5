package io.twotier.partner.simulation.api;

import io.twotier.partner.simulation.ClockReading;
import io.twotier.platform.simulation.World;
import java.time.Instant;

/** The time in a simulation. @param simulation its name @param ahead of the system's clock, as an ISO duration */
public record ClockView(String simulation, Instant now, String ahead, Instant systemTime) {

    static ClockView of(ClockReading reading) {
        return new ClockView(World.name(reading.environment()), reading.now(), reading.ahead().toString(), reading.systemTime());
    }
}
