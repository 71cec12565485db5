package io.twotier.partner.incentive;

import io.twotier.platform.event.Event;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An invitation to an incentive programme, tied to the MPN account of the moment it was issued (R177). */
@Entity
public class IncentiveInvitation {

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private UUID partnerId;
    private String programme;
    private String mpnId;
    private String email;
    private Instant issuedAt;
    private Instant dueBy;

    protected IncentiveInvitation() {
    }

    IncentiveInvitation(UUID id, UUID partnerId, String programme, String mpnId, String email, Instant issuedAt, Instant dueBy) {
        this.id = id;
        this.partnerId = partnerId;
        this.programme = programme;
        this.mpnId = mpnId;
        this.email = email;
        this.issuedAt = issuedAt;
        this.dueBy = dueBy;
    }

    Event issued(String environment) {
        sequence++;
        return new Event("partner", id.toString(), sequence, partnerId.toString(), Set.of(partnerId), environment,
                new IncentiveEvent.IncentiveInvitationIssued(id, partnerId, mpnId, programme));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String programme() {
        return programme;
    }

    public String mpnId() {
        return mpnId;
    }

    public String email() {
        return email;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant dueBy() {
        return dueBy;
    }
}
