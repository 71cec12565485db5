package io.twotier.subscription.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.Refundable;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionStatus.Command;
import io.twotier.subscription.Terms;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.OfferKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A subscription as the wire shows it. {@code partnerId} is the MPN id on record, not the owner.
 *
 * @param renewalTermDuration         of the term that follows, where one does
 * @param cancellationAllowedUntilDate only on what can be given back at all
 * @param actions                     what its owner can do with it now: edit, cancel
 */
public record SubscriptionView(UUID id, UUID entitlementId, String offerId, String offerName, String friendlyName, ProductType productType, int quantity,
                               String unitType, RefundableQuantity refundableQuantity, UUID parentSubscriptionId, Instant creationDate,
                               Instant effectiveStartDate, Instant commitmentEndDate, Instant cancellationAllowedUntilDate, String status,
                               List<String> suspensionReasons, List<String> actions, boolean autoRenewEnabled, @JsonProperty("isTrial") boolean isTrial,
                               String billingType, BillingCycle billingCycle, String termDuration, String renewalTermDuration, String partnerId,
                               String contractType, UUID orderId, Map<String, Link> links, Attributes attributes) implements Resource {

    public record ProductType(String id, String displayName) {
    }

    /** How many seats can still be given back, and which of them until when. */
    public record RefundableQuantity(int totalQuantity, List<Detail> details) {

        public record Detail(int quantity, Instant allowedUntilDateTime) {
        }

        static RefundableQuantity of(Refundable refundable, Instant now) {
            List<Detail> open = refundable.open(now).stream().map(lot -> new Detail(lot.quantity(), lot.until())).toList();
            return open.isEmpty() ? null : new RefundableQuantity(refundable.seats(now), open);
        }
    }

    /** @param newerStates the client asked for states that old clients do not know */
    static SubscriptionView of(Subscription one, Instant now, boolean newerStates) {
        OfferKind kind = one.goods().kind();
        Terms terms = one.terms();
        List<String> reasons = one.condition().suspensionReasons();
        return new SubscriptionView(one.id(), one.entitlementId(), one.goods().offerId(), one.goods().offerName(), one.friendlyName(),
                new ProductType(kind.wire(), kind.displayName()), one.quantity(), one.goods().unit(), RefundableQuantity.of(one.refundable(), now),
                one.parentId(), one.createdAt(), terms.termStart(), terms.commitmentEnd(), kind.refundableUntil(terms.termStart()).orElse(null),
                newerStates ? one.status().newer() : one.status().wire(), reasons.isEmpty() ? null : reasons, actions(one, now), terms.autoRenew(),
                kind == OfferKind.TRIAL, kind.billingType(), terms.billingCycle(), terms.termDuration(), terms.autoRenew() ? terms.termDuration() : null,
                one.mpnIdOnRecord(), "subscription", one.orderId(), links(one), Attributes.of("Subscription", one.version()));
    }

    private static List<String> actions(Subscription one, Instant now) {
        List<String> actions = new ArrayList<>();
        if (one.status().allows(Command.ADJUST)) {
            actions.add("edit");
        }
        if (one.status().allows(Command.CANCEL) && one.goods().kind().refundableUntil(one.terms().termStart()).filter(now::isBefore).isPresent()) {
            actions.add("cancel");
        }
        return actions;
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
