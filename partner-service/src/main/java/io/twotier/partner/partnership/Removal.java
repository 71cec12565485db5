package io.twotier.partner.partnership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** R57: who confirmed a removal, when, and which version of the text; the row is its history. */
@Entity
@Table(name = "partnership_removal")
class Removal {

    @Id
    private UUID id;
    private UUID partnershipId;
    private String confirmedBy;
    private Instant confirmedAt;
    private String textVersion;

    protected Removal() {
    }

    Removal(UUID id, UUID partnershipId, String confirmedBy, Instant confirmedAt, String textVersion) {
        this.id = id;
        this.partnershipId = partnershipId;
        this.confirmedBy = confirmedBy;
        this.confirmedAt = confirmedAt;
        this.textVersion = textVersion;
    }
}
