package io.twotier.subscription.upgrade;

import static io.twotier.subscription.upgrade.UpgradeRejection.ADD_ONS;
import static io.twotier.subscription.upgrade.UpgradeRejection.MORE_THAN_THERE_IS;
import static io.twotier.subscription.upgrade.UpgradeRejection.NOT_ACTIVE;
import static io.twotier.subscription.upgrade.UpgradeRejection.NO_TARGET;
import static io.twotier.subscription.upgrade.UpgradeRejection.OTHER_FORM;
import static io.twotier.subscription.upgrade.UpgradeRejection.USAGE;

import io.twotier.platform.command.Check;
import io.twotier.subscription.Family;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionRejection;
import io.twotier.subscription.SubscriptionStatus;
import io.twotier.subscription.SubscriptionStatus.Command;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.catalogue.OfferKind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A subscription, or some of its seats, that shall become one of another offer.
 *
 * @param form     upgrade or transition
 * @param current  the catalogue's offer of the subscription, or null when it has left
 * @param target   null when the catalogue has none of this name
 * @param named    the target as it was asked for
 * @param goesWith the add-ons of the subscription that go with the target
 */
record Exchange(Form form, Family family, Offer current, Offer target, String named, int quantity, List<Subscription> goesWith) {

    /** The two forms, each for one kind of offer. */
    enum Form {
        UPGRADE(OfferKind.LICENSE), TRANSITION(OfferKind.TERM);

        final OfferKind kind;

        Form(OfferKind kind) {
            this.kind = kind;
        }
    }

    Subscription source() {
        return family.head();
    }

    /** What binds now binds on where the target is sold for as long. */
    String term() {
        String now = source().terms().termDuration();
        return target.term(target.soldFor(now) ? now : null);
    }

    /** Not all seats are exchanged: the rest stays what it is, with its add-ons. */
    boolean partial() {
        return form == Form.TRANSITION && quantity < source().quantity();
    }

    /** Everything but whether it may be bought at all, in the order it is refused in. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>(List.of(
                Check.that(!source().goods().kind().usageBased(), USAGE),
                Check.that(source().goods().kind() == form.kind, OTHER_FORM)));
        checks.addAll(state());
        checks.addAll(fit());
        return checks;
    }

    List<Check> state() {
        return List.of(
                Check.that(source().status() != SubscriptionStatus.SUSPENDED, SubscriptionRejection.SUSPENDED),
                Check.that(source().status().allows(Command.UPGRADE), NOT_ACTIVE, source().status().wire()));
    }

    Check addOns() {
        List<UUID> left = family.addOns().stream().filter(addOn -> !goesWith.contains(addOn)).map(Subscription::id).toList();
        return Check.that(partial() || left.isEmpty(), ADD_ONS, left);
    }

    private List<Check> fit() {
        boolean offered = current != null && target != null && current.upgradeTargets().stream().anyMatch(target.offerId()::equalsIgnoreCase);
        int rest = source().quantity() - quantity;
        return List.of(
                Check.that(offered, NO_TARGET, named),
                Check.that(form == Form.UPGRADE || rest >= 0, MORE_THAN_THERE_IS, quantity),
                Check.that(target == null || target.allows(quantity), SubscriptionRejection.QUANTITY, quantity, target == null ? 0 : target.minQuantity(),
                        target == null ? 0 : target.maxQuantity()),
                Check.that(!partial() || current == null || current.allows(rest), SubscriptionRejection.QUANTITY, rest, current == null ? 0 : current.minQuantity(),
                        current == null ? 0 : current.maxQuantity()),
                addOns());
    }

    /** As before where the target is sold so. */
    BillingCycle cycle() {
        return target.cycle(source().terms().billingCycle()).or(() -> target.cycle(null)).orElseThrow();
    }
}
