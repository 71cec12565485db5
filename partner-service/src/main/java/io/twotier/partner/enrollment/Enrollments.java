package io.twotier.partner.enrollment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All enrolments. */
@ApplicationScoped
public class Enrollments implements PanacheRepositoryBase<Enrollment, UUID> {

    /** Newest first. */
    public List<Enrollment> of(UUID partner) {
        return list("partnerId = ?1 order by id desc", partner);
    }

    public Optional<Enrollment> current(UUID partner, String programme) {
        return find("partnerId = ?1 and programme = ?2 and status in (?3)", partner, programme,
                List.of(EnrollmentStatus.PENDING_REVIEW, EnrollmentStatus.APPROVED, EnrollmentStatus.ACTIVE)).firstResultOptional();
    }

    List<Enrollment> in(EnrollmentStatus status, int most) {
        return find("status = ?1 order by submittedAt", status).page(0, most).list();
    }
}
