package io.twotier.subscription.provisioning.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.Subscription;
import java.util.UUID;

/** Whether a subscription is registered, so that Azure reservations can be bought in it. */
public record RegistrationStatusView(UUID subscriptionId, String status, Attributes attributes) implements Resource {

    static RegistrationStatusView of(Subscription one) {
        return new RegistrationStatusView(one.id(), one.registered() ? "registered" : "notRegistered", Attributes.of("SubscriptionRegistrationStatus"));
    }
}
