package io.twotier.subscription;

import io.quarkus.panache.common.Parameters;
import java.util.UUID;

/** Which of the subscriptions of a customer a caller asks for; null where it does not matter. @param base only add-ons of this one */
public record Wanted(UUID order, String mpnId, UUID base) {

    String where() {
        return (order == null ? "" : " and orderId = :order") + (mpnId == null ? "" : " and onRecord.mpnId = :mpn") + (base == null ? "" : " and parentId = :base");
    }

    Parameters with(Parameters parameters) {
        Parameters all = order == null ? parameters : parameters.and("order", order);
        all = mpnId == null ? all : all.and("mpn", mpnId);
        return base == null ? all : all.and("base", base);
    }

    /** Tells this list from every other of the same customer. */
    String name() {
        return order + " " + mpnId + " " + base;
    }
}
