package io.twotier.subscription.order;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.event.Outbox;
import io.twotier.subscription.Goods;
import io.twotier.subscription.History;
import io.twotier.subscription.Sale;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.Subscriptions;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Markets;
import io.twotier.subscription.catalogue.OfferKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes an order of what passed its checks: the one way in which anything is bought, at once, from a cart, or in the place of something else. */
@ApplicationScoped
public class Purchasing {

    private final Orders orders;
    private final Subscriptions subscriptions;
    private final Markets markets;
    private final History history;
    private final TenantClock clock;
    private final Outbox outbox;

    Purchasing(Orders orders, Subscriptions subscriptions, Markets markets, History history, TenantClock clock, Outbox outbox) {
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.markets = markets;
        this.history = history;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** R3, R107: the partner that orders owns the order. */
    public Order place(Draft draft) {
        UUID owner = draft.buyer().standing().partner();
        Order order = begin(draft.buyer().standing().customer(), owner, draft.billingCycle(), draft.buyer().country(), draft.buyer().customer().environment(),
                clock.now(owner));
        return complete(order, bought(order, draft));
    }

    /** An order in the currency of the customer's country, which may be null. Nobody hears of it before it is complete. */
    public Order begin(UUID customer, UUID owner, BillingCycle cycle, String country, String environment, Instant now) {
        String currency = country == null ? null : markets.currency(country).orElse(null);
        return Order.placed(Ids.next(), customer, owner, cycle, currency, environment, now);
    }

    public Order complete(Order order, List<Subscription> bought) {
        outbox.say(order.completed(bought));
        orders.persist(order);
        return order;
    }

    /** @param why for its history */
    public void keep(Subscription sold, String why) {
        history.began(sold, why);
        outbox.say(sold.created());
        subscriptions.persist(sold);
    }

    Order extend(Order order, Draft draft) {
        outbox.say(order.extended(bought(order, draft)));
        return order;
    }

    private List<Subscription> bought(Order order, Draft draft) {
        UUID owner = draft.buyer().standing().partner();
        Instant now = clock.now(owner);
        List<Subscription> bought = new ArrayList<>();
        for (PlannedLine line : draft.lines()) {
            Subscription subscription = Subscription.sold(sale(order, owner, line, now));
            keep(subscription, "order " + order.id());
            bought.add(subscription);
        }
        return bought;
    }

    private static Sale sale(Order order, UUID owner, PlannedLine line, Instant now) {
        OfferKind kind = line.offer().kind();
        return new Sale(line.id(), order.customerId(), owner, order.id(), Goods.orderedAs(line.asked().offerId(), line.offer()), line.friendlyName(), line.quantity(),
                line.offer().cycle(line.cycle()).orElseThrow(), line.term(), kind.renews(), line.parent(),
                line.nomination() == null ? null : line.nomination().accepted(), kind.usageBased() ? Ids.next() : null, order.environment(), now);
    }
}
