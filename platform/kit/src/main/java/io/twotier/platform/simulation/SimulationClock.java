package io.twotier.platform.simulation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How far the clock of a simulation is ahead of the system's. Named as its table, so that conditions are the same in both query languages. */
@Entity(name = "simulation_clock")
public class SimulationClock {

    @Id
    private String environment;
    private long aheadMicros;
    private long sequence;
    private Instant toldAt;

    protected SimulationClock() {
    }

    /** @param now by the system's clock; from then on replicas will notice that there is a clock at all */
    static SimulationClock of(String environment, Instant now) {
        SimulationClock clock = new SimulationClock();
        clock.environment = environment;
        clock.toldAt = now;
        return clock;
    }

    /** What is older than what is known changes nothing. */
    void moved(Duration ahead, long since) {
        if (since > sequence) {
            sequence = since;
            aheadMicros = ahead.toNanos() / 1_000;
        }
    }

    String environment() {
        return environment;
    }

    Instant timeAt(Instant systemTime) {
        return systemTime.plus(aheadMicros, ChronoUnit.MICROS);
    }
}
