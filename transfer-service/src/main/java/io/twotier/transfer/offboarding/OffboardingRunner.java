package io.twotier.transfer.offboarding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Refused;
import io.twotier.platform.simulation.Present;
import io.twotier.platform.simulation.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Carries off-boardings on. Every replica runs one: each step holds the row of its off-boarding, and who finds it held goes on to the next. There is
 * nothing to hand over when a replica dies, the next step is found out anew. Those of a simulation are carried on at its time.
 */
@ApplicationScoped
public class OffboardingRunner implements Sweep {

    private static final Logger LOG = Logger.getLogger(OffboardingRunner.class);

    private final Offboardings offboardings;
    private final Departures departures;
    private final OffboardingSteps steps;
    private final TenantClock clock;

    OffboardingRunner(Offboardings offboardings, Departures departures, OffboardingSteps steps, TenantClock clock) {
        this.offboardings = offboardings;
        this.departures = departures;
        this.steps = steps;
        this.clock = clock;
    }

    @Scheduled(every = "${twotier.offboarding.run-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        sweep(clock.now());
    }

    /** All steps there are, those of one off-boarding in turn with those of the others. */
    @Override
    @ActivateRequestContext
    public int sweep(Present present) {
        int all = 0;
        int last;
        do {
            last = 0;
            for (UUID id : QuarkusTransaction.requiringNew().call(() -> offboardings.underWay(present))) {
                last += step(id) ? 1 : 0;
            }
            all += last;
        } while (last > 0 && !Thread.currentThread().isInterrupted());
        return all;
    }

    /** One step, unless somebody else is at it. @return whether one was taken */
    boolean step(UUID id) {
        AtomicReference<UUID> about = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> offboardings.taken(id).map(one -> steps.take(one, about::set)).orElse(false));
        } catch (RuntimeException failed) {
            LOG.warnf("off-boarding %s could not take a step%s: %s", id, about.get() == null ? "" : " for " + about.get(), failed.toString());
            return about.get() != null && QuarkusTransaction.requiringNew().call(() -> offboardings.taken(id).map(one -> putOff(one, about.get(), failed)).orElse(false));
        }
    }

    /** What was refused waits for what is missing; anything else is tried again later. */
    private boolean putOff(Offboarding offboarding, UUID id, RuntimeException failed) {
        Instant now = clock.now(offboarding.sourceId());
        Departure departure = departures.findById(id);
        if (failed instanceof Refused refused && DepartureStatus.BEGINNING.contains(departure.status())) {
            String party = departure.status() == DepartureStatus.CHOSEN ? "source" : "target";
            List<Check> unmet = refused.checks().stream().filter(check -> !check.passed()).toList();
            departure.refused(unmet.isEmpty() ? List.of(Missing.met(refused.rejection(), refused.getMessage(), party)) : unmet.stream().map(check -> Missing.refused(check, party)).toList(), now);
        } else {
            departure.putOff(Missing.met(OffboardingRejection.TROUBLE, OffboardingRejection.TROUBLE.describe(), "source"), now);
        }
        return true;
    }
}
