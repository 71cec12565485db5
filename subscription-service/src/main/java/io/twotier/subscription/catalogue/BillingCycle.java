package io.twotier.subscription.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a subscription is paid for; unknown is what clients send for "the usual one". */
public enum BillingCycle {
    UNKNOWN, MONTHLY, ANNUAL, NONE, ONE_TIME;

    /** The cycle a client means, in any letter case and with or without underscores; unknown is none in particular. */
    public static Optional<BillingCycle> named(String name) {
        String bare = name.replace("_", "").trim();
        return Arrays.stream(values()).filter(cycle -> cycle.name().replace("_", "").equalsIgnoreCase(bare)).findFirst();
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
