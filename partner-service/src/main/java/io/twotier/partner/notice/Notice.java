package io.twotier.partner.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One thing a partner was told, and from which day it counts. Never changed. */
@Entity
@Table(name = "partner_notice")
public class Notice {

    @Id
    private UUID id;
    private UUID partnerId;
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;
    private LocalDate effectiveDate;
    private String reason;
    private Instant recordedAt;

    protected Notice() {
    }

    Notice(UUID id, UUID partnerId, NoticeKind kind, LocalDate effectiveDate, String reason, Instant now) {
        this.id = id;
        this.partnerId = partnerId;
        this.kind = kind;
        this.effectiveDate = effectiveDate;
        this.reason = reason;
        this.recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    public NoticeKind kind() {
        return kind;
    }

    public LocalDate effectiveDate() {
        return effectiveDate;
    }

    public String reason() {
        return reason;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
