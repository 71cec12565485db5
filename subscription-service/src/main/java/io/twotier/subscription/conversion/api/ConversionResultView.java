package io.twotier.subscription.conversion.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.Subscription;
import java.util.UUID;

/** What became of a trial: the subscription keeps its id. @param offerId of the trial, as the client named it */
public record ConversionResultView(UUID subscriptionId, String offerId, String targetOfferId, Attributes attributes) implements Resource {

    static ConversionResultView of(String trial, Subscription converted) {
        return new ConversionResultView(converted.id(), trial, converted.goods().offerId(), Attributes.of("ConversionResult"));
    }
}
