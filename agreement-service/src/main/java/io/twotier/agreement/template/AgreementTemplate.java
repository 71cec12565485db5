package io.twotier.agreement.template;

import io.twotier.agreement.AgreementType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** One text that can be agreed to. The known ones are seeded by migration. */
@Entity
@Table(name = "agreement_template")
public class AgreementTemplate {

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private AgreementType type;
    private String link;
    private int versionRank;
    private LocalDate validUntil;
    private UUID successorId;
    @Version
    private long version;

    protected AgreementTemplate() {
    }

    /** R151: a retired text is not agreed to any more, whatever date is claimed; the cloud agreement held until 31 January 2020 (UTC). */
    public boolean isRetiredAt(Instant now) {
        return validUntil != null && now.atZone(ZoneOffset.UTC).toLocalDate().isAfter(validUntil);
    }

    public UUID id() {
        return id;
    }

    public AgreementType type() {
        return type;
    }

    public String link() {
        return link;
    }

    public int versionRank() {
        return versionRank;
    }

    /** The last day on which it could be agreed to, or null. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** What is agreed to instead of a retired one. */
    public UUID successorId() {
        return successorId;
    }
}
