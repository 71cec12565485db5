package io.twotier.subscription.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.OfferKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A subscription as the wire shows it. {@code partnerId} is the MPN id on record, not the owner. */
public record SubscriptionView(UUID id, UUID entitlementId, String offerId, String offerName, String friendlyName, int quantity, String unitType,
                               UUID parentSubscriptionId, Instant creationDate, Instant effectiveStartDate, Instant commitmentEndDate, String status,
                               List<String> suspensionReasons, boolean autoRenewEnabled, @JsonProperty("isTrial") boolean isTrial, String billingType,
                               BillingCycle billingCycle, String termDuration, String partnerId, String contractType, UUID orderId,
                               Map<String, Link> links, Attributes attributes) implements Resource {

    static SubscriptionView of(Subscription one) {
        OfferKind kind = one.goods().kind();
        return new SubscriptionView(one.id(), one.entitlementId(), one.goods().offerId(), one.goods().offerName(), one.friendlyName(), one.quantity(),
                one.goods().unit(), one.parentId(), one.createdAt(), one.createdAt(), one.terms().commitmentEnd(), one.status().wire(),
                one.suspensionReasons().isEmpty() ? null : one.suspensionReasons(), one.autoRenew(), kind == OfferKind.TRIAL, kind.billingType(),
                one.terms().billingCycle(), one.terms().termDuration(), one.mpnIdOnRecord(), "subscription", one.orderId(), links(one),
                Attributes.of("Subscription", one.version()));
    }

    private static Map<String, Link> links(Subscription one) {
        String subscriptions = "/customers/" + one.customerId() + "/subscriptions/";
        Map<String, Link> links = new LinkedHashMap<>();
        links.put("offer", Link.get("/offers/" + one.goods().offerId()));
        if (one.parentId() != null) {
            links.put("parentSubscription", Link.get(subscriptions + one.parentId()));
        }
        links.put("self", Link.get(subscriptions + one.id()));
        return links;
    }
}
