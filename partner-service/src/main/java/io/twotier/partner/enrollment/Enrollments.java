package io.twotier.partner.enrollment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All enrolments. */
@ApplicationScoped
public class Enrollments implements PanacheRepositoryBase<Enrollment, UUID> {

    private static final String OVERDUE = """
            select * from enrollment where status = :status and decision_due_by < time_in(lower(environment), :now) and id > :after order by id limit :most""";
    private static final List<EnrollmentStatus> CURRENT = List.of(EnrollmentStatus.PENDING_REVIEW, EnrollmentStatus.APPROVED, EnrollmentStatus.ACTIVE);

    /** Newest first. */
    public List<Enrollment> of(UUID partner) {
        return list("partnerId = ?1 order by id desc", partner);
    }

    /** Oldest first. */
    public List<Enrollment> of(UUID partner, UUID after, int most) {
        return find("partnerId = ?1 and id > ?2 order by id", partner, after).page(0, most).list();
    }

    /** R33: what is missing until the partner is an indirect reseller. */
    public EnrollmentStep missing(UUID partner) {
        return EnrollmentStep.after(current(partner).stream().filter(Enrollment::asReseller).map(Enrollment::status).findFirst());
    }

    /** What is under way or done of the partner. */
    public List<Enrollment> current(UUID partner) {
        return list("partnerId = ?1 and status in ?2 order by id", partner, CURRENT);
    }

    public Optional<Enrollment> current(UUID partner, Programme programme) {
        return find("partnerId = ?1 and programme = ?2 and status in ?3", partner, programme.wire(), CURRENT).firstResultOptional();
    }

    /** Oldest first. */
    List<Enrollment> in(EnrollmentStatus status, UUID after, int most) {
        return find("status = ?1 and id > ?2 order by id", status, after).page(0, most).list();
    }

    /** Oldest first, and only what should have been decided by now, at the time its partner lives in. @param now by the system's clock */
    List<Enrollment> overdue(EnrollmentStatus status, Instant now, UUID after, int most) {
        return getEntityManager().createNativeQuery(OVERDUE, Enrollment.class).setParameter("status", status.name()).setParameter("now", now)
                .setParameter("after", after).setParameter("most", most).getResultStream().map(Enrollment.class::cast).toList();
    }
}
