package io.twotier.transfer;

import io.twotier.platform.command.Check;
import io.twotier.transfer.upstream.subscription.SubscriptionFact;
import java.util.List;
import java.util.UUID;

/**
 * Whether a subscription can be transferred now.
 *
 * @param base     R172: the base an add-on travels with, or null
 * @param blockers everything that stands in the way, its own first; empty when nothing does
 * @param warnings what does not, but will keep the target from accepting
 */
public record Eligibility(UUID subscription, UUID base, List<Check> blockers, List<Check> warnings) {

    static Eligibility of(SubscriptionFact subscription, List<Check> checks, List<Check> warnings) {
        return new Eligibility(subscription.id(), subscription.parentSubscriptionId(), unmet(checks), unmet(warnings));
    }

    private static List<Check> unmet(List<Check> checks) {
        return checks.stream().filter(check -> !check.passed()).distinct().toList();
    }
}
