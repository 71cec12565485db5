package io.twotier.transfer.offboarding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.platform.TenantClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;

/** Takes the steps of off-boardings by hand, each by a runner that is thrown away after it. */
@ApplicationScoped
public class Drive {

    private static final int MOST_STEPS = 500;

    private final Offboardings offboardings;
    private final Departures departures;
    private final OffboardingSteps steps;
    private final TenantClock clock;

    Drive(Offboardings offboardings, Departures departures, OffboardingSteps steps, TenantClock clock) {
        this.offboardings = offboardings;
        this.departures = departures;
        this.steps = steps;
        this.clock = clock;
    }

    /** One step. @return whether there was one to take */
    public boolean step(String id) {
        return new OffboardingRunner(offboardings, departures, steps, clock).step(UUID.fromString(id));
    }

    /** All steps there are now. @return how many */
    @ActivateRequestContext
    public int steps(String id) {
        for (int taken = 0; taken < MOST_STEPS; taken++) {
            if (!step(id)) {
                return taken;
            }
        }
        throw new AssertionError("off-boarding " + id + " does not come to rest");
    }

    /** All steps there are now, each of them lost once before its commit, as when its replica is killed there. @return how many */
    public int stepsEachLostOnce(String id) {
        for (int taken = 0; taken < MOST_STEPS; taken++) {
            lost(UUID.fromString(id));
            if (!step(id)) {
                return taken;
            }
        }
        throw new AssertionError("off-boarding " + id + " does not come to rest");
    }

    private void lost(UUID id) {
        QuarkusTransaction.begin();
        try {
            offboardings.taken(id).map(one -> steps.take(one, about -> { }));
            offboardings.flush();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Takes the next step while {@code meanwhile} is done by somebody else. */
    public boolean heldWhile(String id, Runnable meanwhile) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean held = offboardings.taken(UUID.fromString(id)).isPresent();
            meanwhile.run();
            return held;
        });
    }
}
