package io.twotier.customer.upstream.subscription;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A subscription, who sells it and who is on record for it, as last told by subscription-service. */
@Entity
public class SubscriptionFact {

    @Id
    private UUID id;
    private UUID customerId;
    private UUID partnerId;
    private String partnerIdOnRecord;
    private String friendlyName;
    private String kind;
    private String status;
    private boolean listed;
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
            partnerIdOnRecord = said.partnerIdOnRecord();
            friendlyName = said.friendlyName();
            kind = String.valueOf(said.kind());
            status = String.valueOf(said.status());
            listed = !Boolean.FALSE.equals(said.listed());
        }
    }

    public UUID id() {
        return id;
    }

    public String friendlyName() {
        return friendlyName;
    }
}
