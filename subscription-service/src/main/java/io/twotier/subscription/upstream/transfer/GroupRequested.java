package io.twotier.subscription.upstream.transfer;

import io.twotier.subscription.catalogue.BillingCycle;
import java.util.List;
import java.util.UUID;

/** The command of a transfer: move this base subscription and these add-ons of it, with the quantities frozen when the transfer was made. */
public record GroupRequested(UUID transferId, String groupId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, List<Line> lines) {

    public record Line(UUID subscriptionId, String offerId, int quantity, BillingCycle billingCycle, String friendlyName,
                       String partnerIdOnRecord, UUID parentSubscriptionId) {
    }
}
