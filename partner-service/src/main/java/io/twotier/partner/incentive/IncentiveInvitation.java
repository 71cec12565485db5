package io.twotier.partner.incentive;

import io.twotier.partner.account.Environment;
import io.twotier.partner.account.Partner;
import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An invitation to an incentive programme, tied to the MPN account of the moment it was issued (R177). */
@Entity
public class IncentiveInvitation implements Aggregate {

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private UUID partnerId;
    @Enumerated(EnumType.STRING)
    private Environment environment;
    private String programme;
    private String mpnId;
    private String email;
    private Instant issuedAt;
    private Instant dueBy;

    protected IncentiveInvitation() {
    }

    IncentiveInvitation(UUID id, Partner partner, String programme, String mpnId, String email, Instant issuedAt, Instant dueBy) {
        this.id = id;
        this.partnerId = partner.id();
        this.environment = partner.environment();
        this.programme = programme;
        this.mpnId = mpnId;
        this.email = email;
        this.issuedAt = issuedAt;
        this.dueBy = dueBy;
    }

    Event issued() {
        sequence++;
        return as(IncentiveEvent.ISSUED, Set.of(partnerId));
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(IncentiveEvent.SNAPSHOT, Set.of()));
    }

    private Event as(String type, Set<UUID> audience) {
        return new Event("partner", id.toString(), sequence, partnerId.toString(), audience, environment.wire(),
                new IncentiveEvent(type, id, partnerId, mpnId, programme));
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
