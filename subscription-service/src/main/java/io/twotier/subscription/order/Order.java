package io.twotier.subscription.order;

import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.order.OrderStatus.Command;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a partner bought for a customer at once, and the add-ons bought to it later. The partner that orders owns it (R3, R107). */
@Entity(name = "CustomerOrder")
@Table(name = "customer_order")
public class Order implements Aggregate {

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private UUID customerId;
    private UUID ownerId;
    @Enumerated(EnumType.STRING)
    private BillingCycle billingCycle;
    private String currencyCode;
    @Enumerated(EnumType.STRING)
    private OrderStatus status;
    private String environment;
    private Instant createdAt;
    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "line_number")
    private List<OrderLine> lines = new ArrayList<>();

    protected Order() {
    }

    public static Order placed(UUID id, UUID customerId, UUID ownerId, BillingCycle billingCycle, String currencyCode, String environment, Instant now) {
        Order order = new Order();
        order.id = id;
        order.customerId = customerId;
        order.ownerId = ownerId;
        order.billingCycle = billingCycle;
        order.currencyCode = currencyCode;
        order.environment = environment;
        order.createdAt = now;
        order.status = OrderStatus.PENDING;
        return order;
    }

    /** Says that everything bought is there. */
    public Event completed(List<Subscription> bought) {
        return take(Command.COMPLETE, bought);
    }

    /** Says that there is more, bought to what was there. */
    Event extended(List<Subscription> bought) {
        return take(Command.ADD, bought);
    }

    /** From now on it is paid for like this, as all that belongs to it. */
    Event cycleChanged(BillingCycle cycle) {
        billingCycle = cycle;
        return take(Command.CHANGE_CYCLE, List.of());
    }

    Event cancelled() {
        move(Command.CANCEL);
        return as(OrderEvent.CANCELLED, Set.of(customerId, ownerId));
    }

    private Event take(Command command, List<Subscription> bought) {
        move(command);
        bought.forEach(one -> lines.add(OrderLine.of(one)));
        return as(OrderEvent.COMPLETED, Set.of(customerId, ownerId));
    }

    private void move(Command command) {
        status = status.after(command).orElseThrow(() -> status.refusal().refuse(id));
        sequence++;
    }

    /** A line that is of another offer from now on. */
    public Event converted(Subscription subscription) {
        lines.replaceAll(line -> line.subscriptionId().equals(subscription.id()) ? OrderLine.of(subscription) : line);
        return take(Command.CONVERT, List.of());
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(OrderEvent.SNAPSHOT, Set.of()));
    }

    private Event as(String type, Set<UUID> audience) {
        String onRecord = lines.stream().map(OrderLine::partnerIdOnRecord).filter(Objects::nonNull).findFirst().orElse(null);
        return new Event("order", id.toString(), sequence, customerId.toString(), audience, environment,
                new OrderEvent(type, id, customerId, ownerId, onRecord, IntStream.range(0, lines.size()).mapToObj(this::told).toList()));
    }

    private OrderEvent.Line told(int number) {
        OrderLine line = lines.get(number);
        return new OrderEvent.Line(number, line.offerId(), line.subscriptionId(), line.parentSubscriptionId(), line.quantity(), line.partnerIdOnRecord());
    }

    public OrderStatus status() {
        return status;
    }

    public boolean holds(UUID subscription) {
        return lines.stream().anyMatch(line -> line.subscriptionId().equals(subscription));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID customerId() {
        return customerId;
    }

    UUID ownerId() {
        return ownerId;
    }

    public BillingCycle billingCycle() {
        return billingCycle;
    }

    public String currencyCode() {
        return currencyCode;
    }

    public String environment() {
        return environment;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public List<OrderLine> lines() {
        return lines;
    }
}
