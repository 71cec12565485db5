package io.twotier.customer.billing;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** The bill-to data one partner keeps of one customer. */
@Entity
@Table(name = "billing_profile")
public class BillingProfile {

    @Id
    private UUID id;
    private UUID customerId;
    private UUID partnerId;
    @Embedded
    private BillTo billTo;
    @Version
    private long version;

    protected BillingProfile() {
    }

    public static BillingProfile of(UUID id, UUID customer, UUID partner, BillTo billTo) {
        BillingProfile profile = new BillingProfile();
        profile.id = id;
        profile.customerId = customer;
        profile.partnerId = partner;
        profile.billTo = billTo;
        return profile;
    }

    /** R140: equal at this moment, independent afterwards. */
    public BillingProfile copyFor(UUID id, UUID otherPartner) {
        return of(id, customerId, otherPartner, billTo);
    }

    void replace(BillTo now) {
        billTo = now;
    }

    public UUID id() {
        return id;
    }

    public UUID customerId() {
        return customerId;
    }

    public BillTo billTo() {
        return billTo;
    }

    public long version() {
        return version;
    }
}
