package io.twotier.transfer.upstream.partner;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A partnership of a provider and a reseller as last told by partner-service. */
@Entity
public class PartnershipFact {

    @Id
    private UUID id;
    private UUID providerId;
    private UUID resellerId;
    private boolean active;
    private long sequence;

    protected PartnershipFact() {
    }

    static PartnershipFact about(UUID id) {
        PartnershipFact fact = new PartnershipFact();
        fact.id = id;
        return fact;
    }

    void told(Received<PartnershipSaid> event) {
        if (event.sequence() > sequence) {
            sequence = event.sequence();
            PartnershipSaid said = event.data();
            providerId = said.providerId();
            resellerId = said.resellerId();
            active = "active".equals(said.state());
        }
    }
}
