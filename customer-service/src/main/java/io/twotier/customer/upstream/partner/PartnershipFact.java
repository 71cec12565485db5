package io.twotier.customer.upstream.partner;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A partnership as far as we know. */
@Entity
@Table(name = "partnership_fact")
public class PartnershipFact {

    @Id
    private UUID id;
    private UUID providerId;
    private UUID resellerId;
    private boolean active;
    private long sequence;

    protected PartnershipFact() {
    }

    static PartnershipFact of(Received<PartnershipTold> first) {
        PartnershipFact fact = new PartnershipFact();
        fact.id = first.data().partnershipId();
        fact.told(first);
        return fact;
    }

    void told(Received<PartnershipTold> event) {
        if (event.sequence() <= sequence) {
            return;
        }
        providerId = event.data().providerId();
        resellerId = event.data().resellerId();
        active = "active".equals(event.data().state());
        sequence = event.sequence();
    }
}
