package io.twotier.subscription.upgrade;

import io.twotier.platform.command.Check;
import io.twotier.subscription.catalogue.Offer;
import java.util.ArrayList;
import java.util.List;

/** An offer that a subscription can be exchanged for, and what is in the way now. */
public record Possible(Offer target, int quantity, List<Hindrance> hindrances) {

    /** What clients know of what can be in the way. */
    public enum Reason {
        OTHER(0), SUBSCRIPTION_STATUS_NOT_ACTIVE(2), SUBSCRIPTION_ADD_ONS_PRESENT(6);

        private final int number;

        Reason(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    public record Hindrance(Reason reason, String description) {
    }

    static Possible of(Exchange exchange) {
        List<Hindrance> found = new ArrayList<>();
        exchange.checks().stream().filter(check -> !check.passed()).forEach(check -> found.add(new Hindrance(reason(exchange, check), check.sentence())));
        return new Possible(exchange.target(), exchange.quantity(), List.copyOf(found));
    }

    private static Reason reason(Exchange exchange, Check failed) {
        if (exchange.state().stream().anyMatch(check -> check.rejection().equals(failed.rejection()))) {
            return Reason.SUBSCRIPTION_STATUS_NOT_ACTIVE;
        }
        return exchange.addOns().rejection().equals(failed.rejection()) ? Reason.SUBSCRIPTION_ADD_ONS_PRESENT : Reason.OTHER;
    }

    public boolean eligible() {
        return hindrances.isEmpty();
    }
}
