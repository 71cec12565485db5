package io.twotier.subscription.upgrade.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.upgrade.Possible;
import io.twotier.subscription.upgrade.UpgradeRequest.UpgradeType;
import java.util.List;
import java.util.Map;

/** An upgrade that a subscription can take, or could if nothing were in the way. */
public record UpgradeView(TargetOffer targetOffer, UpgradeType upgradeType, @JsonProperty("isEligible") boolean isEligible, int quantity,
                          List<Hindrance> upgradeErrors, Attributes attributes) implements Resource {

    public record TargetOffer(String id, String name, int minimumQuantity, int maximumQuantity, @JsonProperty("isAddOn") boolean isAddOn, String billing,
                              Map<String, Link> links) {
    }

    public record Hindrance(Possible.Reason code, String description) {
    }

    static UpgradeView of(Possible possible) {
        var offer = possible.target();
        return new UpgradeView(new TargetOffer(offer.offerId(), offer.name(), offer.minQuantity(), offer.maxQuantity(), offer.addOn(),
                offer.kind().billingType(), Map.of("self", Link.get("/offers/" + offer.offerId()))), possible.eligible() ? UpgradeType.UPGRADE_ONLY : UpgradeType.NONE, possible.eligible(),
                possible.quantity(), possible.hindrances().stream().map(one -> new Hindrance(one.reason(), one.description())).toList(), Attributes.of("Upgrade"));
    }
}
