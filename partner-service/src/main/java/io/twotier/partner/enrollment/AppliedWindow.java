package io.twotier.partner.enrollment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The window as it was when partners were last told of it; there is one row. */
@Entity
@Table(name = "enrollment_window")
class AppliedWindow {

    static final int ONLY = 1;

    @Id
    private int id;
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Integer> months;
    private LocalDate opensFrom;
    private LocalDate opensUntil;
    private Instant appliedAt;

    protected AppliedWindow() {
    }

    static AppliedWindow first() {
        AppliedWindow applied = new AppliedWindow();
        applied.id = ONLY;
        return applied;
    }

    void apply(EnrollmentWindow window, Instant now) {
        months = Set.copyOf(window.months());
        opensFrom = window.from();
        opensUntil = window.until();
        appliedAt = now;
    }

    EnrollmentWindow window() {
        return new EnrollmentWindow(months, opensFrom, opensUntil);
    }
}
