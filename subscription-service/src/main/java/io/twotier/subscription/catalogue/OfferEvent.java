package io.twotier.subscription.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.util.List;

/** What the operator says of an offer, all of it each time. */
public record OfferEvent(@JsonIgnore String type, String offerId, String name, String description, String kind, String unit, int minimumQuantity,
                         int maximumQuantity, List<String> billingCycles, List<String> terms, boolean addOn, List<String> prerequisites,
                         List<String> upgradeTargets, List<String> countries, List<String> sellers, String publisher, String availability,
                         boolean available, boolean transferable, String reasonNotTransferable) implements Payload {

    public static final String PUBLISHED = "io.twotier.subscription.OfferPublished.v1";
    public static final String SNAPSHOT = "io.twotier.subscription.OfferSnapshot.v1";

    static OfferEvent of(String type, Offer offer) {
        OfferDefinition now = offer.definition();
        return new OfferEvent(type, offer.offerId(), now.name(), now.description(), offer.kind().wire(), now.unit(), now.minQuantity(), now.maxQuantity(),
                now.billingCycles(), now.terms(), offer.addOn(), now.prerequisites(), now.upgradeTargets(), now.countries(), now.sellers(), now.publisher(),
                now.availability(), now.available(), now.transferable(), now.reasonNotTransferable());
    }
}
