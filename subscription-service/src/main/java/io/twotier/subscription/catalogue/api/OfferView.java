package io.twotier.subscription.catalogue.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Offer;
import java.util.List;
import java.util.Map;

/** An offer as the wire shows it. */
public record OfferView(String id, String name, String description, int minimumQuantity, int maximumQuantity, String country, String locale,
                        @JsonProperty("isAddOn") boolean isAddOn, @JsonProperty("isAvailableForPurchase") boolean isAvailableForPurchase,
                        @JsonProperty("isAutoRenewable") boolean isAutoRenewable, List<String> prerequisiteOffers, List<String> upgradeTargetOffers,
                        String billing, List<BillingCycle> supportedBillingCycles, String unitType, @JsonProperty("isTransferable") boolean isTransferable,
                        String reasonNotTransferable, Map<String, Link> links, Attributes attributes) implements Resource {

    static OfferView of(Offer offer, String country) {
        return new OfferView(offer.offerId(), offer.name(), offer.name(), offer.minQuantity(), offer.maxQuantity(), country, "en-US", offer.addOn(), true,
                offer.kind().renews(), offer.prerequisites(), offer.upgradeTargets(), offer.kind().billingType(), offer.cycles(), offer.unit(),
                offer.transferable(), offer.reasonNotTransferable(),
                Map.of("self", Link.get("/offers/" + offer.offerId() + (country == null ? "" : "?country=" + country))), Attributes.of("Offer"));
    }
}
