package io.twotier.subscription.catalogue.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.catalogue.OfferKind;
import java.util.List;
import java.util.Map;

/** An offer as the wire shows it. A trial is converted to its targets, everything else upgraded. */
public record OfferView(String id, String name, String description, int minimumQuantity, int maximumQuantity, String country, String locale,
                        @JsonProperty("isAddOn") boolean isAddOn, @JsonProperty("isTrial") boolean isTrial,
                        @JsonProperty("isAvailableForPurchase") boolean isAvailableForPurchase, @JsonProperty("isAutoRenewable") boolean isAutoRenewable,
                        List<String> prerequisiteOffers, List<String> upgradeTargetOffers, List<String> conversionTargetOffers, String billing,
                        List<BillingCycle> supportedBillingCycles, List<String> termDurations, String unitType, String publisherName,
                        @JsonProperty("isTransferable") boolean isTransferable, String reasonNotTransferable, Map<String, Link> links,
                        Attributes attributes) implements Resource {

    static OfferView of(Offer offer, String country) {
        boolean trial = offer.kind() == OfferKind.TRIAL;
        return new OfferView(offer.offerId(), offer.name(), offer.definition().description() == null ? offer.name() : offer.definition().description(),
                offer.minQuantity(), offer.maxQuantity(), country, "en-US", offer.addOn(), trial, offer.available(), offer.kind().renews(),
                offer.prerequisites(), trial ? List.of() : offer.upgradeTargets(), trial ? offer.upgradeTargets() : List.of(), offer.kind().billingType(),
                offer.cycles(), offer.definition().terms(), offer.unit(), offer.definition().publisher(), offer.transferable(),
                offer.reasonNotTransferable(), Map.of("self", Link.get("/offers/" + offer.offerId() + (country == null ? "" : "?country=" + country))),
                Attributes.of("Offer"));
    }
}
