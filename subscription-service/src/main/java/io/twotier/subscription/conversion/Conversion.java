package io.twotier.subscription.conversion;

import static io.twotier.subscription.conversion.ConversionRejection.NO_TARGET;
import static io.twotier.subscription.conversion.ConversionRejection.NO_TRIAL;
import static io.twotier.subscription.conversion.ConversionRejection.OTHER_OFFER;

import io.twotier.platform.command.Check;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionRejection;
import io.twotier.subscription.SubscriptionStatus;
import io.twotier.subscription.SubscriptionStatus.Command;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.catalogue.OfferKind;
import java.util.List;

/**
 * A trial and what shall become of it.
 *
 * @param trial  the catalogue's offer of the trial, or null when it has left
 * @param target null when the catalogue has none of this name
 */
record Conversion(Subscription subscription, Offer trial, Offer target, ConversionRequest asked) {

    List<Check> checks() {
        boolean offered = trial != null && target != null && trial.upgradeTargets().stream().anyMatch(target.offerId()::equalsIgnoreCase);
        String named = asked.offerId();
        return List.of(
                Check.that(named == null || named.isBlank() || named.equalsIgnoreCase(subscription.goods().offerId()), OTHER_OFFER, String.valueOf(named)),
                Check.that(subscription.status() != SubscriptionStatus.SUSPENDED, SubscriptionRejection.SUSPENDED),
                Check.that(subscription.goods().kind() == OfferKind.TRIAL && subscription.status().allows(Command.CONVERT), NO_TRIAL),
                Check.that(offered, NO_TARGET, asked.targetOfferId()),
                Check.that(target == null || target.allows(quantity()), SubscriptionRejection.QUANTITY, quantity(), target == null ? 0 : target.minQuantity(),
                        target == null ? 0 : target.maxQuantity()),
                Check.that(target == null || target.cycle(asked.billingCycle()).isPresent(), SubscriptionRejection.NO_SUCH_CYCLE));
    }

    int quantity() {
        return asked.quantity() == null ? subscription.quantity() : asked.quantity();
    }

    BillingCycle cycle() {
        return target.cycle(asked.billingCycle()).orElseThrow();
    }
}
