package io.twotier.subscription.move.script;

import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Work;
import io.twotier.platform.simulation.SimulatedTenants;
import io.twotier.platform.simulation.SimulationRejection;
import io.twotier.subscription.upstream.partner.PartnerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Whether groups of a simulation are answered, as those who live there want it. */
@ApplicationScoped
public class SilenceDesk {

    private final Silences silences;
    private final SimulatedTenants tenants;
    private final TenantClock clock;

    SilenceDesk(Silences silences, SimulatedTenants tenants, TenantClock clock) {
        this.silences = silences;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Transactional
    public Silence begin(Caller caller) {
        String environment = simulationOf(caller);
        Silence silence = silences.findByIdOptional(environment).orElseGet(() -> Silence.in(environment, clock.now(caller.tenant())));
        silences.persist(silence);
        Work.current().acted("move_silence", environment);
        return silence;
    }

    public Silence find(Caller caller) {
        return silences.findByIdOptional(simulationOf(caller)).orElseThrow(SilenceRejection.NONE::refuse);
    }

    /** What was asked meanwhile is not answered by that: whoever waits asks again. */
    @Transactional
    public void end(Caller caller) {
        silences.delete(find(caller));
        Work.current().acted("move_silence", simulationOf(caller));
    }

    private String simulationOf(Caller caller) {
        Optional<String> own = tenants.environmentOf(caller.tenant());
        Checks.demand(Check.that(own.isPresent(), SimulationRejection.NOT_SIMULATED).reading(PartnerFacts.source(caller.tenant())));
        return own.orElseThrow();
    }
}
