package io.twotier.platform.simulation;

import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.TenantClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.jboss.logging.Logger;

/** Has everything happen in simulations that their time brings. Nobody else is swept here, so nobody else waits for simulations. */
@ApplicationScoped
public class SimulationSweeper {

    private static final Logger LOG = Logger.getLogger(SimulationSweeper.class);

    private final Instance<Sweep> sweeps;
    private final SimulationClocks clocks;
    private final TenantClock clock;

    SimulationSweeper(@Any Instance<Sweep> sweeps, SimulationClocks clocks, TenantClock clock) {
        this.sweeps = sweeps;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Scheduled(every = "{twotier.simulation.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void sweepAll() {
        try {
            List<Present> moved = clocks.moved(clock.now());
            moved.forEach(this::sweep);
        } catch (RuntimeException e) {
            LOG.warnf(e, "simulations are swept later");
        }
    }

    /** Everything that is due in one simulation at its time, and what becomes due by that. @return how much was done by this replica's hand */
    @ActivateRequestContext
    public int sweep(String environment) {
        int all = 0;
        int last;
        do {
            last = sweep(clocks.in(environment, clock.now()));
            all += last;
        } while (last > 0);
        return all;
    }

    private int sweep(Present present) {
        int done = 0;
        for (Sweep sweep : sweeps) {
            try {
                done += sweep.sweep(present);
            } catch (RuntimeException e) {
                LOG.warnf(e, "%s of %s is done later", sweep.getClass().getSimpleName(), present.simulation());
            }
        }
        return done;
    }
}
