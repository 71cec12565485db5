package io.twotier.partner.partnership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** R57: who confirmed a removal, when, and which version of the text; the row is the history of what was removed (R62). */
@Entity
@Table(name = "partnership_removal")
class Removal {

    @Id
    private UUID id;
    private UUID partnershipId;
    private Instant since;
    private String confirmedBy;
    private Instant confirmedAt;
    private String textVersion;

    protected Removal() {
    }

    Removal(UUID id, UUID partnershipId, Instant since, String confirmedBy, Instant confirmedAt, String textVersion) {
        this.id = id;
        this.partnershipId = partnershipId;
        this.since = since;
        this.confirmedBy = confirmedBy;
        this.confirmedAt = confirmedAt;
        this.textVersion = textVersion;
    }

    UUID id() {
        return id;
    }

    PartnershipHistory.Period period() {
        return new PartnershipHistory.Period(since, confirmedAt, confirmedBy, textVersion);
    }
}
