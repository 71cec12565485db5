package io.twotier.subscription.order;

import io.twotier.platform.command.Check;
import io.twotier.subscription.catalogue.BillingCycle;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order that is thought through and not placed yet.
 *
 * @param cycle           the one asked for, or null
 * @param toExistingOrder the lines are bought to an order that is there
 * @param room            whether the customer may have so many more
 */
public record Draft(Buyer buyer, BillingCycle cycle, List<PlannedLine> lines, boolean toExistingOrder, Check room) {

    /** What it depends on beside who buys for whom, in the order it is refused in. */
    public List<Check> ownChecks() {
        return Stream.concat(lines.stream().flatMap(line -> line.checks(buyer, toExistingOrder).stream()), Stream.of(room)).toList();
    }

    /** How it is paid for: as asked for, or as its first line usually is. */
    BillingCycle billingCycle() {
        return cycle == null || cycle == BillingCycle.UNKNOWN ? lines.get(0).offer().cycle(cycle).orElseThrow() : cycle;
    }
}
