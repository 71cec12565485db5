package io.twotier.subscription;

import io.twotier.platform.event.Event;
import io.twotier.subscription.SubscriptionStatus.Command;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something a customer has through a partner, in a quantity. */
@Entity
public class Subscription {

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
    @Enumerated(EnumType.STRING)
    private SubscriptionStatus status;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> suspensionReasons;
    private boolean autoRenew;
    private UUID parentId;
    private PartnerOfRecord onRecord;
    private UUID entitlementId;
    private boolean listed;
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
        sold.status = SubscriptionStatus.ACTIVE;
        sold.suspensionReasons = List.of();
        sold.autoRenew = sale.autoRenew();
        sold.parentId = sale.parentId();
        sold.onRecord = sale.onRecord();
        sold.entitlementId = sale.entitlementId();
        sold.listed = true;
        sold.createdAt = sale.at();
        sold.environment = sale.environment();
        return sold;
    }

    public Event created() {
        return says(SubscriptionEvent.CREATED);
    }

    /** Takes over what the owner or its reseller changed; the state is not part of it. */
    Event change(SubscriptionChange change) {
        proceed(change.quantity() == null ? Command.ADJUST : Command.CHANGE_SEATS);
        friendlyName = change.friendlyName() == null ? friendlyName : change.friendlyName();
        quantity = change.quantity() == null ? quantity : change.quantity();
        autoRenew = change.autoRenew() == null ? autoRenew : change.autoRenew();
        onRecord = change.onRecord() == null ? onRecord : change.onRecord();
        return says(SubscriptionEvent.CHANGED);
    }

    Event suspend() {
        return stop(Command.SUSPEND, "partner");
    }

    /** R168, R169: after a transfer a licence stays listed as suspended for good, an Azure subscription is gone from the list. */
    public Event transferAway() {
        listed = !goods.kind().usageBased();
        return stop(Command.TRANSFER, "transferred");
    }

    /** An add-on that its base left behind by being transferred cannot go on alone. */
    public Event loseBase() {
        return stop(Command.SUSPEND, "base_transferred");
    }

    Event reactivate() {
        proceed(Command.REACTIVATE);
        suspensionReasons = List.of();
        return says(SubscriptionEvent.REACTIVATED);
    }

    Event cancel() {
        proceed(Command.CANCEL);
        return says(SubscriptionEvent.CANCELLED);
    }

    private Event stop(Command command, String reason) {
        proceed(command);
        suspensionReasons = List.of(reason);
        return says(SubscriptionEvent.SUSPENDED);
    }

    private void proceed(Command command) {
        status = status.after(command).orElseThrow(() -> SubscriptionRejection.BAD_STATE.refuse(status.wire()));
    }

    private Event says(String type) {
        sequence++;
        return new Event("subscription", id.toString(), sequence, customerId.toString(), PartnerOfRecord.with(onRecord, customerId, ownerId), environment,
                new SubscriptionEvent(type, id, customerId, ownerId, goods.offerId(), goods.offerName(), friendlyName, goods.kind().wire(),
                        goods.transferable(), goods.reasonNotTransferable(), quantity, terms.billingCycle().wire(), terms.termDuration(), status.wire(),
                        suspensionReasons, parentId, orderId, mpnIdOnRecord(), entitlementId, listed));
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
        return status;
    }

    public List<String> suspensionReasons() {
        return suspensionReasons;
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
