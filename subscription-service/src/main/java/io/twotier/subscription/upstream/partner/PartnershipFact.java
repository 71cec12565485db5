package io.twotier.subscription.upstream.partner;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A partnership of a provider and a reseller as last told by partner-service. */
@Entity
public class PartnershipFact {

    @Id
    private UUID id;
    private long sequence;
    private UUID providerId;
    private UUID resellerId;
    private boolean active;

    protected PartnershipFact() {
    }

    static PartnershipFact about(UUID id) {
        PartnershipFact fact = new PartnershipFact();
        fact.id = id;
        return fact;
    }

    void apply(Received<PartnershipSaid> event) {
        if (event.sequence() > sequence) {
            sequence = event.sequence();
            providerId = event.data().providerId();
            resellerId = event.data().resellerId();
            active = "active".equalsIgnoreCase(event.data().state());
        }
    }
}
