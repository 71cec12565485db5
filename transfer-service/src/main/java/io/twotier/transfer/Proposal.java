package io.twotier.transfer;

import java.util.List;
import java.util.UUID;

/** What a transfer is created from, once every check has passed: the parties and the subscriptions as they are now. */
public record Proposal(Parties parties, String environment, String clientReference, List<List<Frozen>> groups) {

    /** R173: the counts of this moment, add-ons included; later changes are not carried. */
    public record Frozen(UUID subscriptionId, UUID parentSubscriptionId, String offerId, int quantity, String billingCycle, String friendlyName,
                         String partnerIdOnRecord, String entitlementId) {
    }
}
