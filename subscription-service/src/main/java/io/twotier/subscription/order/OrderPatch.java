package io.twotier.subscription.order;

import io.twotier.subscription.catalogue.BillingCycle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a client sends to change an order: lines to add, another billing cycle for lines that are there, or the state it is to have. */
public record OrderPatch(String referenceCustomerId, BillingCycle billingCycle, @Size(max = 40) String status,
                         @Size(max = 200) List<OrderRequest.@NotNull @Valid Line> lineItems) {

    List<OrderRequest.Line> lines() {
        return lineItems == null ? List.of() : lineItems;
    }

    boolean cancels() {
        return "cancelled".equalsIgnoreCase(asked());
    }

    /** Clients send the state there is back, or one that says nothing. */
    boolean leavesStatus(OrderStatus now) {
        return asked().isEmpty() || asked().equalsIgnoreCase("none") || asked().equalsIgnoreCase("unknown") || asked().equalsIgnoreCase(now.wire());
    }

    boolean namesCycle() {
        return billingCycle != null && billingCycle != BillingCycle.UNKNOWN;
    }

    String asked() {
        return status == null ? "" : status.trim();
    }
}
