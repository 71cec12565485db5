package io.twotier.subscription.upgrade;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.subscription.Family;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionDesk;
import io.twotier.subscription.Subscriptions;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.catalogue.Offers;
import io.twotier.subscription.order.Buyers;
import io.twotier.subscription.upgrade.Exchange.Form;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Exchanges a subscription for one of an offer that the catalogue names as its upgrade. It is a purchase: whoever may not buy may not upgrade. */
@ApplicationScoped
public class UpgradeDesk {

    private final SubscriptionDesk desk;
    private final Subscriptions subscriptions;
    private final Offers offers;
    private final Buyers buyers;
    private final Succession succession;
    private final Transitions transitions;

    UpgradeDesk(SubscriptionDesk desk, Subscriptions subscriptions, Offers offers, Buyers buyers, Succession succession, Transitions transitions) {
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.buyers = buyers;
        this.succession = succession;
        this.transitions = transitions;
    }

    public List<Possible> upgrades(Caller caller, UUID customer, UUID id) {
        return possible(caller, customer, id, Form.UPGRADE);
    }

    public List<Possible> transitions(Caller caller, UUID customer, UUID id) {
        return possible(caller, customer, id, Form.TRANSITION);
    }

    /** The whole subscription becomes one of the target. */
    @Transactional
    public Subscription upgrade(Caller caller, UUID customer, UUID id, UpgradeRequest request) {
        Family family = subscriptions.family(desk.held(caller, customer, id));
        Exchange exchange = exchange(Form.UPGRADE, family, request.targetOffer().id(), request.quantity());
        Checks.demandFresh(Stream.of(exchange.checks(), buyers.checks(caller, customer, exchange.target())).flatMap(List::stream).toArray(Check[]::new));
        return succession.begin(exchange, caller);
    }

    /** The subscription, or some of its seats, becomes one of the target for the rest of the term. */
    @Transactional
    public Transition transition(Caller caller, UUID customer, UUID id, TransitionRequest request) {
        Family family = subscriptions.family(desk.held(caller, customer, id));
        Exchange exchange = exchange(Form.TRANSITION, family, request.toCatalogItemId(), request.quantity());
        boolean joins = request.toSubscriptionId() != null && !request.toSubscriptionId().isBlank();
        Check alone = Check.that(!joins, UpgradeRejection.NO_MERGE, String.valueOf(request.toSubscriptionId()));
        Checks.demandFresh(Stream.of(exchange.checks(), List.of(alone), buyers.checks(caller, customer, exchange.target())).flatMap(List::stream).toArray(Check[]::new));
        String from = family.head().goods().offerId();
        Subscription target = succession.begin(exchange, caller);
        return transitions.kept(family.head(), from, target, request.transitionType());
    }

    public List<Transition> done(Caller caller, UUID customer, UUID id) {
        return transitions.of(desk.find(caller, customer, id));
    }

    private List<Possible> possible(Caller caller, UUID customer, UUID id, Form form) {
        Subscription subscription = desk.find(caller, customer, id);
        if (subscription.goods().kind() != form.kind || subscription.parentId() != null) {
            return List.of();
        }
        Family family = new Family(subscription, subscriptions.openBelow(subscription));
        return offers.named(subscription.goods().offerId()).stream().flatMap(offer -> offer.upgradeTargets().stream())
                .flatMap(target -> offers.named(target).stream()).map(target -> Possible.of(exchange(form, family, target.offerId(), null))).toList();
    }

    private Exchange exchange(Form form, Family family, String named, Integer quantity) {
        Offer target = named == null ? null : offers.named(named).orElse(null);
        List<Subscription> goesWith = family.addOns().stream().filter(addOn -> target != null
                && offers.named(addOn.goods().offerId()).filter(offer -> offer.goesWith(target.offerId())).isPresent()).toList();
        return new Exchange(form, family, offers.named(family.head().goods().offerId()).orElse(null), target, String.valueOf(named),
                Optional.ofNullable(quantity).orElse(family.head().quantity()), goesWith);
    }
}
