package io.twotier.subscription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.util.List;
import java.util.UUID;

/** What a subscription says of itself: whatever changed, all the fields that result from it. */
public record SubscriptionEvent(@JsonIgnore String type, UUID subscriptionId, UUID customerId, UUID partnerId, String offerId, String offerName,
                                String friendlyName, String kind, boolean transferable, String reasonNotTransferable, int quantity, String billingCycle,
                                String termDuration, String status, List<String> suspensionReasons, UUID parentSubscriptionId, UUID orderId,
                                String partnerIdOnRecord, UUID entitlementId, boolean listed) implements Payload {

    public static final String CREATED = "io.twotier.subscription.SubscriptionCreated.v1";
    public static final String CHANGED = "io.twotier.subscription.SubscriptionChanged.v1";
    public static final String SUSPENDED = "io.twotier.subscription.SubscriptionSuspended.v1";
    public static final String REACTIVATED = "io.twotier.subscription.SubscriptionReactivated.v1";
    public static final String RENEWED = "io.twotier.subscription.SubscriptionRenewed.v1";
    public static final String SNAPSHOT = "io.twotier.subscription.SubscriptionSnapshot.v1";
    public static final String CANCELLED = "io.twotier.subscription.SubscriptionCancelled.v1";

    static SubscriptionEvent of(String type, Subscription now) {
        Goods goods = now.goods();
        return new SubscriptionEvent(type, now.id(), now.customerId(), now.ownerId(), goods.offerId(), goods.offerName(), now.friendlyName(),
                goods.kind().wire(), goods.transferable(), goods.reasonNotTransferable(), now.quantity(), now.terms().billingCycle().wire(),
                now.terms().termDuration(), now.status().wire(), now.condition().suspensionReasons(), now.parentId(), now.orderId(), now.mpnIdOnRecord(),
                now.entitlementId(), now.condition().listed());
    }
}
