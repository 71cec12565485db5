package io.twotier.subscription.order;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.event.Outbox;
import io.twotier.subscription.Goods;
import io.twotier.subscription.History;
import io.twotier.subscription.Sale;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.Subscriptions;
import io.twotier.subscription.catalogue.Markets;
import io.twotier.subscription.catalogue.OfferKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes an order of a draft whose checks were passed: the one way in which anything is bought, at once or from a cart. */
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
        Order order = Order.placed(Ids.next(), draft.buyer().standing().customer(), owner, draft.billingCycle(),
                markets.currency(draft.buyer().country()).orElse(null), draft.buyer().customer().environment(), clock.now(owner));
        outbox.say(order.completed(bought(order, draft)));
        orders.persist(order);
        return order;
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
            history.began(subscription, "order " + order.id());
            outbox.say(subscription.created());
            subscriptions.persist(subscription);
            bought.add(subscription);
        }
        return bought;
    }

    private static Sale sale(Order order, UUID owner, PlannedLine line, Instant now) {
        OfferKind kind = line.offer().kind();
        return new Sale(line.id(), order.customerId(), owner, order.id(), Goods.of(line.offer()), line.friendlyName(), line.quantity(),
                line.offer().cycle(line.cycle()).orElseThrow(), line.term(), kind.renews(), line.parent(),
                line.nomination() == null ? null : line.nomination().accepted(), kind.usageBased() ? Ids.next() : null, order.environment(), now);
    }
}
