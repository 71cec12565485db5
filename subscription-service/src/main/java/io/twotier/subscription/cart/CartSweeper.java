package io.twotier.subscription.cart;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.TenantClock;
import io.twotier.platform.simulation.Present;
import io.twotier.platform.simulation.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes carts that nobody asks for any more. That they expired is seen by the clock; this is only tidying, and safe on several replicas. */
@ApplicationScoped
public class CartSweeper implements Sweep {

    private static final int AT_ONCE = 1_000;

    private final Carts carts;
    private final TenantClock clock;
    private final Duration remembered;

    CartSweeper(Carts carts, TenantClock clock, @ConfigProperty(name = "twotier.carts.expired-kept") Duration remembered) {
        this.carts = carts;
        this.clock = clock;
        this.remembered = remembered;
    }

    @Scheduled(every = "${twotier.carts.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() {
        sweep(clock.now());
    }

    @Override
    public int sweep(Present present) {
        int removed = 0;
        int last;
        do {
            last = QuarkusTransaction.requiringNew().call(() -> carts.forget(present, remembered, AT_ONCE));
            removed += last;
        } while (last == AT_ONCE);
        return removed;
    }
}
