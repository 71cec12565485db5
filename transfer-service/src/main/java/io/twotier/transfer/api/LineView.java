package io.twotier.transfer.api;

import io.twotier.transfer.TransferGroup;
import io.twotier.transfer.TransferLine;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A TransferLineItem: a base with its add-ons, or one of these.
 *
 * @param addedBecause why it goes along although the request did not name it
 * @param productType  only in the form from partner to partner
 * @param progress     how far it is while the transfer is in progress: waiting, asked, moved or failed
 */
public record LineView(int id, UUID subscriptionId, int quantity, String billingCycle, String friendlyName, String partnerIdOnRecord, String offerId,
                       List<LineView> addonItems, String transferGroupId, String orderId, String status, String transferError,
                       String entitlementId, UUID sourceSubscriptionId, UUID newSubscriptionId, String addedBecause, String progress,
                       String productType) {

    static LineView of(TransferGroup group) {
        return seen(group, false, true);
    }

    /** @param running the transfer is in progress @param recordToo the viewer may know the reseller on record */
    static LineView seen(TransferGroup group, boolean running, boolean recordToo) {
        String progress = !running ? null : group.status().failed() ? "failed" : group.status().name().toLowerCase(Locale.ROOT);
        List<LineView> addOns = group.addOns().stream().map(addOn -> of(addOn, addOn.position() - 1, List.of(), progress, recordToo)).toList();
        return of(group.base(), group.number(), addOns, progress, recordToo);
    }

    private static LineView of(TransferLine line, int id, List<LineView> addOns, String progress, boolean recordToo) {
        TransferGroup group = line.group();
        return new LineView(id, line.subscriptionId(), line.quantity(), line.billingCycle(), line.friendlyName(), recordToo ? line.partnerIdOnRecord() : null,
                line.offerId(), addOns, group.id(), group.orderId(), group.status().wireName(), group.errorDescription(), line.entitlementId(),
                line.subscriptionId(), line.newSubscriptionId(), line.addedBecause(), progress, line.productType());
    }
}
