package io.twotier.subscription.upgrade.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.upgrade.Transition;
import io.twotier.subscription.upgrade.TransitionRequest.TransitionType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A transition that was made. It is complete when it is answered, so it has one event. */
public record TransitionView(String fromCatalogItemId, String toCatalogItemId, UUID toSubscriptionId, int quantity, TransitionType transitionType,
                             List<Step> events, Attributes attributes) implements Resource {

    public record Step(String name, String status, Instant timestamp, List<String> errors) {
    }

    static TransitionView of(Transition made) {
        return new TransitionView(made.fromItem(), made.toItem(), made.toSubscriptionId(), made.quantity(), made.transitionType(),
                List.of(new Step("Conversion", "Completed", made.happenedAt(), List.of())), Attributes.of("Transition"));
    }
}
