package io.twotier.subscription.move;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.event.Payload;
import io.twotier.subscription.Condition;
import io.twotier.subscription.History;
import io.twotier.subscription.Nominations;
import io.twotier.subscription.PartnerOfRecord;
import io.twotier.subscription.Sale;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionStatus;
import io.twotier.subscription.Subscriptions;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Markets;
import io.twotier.subscription.order.Order;
import io.twotier.subscription.order.Orders;
import io.twotier.subscription.upstream.customer.CustomerFact;
import io.twotier.subscription.upstream.customer.CustomerFacts;
import io.twotier.subscription.upstream.transfer.GroupRequested;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Moves a base subscription with its add-ons to another partner, all or nothing, in the transaction of the command that asks for it. */
@ApplicationScoped
public class MoveDesk {

    private final MovedGroups moved;
    private final Subscriptions subscriptions;
    private final Orders orders;
    private final CustomerFacts customers;
    private final Markets markets;
    private final Nominations nominations;
    private final History history;
    private final TenantClock clock;
    private final Outbox outbox;

    MoveDesk(MovedGroups moved, Subscriptions subscriptions, Orders orders, CustomerFacts customers, Markets markets, Nominations nominations,
             History history, TenantClock clock, Outbox outbox) {
        this.moved = moved;
        this.subscriptions = subscriptions;
        this.orders = orders;
        this.customers = customers;
        this.markets = markets;
        this.nominations = nominations;
        this.history = history;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** The same command again gets the same answer and moves nothing. */
    public void move(GroupRequested group, String environment) {
        Payload outcome = moved.answer(group.transferId(), group.groupId()).orElseGet(() -> answer(group));
        outbox.say(new Event("subscription", group.transferId() + "/" + group.groupId(), 1, group.customerId().toString(), audience(group, outcome), environment, outcome));
    }

    /** From partner to partner each sees only what is its own: the target its order, the source why it keeps what does not move. */
    private static Set<UUID> audience(GroupRequested group, Payload outcome) {
        return !group.fromPartnerToPartner() ? Set.of(group.customerId(), group.sourcePartnerId(), group.targetPartnerId())
                : Set.of(group.customerId(), outcome instanceof GroupTransferred ? group.targetPartnerId() : group.sourcePartnerId());
    }

    private Payload answer(GroupRequested group) {
        Payload outcome = attempt(group);
        moved.keep(group.transferId(), group.groupId(), outcome);
        return outcome;
    }

    private Payload attempt(GroupRequested group) {
        Map<UUID, Subscription> taken = subscriptions.takenWithAddOns(group.customerId(),
                group.lines().stream().map(GroupRequested.Line::subscriptionId).toList());
        List<Movable> lines = group.lines().stream().map(line -> new Movable(line, taken.remove(line.subscriptionId()))).toList();
        Optional<String> hindrance = lines.stream().flatMap(line -> line.hindrance(group).stream()).findFirst();
        return hindrance.isPresent() ? new GroupTransferFailed(group.transferId(), group.groupId(), group.customerId(), GroupTransferFailed.CODE, hindrance.get())
                : perform(group, lines, taken.values());
    }

    /** R157, R167, R170: new subscriptions of the target under an order of its own, with the frozen quantities. */
    private GroupTransferred perform(GroupRequested group, List<Movable> lines, Collection<Subscription> leftBehind) {
        Instant now = clock.now(group.targetPartnerId());
        CustomerFact customer = customers.findById(group.customerId());
        Order order = Order.placed(Ids.next(), group.customerId(), group.targetPartnerId(), cycle(lines.get(0)),
                customer == null ? null : markets.currency(customer.country()).orElse(null), lines.get(0).source().environment(), now);
        Map<UUID, UUID> successors = new HashMap<>();
        List<Subscription> bought = new ArrayList<>();
        for (Movable line : lines) {
            Subscription successor = Subscription.sold(sale(order, group, line, successors.get(line.source().parentId()), now));
            if (group.fromPartnerToPartner()) {
                successor.continueTerm(line.source());
            }
            successors.put(line.source().id(), successor.id());
            history.began(successor, "transfer " + group.transferId());
            outbox.say(successor.created());
            subscriptions.persist(successor);
            bought.add(successor);
        }
        lines.forEach(line -> outbox.say(line.source().transferAway()));
        leftBehind.stream().filter(left -> left.status() == SubscriptionStatus.ACTIVE).forEach(left -> outbox.say(left.suspend(Condition.BASE_TRANSFERRED)));
        outbox.say(order.completed(bought));
        orders.persist(order);
        return new GroupTransferred(group.transferId(), group.groupId(), group.customerId(), group.sourcePartnerId(), group.targetPartnerId(),
                new GroupTransferred.MovedOrder(order.id(), order.billingCycle(), order.currencyCode(), now,
                        IntStream.range(0, lines.size()).mapToObj(number -> line(number, lines.get(number), bought.get(number))).toList()));
    }

    /** R170, R172, R173: another id, the same Azure subscription; add-ons below the new base; the counts of the request. */
    private Sale sale(Order order, GroupRequested group, Movable line, UUID parent, Instant now) {
        Subscription source = line.source();
        PartnerOfRecord onRecord = nominations.decided(line.line().partnerIdOnRecord(), source.environment());
        String name = line.line().friendlyName();
        return new Sale(Ids.next(), group.customerId(), group.targetPartnerId(), order.id(), source.goods(),
                name == null || name.isBlank() ? source.friendlyName() : name, line.line().quantity(), cycle(line), source.terms().termDuration(),
                source.terms().autoRenew(), parent, onRecord, source.entitlementId(), source.environment(), now);
    }

    private static GroupTransferred.Line line(int number, Movable line, Subscription successor) {
        return new GroupTransferred.Line(number, successor.goods().offerId(), successor.id(), line.source().id(), successor.friendlyName(),
                successor.quantity(), successor.terms().termDuration(), successor.mpnIdOnRecord(), successor.entitlementId());
    }

    private static BillingCycle cycle(Movable line) {
        BillingCycle asked = line.line().billingCycle();
        return asked == null || asked == BillingCycle.UNKNOWN ? line.source().terms().billingCycle() : asked;
    }
}
