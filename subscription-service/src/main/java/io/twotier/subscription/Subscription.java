package io.twotier.subscription;

import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import io.twotier.subscription.SubscriptionStatus.Command;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Something a customer has through a partner, in a quantity. What concerns its add-ons, too, is in {@link Family}. */
@Entity
public class Subscription extends Purchase implements Aggregate {

    @Version
    private long version;
    private long sequence;
    private Goods goods;
    private String friendlyName;
    private int quantity;
    private Refundable refundable;
    private Terms terms;
    private Condition condition;
    private UUID parentId;
    private PartnerOfRecord onRecord;
    private boolean registered;

    protected Subscription() {
    }

    public static Subscription sold(Sale sale) {
        Subscription sold = new Subscription();
        sold.made(sale);
        sold.friendlyName = sale.friendlyName();
        sold.condition = Condition.NEW;
        sold.parentId = sale.parentId();
        sold.onRecord = sale.onRecord();
        sold.have(sale.goods(), sale.quantity(), Terms.of(sale));
        return sold;
    }

    public Event created() {
        return says(SubscriptionEvent.CREATED);
    }

    /** Takes over what the owner or its reseller changed; the state is not part of it. */
    public Event change(SubscriptionChange change, Instant now) {
        condition = condition.after(change.quantity() == null ? Command.ADJUST : Command.CHANGE_SEATS);
        friendlyName = change.friendlyName() == null ? friendlyName : change.friendlyName();
        refundable = change.quantity() == null ? refundable : refundable.after(change.quantity() - quantity, goods.kind(), now);
        quantity = change.quantity() == null ? quantity : change.quantity();
        terms = (change.autoRenew() == null ? terms : terms.renewing(change.autoRenew())).paid(change.billingCycle());
        onRecord = change.onRecord() == null ? onRecord : change.onRecord();
        return says(SubscriptionEvent.CHANGED);
    }

    /** @param reason why it stands still, one of {@link Condition}'s */
    public Event suspend(String reason) {
        return stop(Command.SUSPEND, reason);
    }

    /** R168, R169: after a transfer a licence stays listed as suspended for good, an Azure subscription is gone from the list. */
    public Event transferAway() {
        condition = goods.kind().usageBased() ? condition.unlisted() : condition;
        return stop(Command.TRANSFER, Condition.TRANSFERRED);
    }

    Event reactivate() {
        condition = condition.after(Command.REACTIVATE).because();
        return says(SubscriptionEvent.REACTIVATED);
    }

    public Event cancel() {
        condition = condition.after(Command.CANCEL).because();
        return says(SubscriptionEvent.CANCELLED);
    }

    /** Its term is over and the next begins. */
    Event renew() {
        condition = condition.after(Command.RENEW);
        have(goods, quantity, terms.renewed(goods.kind()));
        return says(SubscriptionEvent.RENEWED);
    }

    /** Its term is over and nothing follows. */
    Event expire() {
        return stop(Command.EXPIRE, Condition.EXPIRED);
    }

    /** A trial that is bought after all: the same subscription, of another offer from now on. */
    public Event convert(Goods bought, int seats, Terms from) {
        condition = condition.after(Command.CONVERT);
        have(bought, seats, from);
        return says(SubscriptionEvent.CHANGED);
    }

    /** Another subscription takes its place. */
    public Event giveWay() {
        condition = condition.after(Command.UPGRADE);
        return says(SubscriptionEvent.CANCELLED);
    }

    /** An add-on follows what took the place of its base. */
    public Event goBelow(Subscription base) {
        condition = condition.after(Command.ADJUST);
        parentId = base.id();
        return says(SubscriptionEvent.CHANGED);
    }

    /** Its term and what can be given back are those of what it came from: nothing begins anew. */
    public void continueTerm(Subscription former) {
        have(goods, quantity, terms.within(former.terms));
    }

    public Event register() {
        condition = condition.after(Command.ADJUST);
        registered = true;
        return says(SubscriptionEvent.CHANGED);
    }

    private void have(Goods what, int seats, Terms from) {
        goods = what;
        quantity = seats;
        terms = from;
        refundable = Refundable.of(what.kind(), seats, from.termStart());
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
        return as(type, PartnerOfRecord.with(onRecord, customerId(), ownerId()));
    }

    private Event as(String type, Set<UUID> audience) {
        return new Event("subscription", id().toString(), sequence, customerId().toString(), audience, environment(), SubscriptionEvent.of(type, this));
    }

    public long version() {
        return version;
    }

    public Goods goods() {
        return goods;
    }

    public String friendlyName() {
        return friendlyName;
    }

    public int quantity() {
        return quantity;
    }

    public Refundable refundable() {
        return refundable;
    }

    public Terms terms() {
        return terms;
    }

    public Condition condition() {
        return condition;
    }

    public SubscriptionStatus status() {
        return condition.status();
    }

    public UUID parentId() {
        return parentId;
    }

    public PartnerOfRecord onRecord() {
        return onRecord;
    }

    public String mpnIdOnRecord() {
        return onRecord == null ? null : onRecord.mpnId();
    }

    public boolean registered() {
        return registered;
    }
}
