package io.twotier.transfer;

import io.twotier.platform.command.Check;
import io.twotier.transfer.upstream.subscription.SubscriptionFact;
import java.util.List;
import java.util.UUID;

/**
 * Whether a subscription can be transferred now.
 *
 * @param base    R172: the base an add-on travels with, or null
 * @param blocker what stands in the way first, or null
 */
public record Eligibility(UUID subscription, UUID base, Check blocker) {

    static Eligibility of(SubscriptionFact subscription, List<Check> checks) {
        return new Eligibility(subscription.id(), subscription.parentSubscriptionId(), checks.stream().filter(check -> !check.passed()).findFirst().orElse(null));
    }
}
