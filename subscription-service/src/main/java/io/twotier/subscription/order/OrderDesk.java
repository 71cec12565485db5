package io.twotier.subscription.order;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import io.twotier.subscription.Goods;
import io.twotier.subscription.History;
import io.twotier.subscription.Sale;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.Subscriptions;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Markets;
import io.twotier.subscription.catalogue.OfferKind;
import io.twotier.subscription.upstream.customer.CustomerFact;
import io.twotier.subscription.upstream.customer.CustomerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Buying for a customer. */
@ApplicationScoped
public class OrderDesk {

    private final Buyers buyers;
    private final Planning planning;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final CustomerFacts customers;
    private final Markets markets;
    private final History history;
    private final TenantClock clock;
    private final Outbox outbox;

    OrderDesk(Buyers buyers, Planning planning, Orders orders, Subscriptions subscriptions, CustomerFacts customers, Markets markets, History history,
              TenantClock clock, Outbox outbox) {
        this.buyers = buyers;
        this.planning = planning;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.customers = customers;
        this.markets = markets;
        this.history = history;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    public Order place(Caller caller, UUID customer, OrderRequest request) {
        List<PlannedLine> lines = planning.plan(caller.tenant(), customer, request, request.lineItems());
        demand(caller, customer, request, lines, false);
        CustomerFact known = customers.findById(customer);
        Order order = Order.placed(Ids.next(), customer, caller.tenant(), cycleOf(request, lines), markets.currency(known.country()).orElse(null),
                known.environment(), clock.now(caller.tenant()));
        return complete(order, caller, lines);
    }

    /** Adds add-ons; lines that the order has already may come along and stay as they are. */
    @Transactional
    public Order extend(Caller caller, UUID customer, UUID id, OrderRequest request) {
        Checks.demand(buyers.of(caller, customer).checks().get(0));
        Order order = orders.ownedBy(caller.tenant(), customer, id).orElseThrow(() -> OrderRejection.NO_SUCH_ORDER.refuse(id));
        List<OrderRequest.Line> added = request.lineItems().stream().filter(line -> !order.holds(Ids.lenient(line.subscriptionId()))).toList();
        List<PlannedLine> lines = planning.plan(caller.tenant(), customer, request, added);
        Checks.demand(Check.that(!lines.isEmpty(), OrderRejection.NOTHING_ADDED));
        demand(caller, customer, request, lines, true);
        return complete(order, caller, lines);
    }

    private void demand(Caller caller, UUID customer, OrderRequest request, List<PlannedLine> lines, boolean toExistingOrder) {
        String reference = request.referenceCustomerId();
        boolean same = reference == null || reference.isBlank() || Ids.lenient(reference).equals(customer);
        Checks.demandFresh(Stream.of(buyers.of(caller, customer).checks(), List.of(Check.that(same, OrderRejection.OTHER_CUSTOMER, String.valueOf(reference))),
                lines.stream().flatMap(line -> line.checks(toExistingOrder).stream()).toList()).flatMap(List::stream).toArray(Check[]::new));
    }

    private Order complete(Order order, Caller caller, List<PlannedLine> lines) {
        Instant now = clock.now(caller.tenant());
        List<Subscription> bought = new ArrayList<>();
        for (PlannedLine line : lines) {
            Subscription subscription = Subscription.sold(sale(order, caller.tenant(), line, now));
            history.began(subscription, "order " + order.id());
            outbox.say(subscription.created());
            subscriptions.persist(subscription);
            bought.add(subscription);
        }
        outbox.say(order.completed(bought));
        orders.persist(order);
        return order;
    }

    private static Sale sale(Order order, UUID owner, PlannedLine line, Instant now) {
        OfferKind kind = line.offer().kind();
        return new Sale(line.id(), order.customerId(), owner, order.id(), Goods.of(line.offer()), line.friendlyName(), line.quantity(),
                line.offer().cycle(line.cycle()).orElseThrow(), line.term(), kind.renews(), line.parent(),
                line.nomination() == null ? null : line.nomination().accepted(), kind.usageBased() ? Ids.next() : null, order.environment(), now);
    }

    private static BillingCycle cycleOf(OrderRequest request, List<PlannedLine> lines) {
        BillingCycle asked = request.billingCycle();
        return asked == null || asked == BillingCycle.UNKNOWN ? lines.get(0).offer().cycle(asked).orElseThrow() : asked;
    }
}
