package io.twotier.subscription.upstream.transfer;

import io.twotier.subscription.catalogue.BillingCycle;
import java.util.List;
import java.util.UUID;

/**
 * The command of a transfer: move this base subscription and these add-ons of it, with the quantities frozen when the transfer was made.
 *
 * @param form null in commands from before there were two, which are from direct-bill partners to their providers
 */
public record GroupRequested(UUID transferId, String form, String groupId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, List<Line> lines) {

    public record Line(UUID subscriptionId, String offerId, int quantity, BillingCycle billingCycle, String friendlyName,
                       String partnerIdOnRecord, UUID parentSubscriptionId) {
    }

    /** The form in which other kinds move than in the first one, and go on as they are. */
    public boolean fromPartnerToPartner() {
        return "partner_to_partner".equals(form);
    }
}
