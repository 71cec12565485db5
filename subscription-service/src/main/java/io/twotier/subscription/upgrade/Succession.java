package io.twotier.subscription.upgrade;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.event.Outbox;
import io.twotier.subscription.Goods;
import io.twotier.subscription.Sale;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionChange;
import io.twotier.subscription.order.Order;
import io.twotier.subscription.order.Purchasing;
import io.twotier.subscription.upgrade.Exchange.Form;
import io.twotier.subscription.upstream.customer.CustomerFact;
import io.twotier.subscription.upstream.customer.CustomerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Puts a new subscription, under an order of its own, in the place of another; the add-ons follow in the same transaction. */
@ApplicationScoped
class Succession {

    private final Purchasing purchasing;
    private final CustomerFacts customers;
    private final TenantClock clock;
    private final Outbox outbox;

    Succession(Purchasing purchasing, CustomerFacts customers, TenantClock clock, Outbox outbox) {
        this.purchasing = purchasing;
        this.customers = customers;
        this.clock = clock;
        this.outbox = outbox;
    }

    Subscription begin(Exchange exchange, Caller caller) {
        Subscription source = exchange.source();
        Instant now = clock.now(caller.tenant());
        CustomerFact customer = customers.findById(source.customerId());
        Order order = purchasing.begin(source.customerId(), source.ownerId(), exchange.cycle(), customer == null ? null : customer.country(),
                source.environment(), now);
        Subscription successor = Subscription.sold(sale(exchange, order, now));
        if (exchange.form() == Form.TRANSITION) {
            successor.continueTerm(source);
        }
        purchasing.keep(successor, "upgrade of " + source.id());
        if (exchange.partial()) {
            outbox.say(source.change(SubscriptionChange.toSeats(source.quantity() - exchange.quantity()), now));
        } else {
            exchange.goesWith().forEach(addOn -> outbox.say(addOn.goBelow(successor)));
            outbox.say(source.giveWay());
        }
        purchasing.complete(order, List.of(successor));
        return successor;
    }

    /** The name is the customer's own, unless it was only the offer's. */
    private static Sale sale(Exchange exchange, Order order, Instant now) {
        Subscription source = exchange.source();
        Goods goods = Goods.of(exchange.target());
        String name = source.friendlyName().equals(source.goods().offerName()) ? goods.offerName() : source.friendlyName();
        return new Sale(Ids.next(), source.customerId(), source.ownerId(), order.id(), goods, name, exchange.quantity(), exchange.cycle(),
                exchange.term(), source.terms().autoRenew() && goods.kind().renews(), null, source.onRecord(), null,
                source.environment(), now);
    }
}
