package io.twotier.subscription;

import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import io.twotier.subscription.SubscriptionStatus.Command;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Something a customer has through a partner, in a quantity. */
@Entity
public class Subscription implements Aggregate {

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private UUID customerId;
    private UUID ownerId;
    private UUID orderId;
    private Goods goods;
    private String friendlyName;
    private int quantity;
    private Terms terms;
    private Condition condition;
    private boolean autoRenew;
    private UUID parentId;
    private PartnerOfRecord onRecord;
    private UUID entitlementId;
    private Instant createdAt;
    private String environment;

    protected Subscription() {
    }

    public static Subscription sold(Sale sale) {
        Subscription sold = new Subscription();
        sold.id = sale.id();
        sold.customerId = sale.customerId();
        sold.ownerId = sale.ownerId();
        sold.orderId = sale.orderId();
        sold.goods = sale.goods();
        sold.friendlyName = sale.friendlyName();
        sold.quantity = sale.quantity();
        sold.terms = Terms.of(sale);
        sold.condition = Condition.NEW;
        sold.autoRenew = sale.autoRenew();
        sold.parentId = sale.parentId();
        sold.onRecord = sale.onRecord();
        sold.entitlementId = sale.entitlementId();
        sold.createdAt = sale.at();
        sold.environment = sale.environment();
        return sold;
    }

    public Event created() {
        return says(SubscriptionEvent.CREATED);
    }

    /** Takes over what the owner or its reseller changed; the state is not part of it. */
    public Event change(SubscriptionChange change) {
        condition = condition.after(change.quantity() == null ? Command.ADJUST : Command.CHANGE_SEATS);
        friendlyName = change.friendlyName() == null ? friendlyName : change.friendlyName();
        quantity = change.quantity() == null ? quantity : change.quantity();
        autoRenew = change.autoRenew() == null ? autoRenew : change.autoRenew();
        terms = terms.paid(change.billingCycle());
        onRecord = change.onRecord() == null ? onRecord : change.onRecord();
        return says(SubscriptionEvent.CHANGED);
    }

    Event suspend() {
        return stop(Command.SUSPEND, "partner");
    }

    /** R168, R169: after a transfer a licence stays listed as suspended for good, an Azure subscription is gone from the list. */
    public Event transferAway() {
        condition = goods.kind().usageBased() ? condition.unlisted() : condition;
        return stop(Command.TRANSFER, "transferred");
    }

    /** An add-on that its base left behind by being transferred cannot go on alone. */
    public Event loseBase() {
        return stop(Command.SUSPEND, "base_transferred");
    }

    Event reactivate() {
        condition = condition.after(Command.REACTIVATE).because();
        return says(SubscriptionEvent.REACTIVATED);
    }

    public Event cancel() {
        condition = condition.after(Command.CANCEL);
        return says(SubscriptionEvent.CANCELLED);
    }

    private Event stop(Command command, String reason) {
        condition = condition.after(command).because(reason);
        return says(SubscriptionEvent.SUSPENDED);
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(SubscriptionEvent.SNAPSHOT, Set.of()));
    }

    private Event says(String type) {
        sequence++;
        return as(type, PartnerOfRecord.with(onRecord, customerId, ownerId));
    }

    private Event as(String type, Set<UUID> audience) {
        return new Event("subscription", id.toString(), sequence, customerId.toString(), audience, environment, SubscriptionEvent.of(type, this));
    }

    public Goods goods() {
        return goods;
    }

    public String mpnIdOnRecord() {
        return onRecord == null ? null : onRecord.mpnId();
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

    public UUID ownerId() {
        return ownerId;
    }

    public UUID orderId() {
        return orderId;
    }

    public String friendlyName() {
        return friendlyName;
    }

    public int quantity() {
        return quantity;
    }

    public Terms terms() {
        return terms;
    }

    public SubscriptionStatus status() {
        return condition.status();
    }

    public List<String> suspensionReasons() {
        return condition.suspensionReasons();
    }

    boolean listed() {
        return condition.listed();
    }

    public boolean autoRenew() {
        return autoRenew;
    }

    public UUID parentId() {
        return parentId;
    }

    public PartnerOfRecord onRecord() {
        return onRecord;
    }

    public UUID entitlementId() {
        return entitlementId;
    }

    public String environment() {
        return environment;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
