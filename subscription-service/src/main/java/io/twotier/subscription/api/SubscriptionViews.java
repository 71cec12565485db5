package io.twotier.subscription.api;

import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.subscription.Subscription;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Shows subscriptions as the client at hand can read them: states that old clients do not know only with {@code Prefer: newer-states}. */
@RequestScoped
public class SubscriptionViews {

    private static final String NEWER_STATES = "newer-states";

    private final CurrentCaller caller;
    private final TenantClock clock;
    private final HttpHeaders headers;

    SubscriptionViews(CurrentCaller caller, TenantClock clock, @Context HttpHeaders headers) {
        this.caller = caller;
        this.clock = clock;
        this.headers = headers;
    }

    public SubscriptionView of(Subscription one) {
        List<String> preferred = headers.getRequestHeader("Prefer");
        return SubscriptionView.of(one, clock.now(caller.get().tenant()),
                preferred != null && preferred.stream().anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(NEWER_STATES)));
    }
}
