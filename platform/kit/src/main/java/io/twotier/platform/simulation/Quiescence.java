package io.twotier.platform.simulation;

import io.twotier.platform.event.Traffic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether this service has anything of a simulation in flight. What is due at the simulation's time is done before the answer, so that it says that
 * nothing is left to be swept. One service at rest says little, since another may be about to wake it: all are at rest together when each
 * answers so twice, the second time after all have answered once, and has said nothing in between.
 */
@ApplicationScoped
class Quiescence {

    private final Traffic traffic;
    private final SimulatedTenants tenants;
    private final SimulationClocks clocks;
    private final SimulationSweeper sweeper;
    private final Instance<Unfinished> unfinished;

    Quiescence(Traffic traffic, SimulatedTenants tenants, SimulationClocks clocks, SimulationSweeper sweeper, @Any Instance<Unfinished> unfinished) {
        this.traffic = traffic;
        this.tenants = tenants;
        this.clocks = clocks;
        this.sweeper = sweeper;
        this.unfinished = unfinished;
    }

    /**
     * @param waitingFor what is in flight, in words; empty when this service is at rest
     * @param said       how many events it has said in the simulation, counted before it was looked whether all are sent
     */
    record Rest(List<String> waitingFor, long said) {
    }

    Rest of(String environment) {
        List<String> waitingFor = new ArrayList<>();
        if (!traffic.allIsHeard()) {
            waitingFor.add("events of other services");
        }
        if (!clocks.noticedEverywhere()) {
            waitingFor.add("clock");
        }
        sweeper.sweep(environment);
        long said = tenants.spoken(environment);
        if (!traffic.allIsSent(World.word(environment), World.name(environment) == null ? "" : World.name(environment))) {
            waitingFor.add("own events");
        }
        unfinished.stream().forEach(kind -> kind.in(environment).ifPresent(waitingFor::add));
        return new Rest(waitingFor, said);
    }
}
