package io.twotier.subscription.conversion.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.conversion.ConversionDesk;
import java.util.UUID;

/** What a trial can become. */
public record ConversionView(String offerId, String targetOfferId, UUID orderId, int quantity, BillingCycle billingCycle, Attributes attributes) implements Resource {

    static ConversionView of(ConversionDesk.Possible possible) {
        return new ConversionView(possible.subscription().goods().offerId(), possible.target().offerId(), possible.subscription().orderId(),
                possible.subscription().quantity(), possible.target().cycles().get(0), Attributes.of("Conversion"));
    }
}
