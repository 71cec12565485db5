package io.twotier.subscription.upgrade.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.upgrade.UpgradeRequest.UpgradeType;
import java.util.List;
import java.util.UUID;

/** What an upgrade came to: the new subscription in place of the old one. The lists of errors are always empty: what cannot be upgraded is refused. */
public record UpgradeResultView(UUID sourceSubscriptionId, UUID targetSubscriptionId, UpgradeType upgradeType, List<String> upgradeErrors,
                                List<String> licenseErrors, Attributes attributes) implements Resource {

    static UpgradeResultView of(UUID source, Subscription target, UpgradeType asked) {
        return new UpgradeResultView(source, target.id(), asked == null || asked == UpgradeType.NONE ? UpgradeType.UPGRADE_ONLY : asked, List.of(), List.of(),
                Attributes.of("UpgradeResult"));
    }
}
