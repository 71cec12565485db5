package io.twotier.subscription.catalogue.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.catalogue.OfferDefinition;
import io.twotier.subscription.catalogue.OfferKind;
import java.util.List;

/** An offer as its operator said it, in the shape it is said in. */
public record OperatorOfferView(String id, String name, String description, OfferKind kind, String unit, int minimumQuantity, int maximumQuantity,
                                List<BillingCycle> supportedBillingCycles, List<String> termDurations, @JsonProperty("isAddOn") boolean isAddOn,
                                List<String> prerequisiteOffers, List<String> upgradeTargetOffers, List<String> countries, List<String> sellers,
                                String publisher, String availabilityId, @JsonProperty("isAvailableForPurchase") boolean isAvailableForPurchase,
                                @JsonProperty("isTransferable") boolean isTransferable, String reasonNotTransferable, Attributes attributes) implements Resource {

    static OperatorOfferView of(Offer offer) {
        OfferDefinition said = offer.definition();
        return new OperatorOfferView(offer.offerId(), said.name(), said.description(), offer.kind(), said.unit(), said.minQuantity(), said.maxQuantity(),
                offer.cycles(), said.terms(), offer.addOn(), said.prerequisites(), said.upgradeTargets(), said.countries(), said.sellers(), said.publisher(),
                said.availability(), said.available(), said.transferable(), said.reasonNotTransferable(), Attributes.of("Offer", offer.version()));
    }
}
