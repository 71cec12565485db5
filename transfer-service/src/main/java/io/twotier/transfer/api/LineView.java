package io.twotier.transfer.api;

import io.twotier.transfer.TransferGroup;
import io.twotier.transfer.TransferLine;
import java.util.List;
import java.util.UUID;

/** A TransferLineItem: a base with its add-ons, or one of these. */
public record LineView(int id, UUID subscriptionId, int quantity, String billingCycle, String friendlyName, String partnerIdOnRecord, String offerId,
                       List<LineView> addonItems, String transferGroupId, String orderId, String status, String transferError,
                       String entitlementId, UUID sourceSubscriptionId, UUID newSubscriptionId) {

    static LineView of(TransferGroup group) {
        return of(group.base(), group.number(), group.addOns().stream().map(addOn -> of(addOn, addOn.position() - 1, List.of())).toList());
    }

    private static LineView of(TransferLine line, int id, List<LineView> addOns) {
        TransferGroup group = line.group();
        return new LineView(id, line.subscriptionId(), line.quantity(), line.billingCycle(), line.friendlyName(), line.partnerIdOnRecord(),
                line.offerId(), addOns, group.id(), group.orderId(), group.status().wireName(), group.errorDescription(), line.entitlementId(),
                line.subscriptionId(), line.newSubscriptionId());
    }
}
