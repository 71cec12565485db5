package io.twotier.partner.simulation;

import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A simulation whose clock was moved. The clock runs on as the system's does, and only ever gains on it. */
@Entity
public class Simulation implements Aggregate {

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private String environment;
    private long aheadMicros;

    protected Simulation() {
    }

    static Simulation of(UUID id, String environment) {
        Simulation simulation = new Simulation();
        simulation.id = id;
        simulation.environment = environment;
        return simulation;
    }

    /** @param audience who lives in it */
    Event advance(Duration further, Set<UUID> audience) {
        aheadMicros = Math.addExact(aheadMicros, further.toNanos() / 1_000);
        sequence++;
        return as(SimulationEvent.CLOCK_MOVED, audience);
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(SimulationEvent.SNAPSHOT, Set.of()));
    }

    private Event as(String type, Set<UUID> audience) {
        return new Event("simulation", id.toString(), sequence, environment, audience, environment, SimulationEvent.of(type, this));
    }

    Instant timeAt(Instant systemTime) {
        return systemTime.plus(aheadMicros, ChronoUnit.MICROS);
    }

    Duration ahead() {
        return Duration.of(aheadMicros, ChronoUnit.MICROS);
    }

    UUID id() {
        return id;
    }

    String environment() {
        return environment;
    }

    long sequence() {
        return sequence;
    }
}
