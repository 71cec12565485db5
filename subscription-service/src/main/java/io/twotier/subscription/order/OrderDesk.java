package io.twotier.subscription.order;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.event.Outbox;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionChange;
import io.twotier.subscription.Subscriptions;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.catalogue.Offers;
import io.twotier.subscription.order.Planning.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Buying for a customer, and what becomes of what was bought at once. */
@ApplicationScoped
public class OrderDesk {

    private final Buyers buyers;
    private final Planning planning;
    private final Purchasing purchasing;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final Offers offers;
    private final Preconditions preconditions;
    private final TenantClock clock;
    private final Outbox outbox;

    OrderDesk(Buyers buyers, Planning planning, Purchasing purchasing, Orders orders, Subscriptions subscriptions, Offers offers,
              Preconditions preconditions, TenantClock clock, Outbox outbox) {
        this.buyers = buyers;
        this.planning = planning;
        this.purchasing = purchasing;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    public Order place(Caller caller, UUID customer, OrderRequest request) {
        Draft draft = planning.order(buyers.of(caller, customer), request.billingCycle(), Wanted.numbered(request.lineItems()));
        demand(draft, request.referenceCustomerId());
        return purchasing.place(draft);
    }

    /** Cancels an order, adds to it, or changes how what it brought is paid for. What it has already may come along and stays as it is. */
    @Transactional
    public Order update(Caller caller, UUID customer, UUID id, OrderPatch patch) {
        Buyer buyer = buyers.of(caller, customer);
        Checks.demand(buyer.chain().toArray(Check[]::new));
        Order order = orders.takenBy(caller.tenant(), customer, id).orElseThrow(() -> OrderRejection.NO_SUCH_ORDER.refuse(id));
        preconditions.match(order.version());
        if (patch.cancels()) {
            return cancel(order);
        }
        List<OrderRequest.Line> added = patch.lines().stream().filter(line -> !order.holds(Ids.lenient(line.subscriptionId()))).toList();
        Checks.demand(Check.that(patch.leavesStatus(order.status()), OrderRejection.UNKNOWN_STATUS, patch.asked()));
        return added.isEmpty() ? changeCycle(order, patch) : extend(buyer, order, patch, added);
    }

    private Order extend(Buyer buyer, Order order, OrderPatch patch, List<OrderRequest.Line> added) {
        Checks.demand(open(order, OrderStatus.Command.ADD));
        Draft draft = planning.addition(buyer, patch.billingCycle(), Wanted.numbered(added));
        demand(draft, patch.referenceCustomerId());
        return purchasing.extend(order, draft);
    }

    private void demand(Draft draft, String reference) {
        boolean same = reference == null || reference.isBlank() || Ids.lenient(reference).equals(draft.buyer().standing().customer());
        Checks.demandFresh(Stream.of(draft.buyer().checks(), List.of(Check.that(same, OrderRejection.OTHER_CUSTOMER, String.valueOf(reference))),
                draft.ownChecks()).flatMap(List::stream).toArray(Check[]::new));
    }

    private Order changeCycle(Order order, OrderPatch patch) {
        List<Subscription> those = taken(patch.lines().stream().map(line -> Ids.lenient(line.subscriptionId())));
        Map<UUID, Offer> sold = new HashMap<>();
        those.forEach(one -> offers.named(one.goods().offerId()).ifPresent(offer -> sold.put(one.id(), offer)));
        CycleChange change = new CycleChange(patch.namesCycle() ? patch.billingCycle() : null, patch.lines(), those, sold);
        Checks.demand(Stream.concat(Stream.of(open(order, OrderStatus.Command.CHANGE_CYCLE)), change.checks().stream()).toArray(Check[]::new));
        Instant now = clock.now(order.ownerId());
        change.affected().forEach(one -> outbox.say(one.change(SubscriptionChange.of(change.cycle()), now)));
        outbox.say(order.cycleChanged(change.cycle()));
        return order;
    }

    private Order cancel(Order order) {
        List<Subscription> bought = taken(order.lines().stream().map(OrderLine::subscriptionId));
        List<Subscription> others = bought.stream().flatMap(one -> subscriptions.leftBelow(one).stream()).filter(one -> !order.holds(one.id())).toList();
        Cancellation cancellation = new Cancellation(order, bought, others, clock.now(order.ownerId()));
        Checks.demand(cancellation.checks());
        cancellation.remaining().forEach(one -> outbox.say(one.cancel()));
        outbox.say(order.cancelled());
        return order;
    }

    private static Check open(Order order, OrderStatus.Command command) {
        return Check.that(order.status().allows(command), order.status().refusal(), order.id());
    }

    /** In the order of their ids, so that two who take the same ones never wait for each other. */
    private List<Subscription> taken(Stream<UUID> ids) {
        return ids.distinct().sorted().flatMap(id -> subscriptions.taken(id).stream()).toList();
    }
}
