package io.twotier.transfer;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What a transfer is created from, once every check has passed: the parties and the subscriptions as they are now.
 *
 * @param groups   none yet where the one who answers names them
 * @param patience how long the other party may take to answer, or null for ever
 * @param wish     what the target asks for, where it is the one that asks; else null
 */
public record Proposal(TransferForm form, Parties parties, String environment, String clientReference, List<List<Frozen>> groups, Duration patience,
                       Wish wish) {

    /** From a direct-bill partner to its provider. */
    public Proposal(Parties parties, String environment, String clientReference, List<List<Frozen>> groups, Duration patience) {
        this(TransferForm.DIRECT_TO_INDIRECT, parties, environment, clientReference, groups, patience, null);
    }

    public Proposal(Parties parties, String environment, String clientReference, List<List<Frozen>> groups) {
        this(parties, environment, clientReference, groups, null);
    }

    /**
     * R173: the counts of this moment, add-ons included; later changes are not carried.
     *
     * @param named       whether it was asked for; an add-on joins its base also unasked (R172)
     * @param productType as the wire spells it, in the form that tells it; else null
     */
    public record Frozen(UUID subscriptionId, UUID parentSubscriptionId, String offerId, int quantity, String billingCycle, String friendlyName,
                         String partnerIdOnRecord, String entitlementId, boolean named, String productType) {

        /** As it is where nothing else was asked for: a base by its name, an add-on by itself. */
        public Frozen(UUID subscriptionId, UUID parentSubscriptionId, String offerId, int quantity, String billingCycle, String friendlyName,
                      String partnerIdOnRecord, String entitlementId) {
            this(subscriptionId, parentSubscriptionId, offerId, quantity, billingCycle, friendlyName, partnerIdOnRecord, entitlementId,
                    parentSubscriptionId == null, null);
        }

        Frozen byName() {
            return new Frozen(subscriptionId, parentSubscriptionId, offerId, quantity, billingCycle, friendlyName, partnerIdOnRecord, entitlementId, true,
                    productType);
        }

        Frozen as(ProductType type) {
            return new Frozen(subscriptionId, parentSubscriptionId, offerId, quantity, billingCycle, friendlyName, partnerIdOnRecord, entitlementId, named,
                    type.wireName());
        }
    }
}
