package io.twotier.transfer.upstream.subscription;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A subscription and who owns it, as last told by subscription-service. */
@Entity
public class SubscriptionFact {

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
    private boolean transferred;
    private long sequence;

    protected SubscriptionFact() {
    }

    static SubscriptionFact about(UUID id) {
        SubscriptionFact fact = new SubscriptionFact();
        fact.id = id;
        return fact;
    }

    void told(Received<SubscriptionSaid> event) {
        if (event.sequence() > sequence) {
            sequence = event.sequence();
            SubscriptionSaid said = event.data();
            customerId = said.customerId();
            partnerId = said.partnerId();
            offerId = said.offerId();
            friendlyName = said.friendlyName();
            kind = said.kind();
            transferable = said.transferable();
            reasonNotTransferable = said.reasonNotTransferable();
            quantity = said.quantity();
            billingCycle = said.billingCycle();
            status = said.status();
            parentSubscriptionId = said.parentSubscriptionId();
            entitlementId = said.entitlementId();
            listed = !Boolean.FALSE.equals(said.listed());
            transferred = said.transferred();
        }
    }

    public boolean addOn() {
        return parentSubscriptionId != null;
    }

    public boolean suspended() {
        return "suspended".equals(status);
    }

    /** R169: suspended for good, because another partner has it now. */
    public boolean transferred() {
        return transferred;
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

    /** R168, R169: what is paid by use leaves its owner's list when it is moved; a licence stays, suspended. */
    public boolean usageBased() {
        return "azure_payg".equals(kind) || "azure_plan".equals(kind);
    }

    public boolean transferable() {
        return transferable;
    }

    public String reasonNotTransferable() {
        return reasonNotTransferable;
    }

    public UUID customerId() {
        return customerId;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public String status() {
        return status;
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
