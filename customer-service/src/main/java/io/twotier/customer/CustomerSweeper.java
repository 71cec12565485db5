package io.twotier.customer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.TenantClock;
import io.twotier.platform.adminuser.AdminUsers;
import io.twotier.platform.adminuser.Administrator;
import io.twotier.platform.adminuser.IdentityProviderAway;
import io.twotier.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Removes what is left of creations that nobody finished. Safe on several replicas and at any point of a creation. */
@ApplicationScoped
class CustomerSweeper {

    private static final Logger LOG = Logger.getLogger(CustomerSweeper.class);
    private static final Duration REQUESTS_REMEMBERED = Duration.ofHours(24);
    private static final int AT_ONCE = 100;

    private final Customers customers;
    private final AdminUsers adminUsers;
    private final TenantClock clock;
    private final Duration abandonedAfter;

    CustomerSweeper(Customers customers, AdminUsers adminUsers, TenantClock clock,
                    @ConfigProperty(name = "twotier.provisioning.abandoned-after") Duration abandonedAfter) {
        this.customers = customers;
        this.adminUsers = adminUsers;
        this.clock = clock;
        this.abandonedAfter = abandonedAfter;
    }

    @Scheduled(every = "${twotier.provisioning.sweep-every}", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        sweep(clock.now());
    }

    /** @return how many customers were removed */
    int sweep(Instant now) {
        QuarkusTransaction.requiringNew().run(() -> customers.forgetRequestsBefore(now.minus(REQUESTS_REMEMBERED)));
        List<UUID> found = QuarkusTransaction.requiringNew().call(() -> customers.abandoned(now.minus(abandonedAfter), now, AT_ONCE));
        int removed = 0;
        for (UUID id : found) {
            removed += removed(id) ? 1 : 0;
        }
        return removed;
    }

    /** Marked first, so that a late attempt cannot finish it; then the user; then the row, which frees the domain. */
    private boolean removed(UUID id) {
        try {
            String signIn = QuarkusTransaction.requiringNew().call(() -> {
                Customer customer = customers.findById(id);
                customer.abandon();
                return customer.adminSignIn();
            });
            adminUsers.remove(new Administrator(signIn, id, Caller.Kind.CUSTOMER));
            QuarkusTransaction.requiringNew().run(() -> customers.deleteById(id));
            LOG.infof("customer %s was never finished and is removed", id);
            return true;
        } catch (IdentityProviderAway away) {
            LOG.warnf("the administrator of unfinished customer %s cannot be removed yet: %s", id, away.getMessage());
        } catch (RuntimeException changed) {
            LOG.infof("unfinished customer %s is left for the next sweep: %s", id, changed.getMessage());
        }
        return false;
    }
}
