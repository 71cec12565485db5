package io.twotier.transfer.upstream.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A subscription and who owns it. */
@Entity
public class KnownSubscription {

    @Id
    private UUID id;
    private UUID customerId;
    private UUID partnerId;
    private String offerId;
    private String friendlyName;
    private String kind;
    private boolean transferable;
    private String reasonNotTransferable;
    private int quantity;
    private String billingCycle;
    private String status;
    private UUID parentSubscriptionId;
    private String entitlementId;
    private boolean listed;
    private long sequence;

    protected KnownSubscription() {
    }

    static KnownSubscription unheardOf(UUID id) {
        KnownSubscription subscription = new KnownSubscription();
        subscription.id = id;
        return subscription;
    }

    void told(SubscriptionFacts.Subscription now, long sequenceNow) {
        if (sequenceNow > sequence) {
            sequence = sequenceNow;
            customerId = now.customerId();
            partnerId = now.partnerId();
            offerId = now.offerId();
            friendlyName = now.friendlyName();
            kind = now.kind();
            transferable = now.transferable();
            reasonNotTransferable = now.reasonNotTransferable();
            quantity = now.quantity();
            billingCycle = now.billingCycle();
            status = now.status();
            parentSubscriptionId = now.parentSubscriptionId();
            entitlementId = now.entitlementId();
            listed = !Boolean.FALSE.equals(now.listed());
        }
    }

    public boolean addOn() {
        return parentSubscriptionId != null;
    }

    public boolean suspended() {
        return "suspended".equals(status);
    }

    public boolean deleted() {
        return "deleted".equals(status);
    }

    public boolean active() {
        return "active".equals(status);
    }

    public UUID id() {
        return id;
    }

    public String offerId() {
        return offerId;
    }

    public String friendlyName() {
        return friendlyName;
    }

    /** The catalogue's kind of the offer: license, azure_payg, azure_plan … */
    public String kind() {
        return kind;
    }

    public boolean transferable() {
        return transferable;
    }

    public String reasonNotTransferable() {
        return reasonNotTransferable;
    }

    public int quantity() {
        return quantity;
    }

    public String billingCycle() {
        return billingCycle;
    }

    public UUID parentSubscriptionId() {
        return parentSubscriptionId;
    }

    public String entitlementId() {
        return entitlementId;
    }
}
