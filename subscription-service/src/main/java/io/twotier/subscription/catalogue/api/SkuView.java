package io.twotier.subscription.catalogue.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.catalogue.OfferKind;
import io.twotier.subscription.catalogue.ProductId;
import java.util.List;
import java.util.Map;

/** A newer offer as the SKU of its product. */
public record SkuView(String id, String productId, String title, String description, int minimumQuantity, int maximumQuantity,
                      @JsonProperty("isTrial") boolean isTrial, List<BillingCycle> supportedBillingCycles, List<String> purchasePrerequisites,
                      List<String> inventoryVariables, List<String> provisioningVariables, Map<String, Object> dynamicAttributes, Map<String, Link> links,
                      Attributes attributes) implements Resource {

    /** @param products the path the product was asked for under @param query what follows it in links, or nothing */
    static SkuView of(Offer offer, String products, String query) {
        ProductId sku = offer.sku();
        String self = products + "/" + sku.product() + "/skus/" + sku.sku();
        boolean thirdParty = offer.definition().publisher() != null;
        return new SkuView(sku.sku(), sku.product(), offer.name(), offer.definition().description() == null ? offer.name() : offer.definition().description(),
                offer.minQuantity(), offer.maxQuantity(), offer.kind() == OfferKind.TRIAL, offer.cycles(), List.of(), List.of(), List.of(),
                Map.of("isMicrosoftProduct", !thirdParty, "publisherName", thirdParty ? offer.definition().publisher() : "Microsoft",
                        "billingType", offer.kind().billingType(), "isAddon", offer.addOn(), "prerequisiteSkus", offer.prerequisites(),
                        "upgradeTargetOffers", offer.upgradeTargets(), "unitOfMeasure", offer.unit()),
                Map.of("availabilities", Link.get(self + "/availabilities" + query), "self", Link.get(self + query)), Attributes.of("Sku"));
    }
}
