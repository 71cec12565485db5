package io.twotier.transfer.upstream.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A partnership of a provider and a reseller. */
@Entity
public class KnownPartnership {

    @Id
    private UUID id;
    private UUID providerId;
    private UUID resellerId;
    private boolean active;
    private long sequence;

    protected KnownPartnership() {
    }

    static KnownPartnership unheardOf(UUID id) {
        KnownPartnership partnership = new KnownPartnership();
        partnership.id = id;
        return partnership;
    }

    void told(PartnerFacts.Partnership now, long sequenceNow) {
        if (sequenceNow > sequence) {
            sequence = sequenceNow;
            providerId = now.providerId();
            resellerId = now.resellerId();
            active = "active".equals(now.state());
        }
    }
}
