package io.twotier.subscription.provisioning.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionStatus;
import java.time.Instant;

/** What is provisioned: everything that is active, nothing of what is not. */
public record ProvisioningStatusView(String skuId, String status, int quantity, Instant endDate, Attributes attributes) implements Resource {

    static ProvisioningStatusView of(Subscription one) {
        boolean active = one.status() == SubscriptionStatus.ACTIVE;
        return new ProvisioningStatusView(one.goods().offerId(), active ? "success" : "none", active ? one.quantity() : 0, one.terms().commitmentEnd(),
                Attributes.of("SubscriptionProvisioningStatus"));
    }
}
