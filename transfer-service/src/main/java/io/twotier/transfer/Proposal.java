package io.twotier.transfer;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What a transfer is created from, once every check has passed: the parties and the subscriptions as they are now.
 *
 * @param patience how long the target may take to answer, or null for ever
 */
public record Proposal(Parties parties, String environment, String clientReference, List<List<Frozen>> groups, Duration patience) {

    public Proposal(Parties parties, String environment, String clientReference, List<List<Frozen>> groups) {
        this(parties, environment, clientReference, groups, null);
    }

    /**
     * R173: the counts of this moment, add-ons included; later changes are not carried.
     *
     * @param named whether it was asked for; an add-on joins its base also unasked (R172)
     */
    public record Frozen(UUID subscriptionId, UUID parentSubscriptionId, String offerId, int quantity, String billingCycle, String friendlyName,
                         String partnerIdOnRecord, String entitlementId, boolean named) {

        /** As it is where nothing else was asked for: a base by its name, an add-on by itself. */
        public Frozen(UUID subscriptionId, UUID parentSubscriptionId, String offerId, int quantity, String billingCycle, String friendlyName,
                      String partnerIdOnRecord, String entitlementId) {
            this(subscriptionId, parentSubscriptionId, offerId, quantity, billingCycle, friendlyName, partnerIdOnRecord, entitlementId,
                    parentSubscriptionId == null);
        }

        Frozen byName() {
            return new Frozen(subscriptionId, parentSubscriptionId, offerId, quantity, billingCycle, friendlyName, partnerIdOnRecord, entitlementId, true);
        }
    }
}
