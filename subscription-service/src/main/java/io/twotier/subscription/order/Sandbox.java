package io.twotier.subscription.order;

import io.twotier.platform.command.Check;
import io.twotier.subscription.SandboxLimits;
import io.twotier.subscription.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How much a customer of the sandbox can have. */
@ApplicationScoped
class Sandbox {

    private final Subscriptions subscriptions;

    Sandbox(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Whether there is room for so many more; for a customer of the sandbox nobody else buys until the transaction at hand ends. */
    Check room(Buyer buyer, int more) {
        UUID customer = buyer.standing().customer();
        return Check.that(!buyer.sandbox() || subscriptions.countedAlone(customer) + more <= SandboxLimits.SUBSCRIPTIONS, OrderRejection.SANDBOX_FULL,
                SandboxLimits.SUBSCRIPTIONS);
    }
}
