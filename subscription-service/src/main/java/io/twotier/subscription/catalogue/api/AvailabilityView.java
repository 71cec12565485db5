package io.twotier.subscription.catalogue.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.catalogue.ProductId;
import java.util.List;
import java.util.Map;

/** How a SKU can be had; {@code catalogItemId} is what an order or a cart names. */
public record AvailabilityView(String id, String productId, String skuId, String catalogItemId, Map<String, String> defaultCurrency, String segment,
                               String country, @JsonProperty("isPurchasable") boolean isPurchasable, @JsonProperty("isRenewable") boolean isRenewable,
                               List<Term> terms, Map<String, Link> links, Attributes attributes) implements Resource {

    /** A commitment there is to choose. @param duration ISO 8601 */
    public record Term(String duration, String description) {
    }

    /** @param currency of the country, both null when none was asked about */
    static AvailabilityView of(Offer offer, String products, String country, String currency) {
        ProductId sku = offer.sku();
        String self = products + "/" + sku.product() + "/skus/" + sku.sku();
        return new AvailabilityView(sku.availability(), sku.product(), sku.sku(), sku.whole(),
                currency == null ? null : Map.of("code", currency, "symbol", currency), "commercial", country, offer.available(), offer.kind().renews(),
                offer.definition().terms().stream().map(term -> new Term(term, offer.name() + " " + term)).toList(),
                Map.of("sku", Link.get(self)), Attributes.of("Availability"));
    }
}
