package io.twotier.transfer.counterpart;

import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Work;
import io.twotier.platform.simulation.SimulatedTenants;
import io.twotier.platform.simulation.SimulationRejection;
import io.twotier.transfer.upstream.partner.PartnerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Who of a simulation plays which script; to be said by anybody who lives there, about anybody who does. */
@ApplicationScoped
public class CounterpartDesk {

    private final Counterparts counterparts;
    private final SimulatedTenants tenants;
    private final TenantClock clock;

    CounterpartDesk(Counterparts counterparts, SimulatedTenants tenants, TenantClock clock) {
        this.counterparts = counterparts;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Transactional
    public Counterpart play(Caller caller, UUID partner, Part asTarget, Part asSource) {
        String environment = sharedWith(caller, partner);
        Checks.demand(
                Check.that(asTarget != null || asSource != null, CounterpartRejection.PLAYS_NOTHING),
                Check.that(asSource == null || asSource.answer() != Answer.REJECT, CounterpartRejection.NEVER_REJECTS));
        Counterpart counterpart = counterparts.findByIdOptional(partner).orElseGet(() -> Counterpart.of(partner, environment));
        counterparts.persist(counterpart.plays(asTarget, asSource, clock.now(partner)));
        Work.current().acted("counterpart", partner.toString());
        return counterpart;
    }

    public Counterpart find(Caller caller, UUID partner) {
        sharedWith(caller, partner);
        return counterparts.findByIdOptional(partner).orElseThrow(CounterpartRejection.NO_SCRIPT::refuse);
    }

    @Transactional
    public void stop(Caller caller, UUID partner) {
        counterparts.delete(find(caller, partner));
        Work.current().acted("counterpart", partner.toString());
    }

    private String sharedWith(Caller caller, UUID partner) {
        Optional<String> own = tenants.environmentOf(caller.tenant());
        Checks.demand(
                Check.that(own.isPresent(), SimulationRejection.NOT_SIMULATED).reading(PartnerFacts.source(caller.tenant())),
                Check.that(own.isPresent() && own.equals(tenants.environmentOf(partner)), CounterpartRejection.NO_SUCH_PARTNER).reading(PartnerFacts.source(partner)));
        return own.orElseThrow();
    }
}
