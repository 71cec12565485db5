package io.twotier.subscription;

/** What shall be different afterwards; null is what stays as it is. */
record SubscriptionChange(String friendlyName, Integer quantity, Boolean autoRenew, PartnerOfRecord onRecord) {

    boolean empty() {
        return friendlyName == null && quantity == null && autoRenew == null && onRecord == null;
    }
}
