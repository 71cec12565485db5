package io.twotier.subscription;

import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.OfferKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * For how long a subscription binds and how often it is paid for.
 *
 * @param termDuration ISO 8601, or null where there is no term
 * @param termStart    when it was bought or renewed last
 * @param autoRenew    whether another term follows by itself
 */
@Embeddable
public record Terms(@Enumerated(EnumType.STRING) BillingCycle billingCycle, String termDuration, Instant termStart, Instant commitmentEnd, boolean autoRenew) {

    static Terms of(Sale sale) {
        return from(sale.at(), sale.goods().kind(), sale.billingCycle(), sale.termDuration(), sale.autoRenew());
    }

    public static Terms from(Instant start, OfferKind kind, BillingCycle cycle, String term, boolean autoRenew) {
        return new Terms(cycle, term, start, kind.commitmentEnd(start, term), autoRenew);
    }

    /** The next term, from the end of this one on, however late somebody looked. */
    Terms renewed(OfferKind kind) {
        return from(commitmentEnd, kind, billingCycle, termDuration, autoRenew);
    }

    Terms renewing(boolean byItself) {
        return new Terms(billingCycle, termDuration, termStart, commitmentEnd, byItself);
    }

    /** As long as another's term, not longer. */
    Terms within(Terms other) {
        return new Terms(billingCycle, termDuration, other.termStart, other.commitmentEnd, autoRenew);
    }

    /** Paid for in this cycle instead; null is as it is. */
    Terms paid(BillingCycle cycle) {
        return cycle == null ? this : new Terms(cycle, termDuration, termStart, commitmentEnd, autoRenew);
    }
}
