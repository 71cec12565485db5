package io.twotier.transfer.offboarding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.platform.TenantClock;
import io.twotier.platform.simulation.Present;
import io.twotier.platform.simulation.Unfinished;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A simulation is not at rest while an off-boarding of it goes on by itself, whichever replica is at it; one that waits for its target is. */
@ApplicationScoped
class OffboardingsGoingOn implements Unfinished {

    private final Offboardings offboardings;
    private final OffboardingSteps steps;
    private final TenantClock clock;

    OffboardingsGoingOn(Offboardings offboardings, OffboardingSteps steps, TenantClock clock) {
        this.offboardings = offboardings;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public Optional<String> in(String environment) {
        Present present = new Present(environment, clock.now());
        long going = QuarkusTransaction.requiringNew().call(() -> offboardings.underWay(present).stream().map(offboardings::findById)
                .filter(one -> !steps.waitsForItsTarget(one)).count());
        return going == 0 ? Optional.empty() : Optional.of(going + " off-boardings under way");
    }
}
