package io.twotier.subscription.attribution.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.subscription.attribution.Attribution;
import java.time.Instant;

/** An attribution as the wire shows it. @param validTo left out while it lasts */
public record AttributionView(String mpnId, Instant validFrom, Instant validTo, Attributes attributes) {

    static AttributionView of(Attribution one) {
        return new AttributionView(one.mpnId(), one.since(), one.until(), Attributes.of("IncentiveAttribution"));
    }
}
