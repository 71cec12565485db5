package io.twotier.transfer;

import io.twotier.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** One subscription of a group: the base, or one of its add-ons. */
@Entity
public class TransferLine {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id")
    private TransferGroup group;
    private int position;
    private UUID subscriptionId;
    private UUID parentSubscriptionId;
    private String offerId;
    private int quantity;
    private String billingCycle;
    private String friendlyName;
    private String partnerIdOnRecord;
    private String entitlementId;
    private UUID newSubscriptionId;
    private String termDuration;
    private boolean open;
    private boolean named;
    private String productType;

    protected TransferLine() {
    }

    static TransferLine frozen(TransferGroup group, int position, Proposal.Frozen subscription) {
        TransferLine line = new TransferLine();
        line.id = Ids.next();
        line.group = group;
        line.position = position;
        line.subscriptionId = subscription.subscriptionId();
        line.parentSubscriptionId = subscription.parentSubscriptionId();
        line.offerId = subscription.offerId();
        line.quantity = subscription.quantity();
        line.billingCycle = subscription.billingCycle();
        line.friendlyName = subscription.friendlyName();
        line.partnerIdOnRecord = subscription.partnerIdOnRecord();
        line.entitlementId = subscription.entitlementId();
        line.open = true;
        line.named = subscription.named();
        line.productType = subscription.productType();
        return line;
    }

    void moved(MovedOrder.Line now) {
        newSubscriptionId = now.subscriptionId();
        termDuration = now.termDuration();
        entitlementId = now.entitlementId() == null ? entitlementId : now.entitlementId();
    }

    /** R171: from now on the subscription may be part of another transfer. */
    void free() {
        open = false;
    }

    /** Whether its subscription is spoken for by this line. */
    boolean open() {
        return open;
    }

    public TransferGroup group() {
        return group;
    }

    /** 0 is the base, its add-ons follow. */
    public int position() {
        return position;
    }

    public UUID subscriptionId() {
        return subscriptionId;
    }

    public UUID parentSubscriptionId() {
        return parentSubscriptionId;
    }

    public String offerId() {
        return offerId;
    }

    public int quantity() {
        return quantity;
    }

    public String billingCycle() {
        return billingCycle;
    }

    public String friendlyName() {
        return friendlyName;
    }

    public String partnerIdOnRecord() {
        return partnerIdOnRecord;
    }

    public String entitlementId() {
        return entitlementId;
    }

    /** R172: why it goes along although the request did not name it; null when it did. */
    public String addedBecause() {
        return named ? null : "It is an add-on of subscription " + parentSubscriptionId + " and travels with it.";
    }

    /** As the wire spells it; null in the form that does not tell it. */
    public String productType() {
        return productType;
    }

    public UUID newSubscriptionId() {
        return newSubscriptionId;
    }

    public String termDuration() {
        return termDuration;
    }
}
