package io.twotier.partner.enrollment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** Days that count: Monday to Friday in UTC, except holidays. */
record BusinessDays(Set<LocalDate> holidays) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The instant {@code days} business days after {@code start}; what comes in on another day counts from the beginning of the next one that does. */
    Instant after(Instant start, int days) {
        OffsetDateTime at = start.atOffset(ZoneOffset.UTC);
        if (!counts(at.toLocalDate())) {
            at = next(at).toLocalDate().atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        for (int day = 0; day < days; day++) {
            at = next(at);
        }
        return at.toInstant();
    }

    private OffsetDateTime next(OffsetDateTime at) {
        OffsetDateTime day = at.plusDays(1);
        return counts(day.toLocalDate()) ? day : next(day);
    }

    private boolean counts(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
