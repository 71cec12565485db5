package io.twotier.subscription.upgrade.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.upgrade.Possible;
import io.twotier.subscription.upgrade.TransitionRequest.TransitionType;
import java.util.List;
import java.util.stream.Stream;

/** An offer that a subscription with a term can be exchanged for, in each way that clients know. */
public record EligibilityView(String catalogItemId, String title, String description, int quantity, List<Eligibility> eligibilities,
                              Attributes attributes) implements Resource {

    public record Eligibility(@JsonProperty("isEligible") boolean isEligible, TransitionType transitionType, List<Hindrance> errors) {
    }

    public record Hindrance(int code, String description) {
    }

    static EligibilityView of(Possible possible) {
        List<Hindrance> errors = possible.hindrances().stream().map(one -> new Hindrance(one.reason().number(), one.description())).toList();
        return new EligibilityView(possible.target().offerId(), possible.target().name(), possible.target().name(), possible.quantity(),
                Stream.of(TransitionType.values()).map(type -> new Eligibility(possible.eligible(), type, errors)).toList(),
                Attributes.of("TransitionEligibility"));
    }
}
