package io.twotier.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** From when on an aspect of a subscription had a value, by whom and why; until when is told by the next row. Only ever added. */
@Entity
@Table(name = "subscription_history")
public class HistoryRow {

    public enum Aspect { OWNER, PARTNER_OF_RECORD, SUPPORT_CONTACT }

    @Id
    private UUID id;
    private UUID subscriptionId;
    @Enumerated(EnumType.STRING)
    private Aspect aspect;
    private String value;
    private Instant validFrom;
    private String who;
    private String why;

    protected HistoryRow() {
    }

    static HistoryRow of(UUID id, UUID subscriptionId, Aspect aspect, String value, Instant validFrom, String who, String why) {
        HistoryRow row = new HistoryRow();
        row.id = id;
        row.subscriptionId = subscriptionId;
        row.aspect = aspect;
        row.value = value;
        row.validFrom = validFrom;
        row.who = who;
        row.why = why;
        return row;
    }
}
