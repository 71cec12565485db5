package io.twotier.subscription;

import io.twotier.subscription.catalogue.BillingCycle;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;

/** The whole resource as a client sends it back; only what differs from the subscription counts. */
public record SubscriptionPatch(@Size(max = 256) String friendlyName, Integer quantity, Boolean autoRenewEnabled, String status,
                                @Size(max = 40) String partnerId, BillingCycle billingCycle) {

    private static final Set<String> STATES = Set.of("active", "suspended", "deleted");

    /** The state that is asked for, or null when it is the one there is; {@code none} says nothing. */
    String newStatus(Subscription subscription) {
        String asked = status == null ? "" : status.trim().toLowerCase(Locale.ROOT);
        SubscriptionStatus is = subscription.status();
        return asked.isEmpty() || asked.equals("none") || asked.equals(is.wire()) || asked.equals(is.newer()) ? null : asked;
    }

    boolean statusKnown(Subscription subscription) {
        return newStatus(subscription) == null || STATES.contains(newStatus(subscription));
    }

    boolean changesCycle(Subscription subscription) {
        return billingCycle != null && billingCycle != BillingCycle.UNKNOWN && billingCycle != subscription.terms().billingCycle();
    }

    /** The MPN id that shall go on record instead, or null. */
    String newPartner(Subscription subscription) {
        return partnerId == null || partnerId.isBlank() || partnerId.trim().equals(subscription.mpnIdOnRecord()) ? null : partnerId.trim();
    }

    /** What differs beside the state. A body that suspends or deletes is stale in all the rest, which is passed over. */
    SubscriptionChange against(Subscription subscription, PartnerOfRecord newPartner) {
        if ("suspended".equals(newStatus(subscription)) || "deleted".equals(newStatus(subscription))) {
            return new SubscriptionChange(null, null, null, null);
        }
        return new SubscriptionChange(
                friendlyName == null || friendlyName.isBlank() || friendlyName.equals(subscription.friendlyName()) ? null : friendlyName.trim(),
                quantity == null || quantity == subscription.quantity() ? null : quantity,
                autoRenewEnabled == null || autoRenewEnabled == subscription.terms().autoRenew() ? null : autoRenewEnabled,
                newPartner);
    }
}
