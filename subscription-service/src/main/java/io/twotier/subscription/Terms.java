package io.twotier.subscription;

import io.twotier.subscription.catalogue.BillingCycle;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** For how long a subscription binds and how often it is paid for. {@code termDuration} is ISO 8601 or null where there is no term. */
@Embeddable
public record Terms(@Enumerated(EnumType.STRING) BillingCycle billingCycle, String termDuration, Instant commitmentEnd) {

    static Terms of(Sale sale) {
        return new Terms(sale.billingCycle(), sale.termDuration(), sale.goods().kind().commitmentEnd(sale.at(), sale.termDuration()));
    }

    /** Paid for in this cycle instead; null is as it is. */
    Terms paid(BillingCycle cycle) {
        return cycle == null ? this : new Terms(cycle, termDuration, commitmentEnd);
    }
}
