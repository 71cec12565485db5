package io.twotier.partner.enrollment;

import java.time.LocalDate;
import java.util.Set;

/** The anniversary dates for which the direct-bill partner's enrolment is open. @param from the first date, or null @param until the last date, or null */
public record EnrollmentWindow(Set<Integer> months, LocalDate from, LocalDate until) {

    /** R93: in one of the months, and between the dates where there are any. */
    public boolean includes(LocalDate anniversary) {
        return anniversary != null && months.contains(anniversary.getMonthValue()) && (from == null || !anniversary.isBefore(from))
                && (until == null || !anniversary.isAfter(until));
    }
}
