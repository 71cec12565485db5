package io.twotier.partner.simulation;

import io.twotier.partner.account.Environment;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.account.Partners;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.simulation.SimulationClocks;
import io.twotier.platform.simulation.SimulationRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** What the tenants of a simulation can do with its clock. Nobody else has one. */
@ApplicationScoped
public class ClockDesk {

    private static final Duration FURTHEST = Duration.ofDays(36_525);

    private final Simulations simulations;
    private final SimulationClocks clocks;
    private final PartnerDesk partners;
    private final Partners register;
    private final TenantClock clock;
    private final Outbox outbox;

    ClockDesk(Simulations simulations, SimulationClocks clocks, PartnerDesk partners, Partners register, TenantClock clock, Outbox outbox) {
        this.simulations = simulations;
        this.clocks = clocks;
        this.partners = partners;
        this.register = register;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** As it stands. */
    public ClockReading read(Caller caller) {
        Environment environment = partners.own(caller).environment();
        Checks.demand(simulated(environment));
        return reading(simulations.in(environment.wire()).orElseGet(() -> Simulation.of(Ids.next(), environment.wire())), clock.now());
    }

    /** Whoever else of the simulation moves it at the same moment moves it further. */
    @Transactional
    public ClockReading advance(Caller caller, Advance wanted) {
        Environment environment = partners.own(caller).environment();
        Instant system = clock.now();
        Simulation simulation = simulations.in(environment.wire()).orElseGet(() -> Simulation.of(Ids.next(), environment.wire()));
        Instant now = simulation.timeAt(system);
        Instant then = wanted.from(now).orElse(null);
        Checks.demand(
                simulated(environment),
                Check.that(then != null, ClockRejection.BY_OR_TO),
                Check.that(then == null || then.isAfter(now), ClockRejection.FORWARDS_ONLY, now),
                Check.that(then == null || !then.isAfter(system.plus(FURTHEST)), ClockRejection.TOO_FAR, FURTHEST.toDays()));
        outbox.say(simulation.advance(Duration.between(now, then), register.idsIn(environment)));
        clocks.moved(simulation.environment(), simulation.ahead(), simulation.sequence(), system);
        simulations.persist(simulation);
        return reading(simulation, system);
    }

    private static Check simulated(Environment environment) {
        return Check.that(environment.simulated(), SimulationRejection.NOT_SIMULATED);
    }

    private static ClockReading reading(Simulation simulation, Instant system) {
        return new ClockReading(simulation.environment(), simulation.timeAt(system), simulation.ahead(), system);
    }
}
