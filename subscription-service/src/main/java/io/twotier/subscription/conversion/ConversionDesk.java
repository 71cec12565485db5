package io.twotier.subscription.conversion;

import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import io.twotier.subscription.Goods;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionDesk;
import io.twotier.subscription.SubscriptionStatus.Command;
import io.twotier.subscription.Terms;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.catalogue.OfferKind;
import io.twotier.subscription.catalogue.Offers;
import io.twotier.subscription.order.Buyers;
import io.twotier.subscription.order.Order;
import io.twotier.subscription.order.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes a paid subscription of a trial. */
@ApplicationScoped
public class ConversionDesk {

    private final SubscriptionDesk subscriptions;
    private final Buyers buyers;
    private final Offers offers;
    private final Orders orders;
    private final TenantClock clock;
    private final Outbox outbox;

    ConversionDesk(SubscriptionDesk subscriptions, Buyers buyers, Offers offers, Orders orders, TenantClock clock, Outbox outbox) {
        this.subscriptions = subscriptions;
        this.buyers = buyers;
        this.offers = offers;
        this.orders = orders;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A subscription and an offer it can become. */
    public record Possible(Subscription subscription, Offer target) {
    }

    public List<Possible> possible(Caller caller, UUID customer, UUID id) {
        Subscription subscription = subscriptions.find(caller, customer, id);
        if (subscription.goods().kind() != OfferKind.TRIAL || !subscription.status().allows(Command.CONVERT)) {
            return List.of();
        }
        return offers.named(subscription.goods().offerId()).stream().flatMap(trial -> trial.upgradeTargets().stream()).map(offers::named)
                .flatMap(Optional::stream).map(target -> new Possible(subscription, target)).toList();
    }

    /** It is a purchase: whoever may not buy for the customer may not convert. The order of the trial has the paid line from then on. */
    @Transactional
    public Subscription convert(Caller caller, UUID customer, UUID id, ConversionRequest request) {
        Subscription subscription = subscriptions.held(caller, customer, id);
        Conversion conversion = new Conversion(subscription, offers.named(subscription.goods().offerId()).orElse(null),
                offers.named(request.targetOfferId()).orElse(null), request);
        Checks.demandFresh(Stream.of(conversion.checks(), buyers.checks(caller, customer, conversion.target())).flatMap(List::stream).toArray(Check[]::new));
        Offer target = conversion.target();
        outbox.say(subscription.convert(Goods.of(target), conversion.quantity(),
                Terms.from(clock.now(caller.tenant()), target.kind(), conversion.cycle(), target.term(null), target.kind().renews())));
        Order order = orders.findById(subscription.orderId());
        outbox.say(order.converted(subscription));
        return subscription;
    }
}
