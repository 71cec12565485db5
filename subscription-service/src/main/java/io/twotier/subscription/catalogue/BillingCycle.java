package io.twotier.subscription.catalogue;

import java.util.Locale;

/** How often a subscription is paid for; unknown is what clients send for "the usual one". */
public enum BillingCycle {
    UNKNOWN, MONTHLY, ANNUAL, NONE, ONE_TIME;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
