package io.twotier.agreement.reacceptance;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One demand of the operator: from a moment on, no version of an agreement below this one counts. Never taken back; a later one may ask for more. */
@Entity
@Table(name = Reacceptance.TABLE)
public class Reacceptance implements Aggregate {

    /** Where the rows are; the audit vouches for them. */
    static final String TABLE = "reacceptance";
    /** It concerns every environment; the envelope of an event has room for one. */
    private static final String ENVIRONMENT = "production";

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private AgreementType type;
    private UUID templateId;
    private int versionRank;
    private Instant effectiveFrom;
    private String requiredBy;
    private Instant recordedAt;
    private long sequence;
    @Version
    private long version;

    protected Reacceptance() {
    }

    /** @param requiredBy object id of the operator's user or its application */
    static Reacceptance required(UUID id, AgreementTemplate least, Instant from, String requiredBy, Instant now) {
        Reacceptance required = new Reacceptance();
        required.id = id;
        required.type = least.type();
        required.templateId = least.id();
        required.versionRank = least.versionRank();
        required.effectiveFrom = from;
        required.requiredBy = requiredBy;
        required.recordedAt = now;
        required.sequence = 1;
        return required;
    }

    /** Everybody hears of it: it may concern any of their customers. */
    Event announce() {
        return as(ReacceptanceEvent.REQUIRED);
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(ReacceptanceEvent.SNAPSHOT));
    }

    private Event as(String eventType) {
        return new Event("agreement", id.toString(), sequence, type.wireName(), Set.of(), ENVIRONMENT,
                new ReacceptanceEvent(eventType, id, type.wireName(), templateId, versionRank, effectiveFrom));
    }

    public UUID id() {
        return id;
    }

    public AgreementType type() {
        return type;
    }

    public UUID templateId() {
        return templateId;
    }

    /** The least that counts. */
    public int versionRank() {
        return versionRank;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public long version() {
        return version;
    }
}
