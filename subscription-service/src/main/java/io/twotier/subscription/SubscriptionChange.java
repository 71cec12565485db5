package io.twotier.subscription;

import io.twotier.subscription.catalogue.BillingCycle;

/** What shall be different afterwards; null is what stays as it is. The billing cycle is changed with the order only. */
public record SubscriptionChange(String friendlyName, Integer quantity, Boolean autoRenew, PartnerOfRecord onRecord, BillingCycle billingCycle) {

    SubscriptionChange(String friendlyName, Integer quantity, Boolean autoRenew, PartnerOfRecord onRecord) {
        this(friendlyName, quantity, autoRenew, onRecord, null);
    }

    public static SubscriptionChange of(BillingCycle billingCycle) {
        return new SubscriptionChange(null, null, null, null, billingCycle);
    }

    /** Fewer or more seats, nothing else. */
    public static SubscriptionChange toSeats(int quantity) {
        return new SubscriptionChange(null, quantity, null, null);
    }

    boolean empty() {
        return friendlyName == null && quantity == null && autoRenew == null && onRecord == null && billingCycle == null;
    }
}
