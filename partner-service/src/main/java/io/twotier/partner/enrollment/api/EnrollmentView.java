package io.twotier.partner.enrollment.api;

import io.twotier.partner.enrollment.Enrollment;
import io.twotier.partner.enrollment.EnrollmentStatus;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.UUID;

/**
 * An enrolment.
 *
 * @param decisionDueBy    when the business days for a decision are over
 * @param overdue          nobody decided by then (R95)
 * @param pendingAgreement the template waiting for acceptance (R99), absent otherwise
 */
public record EnrollmentView(UUID id, UUID partnerId, String programme, EnrollmentStatus status, Instant submittedAt, Instant decisionDueBy, boolean overdue,
                             Instant decidedAt, String decisionReason, UUID pendingAgreement, Instant agreementAcceptedAt, Links links, Attributes attributes)
        implements Resource {

    static EnrollmentView of(Enrollment e, UUID pendingAgreement, boolean overdue) {
        return new EnrollmentView(e.id(), e.partnerId(), e.programme(), e.status(), e.submittedAt(), e.decisionDueBy(), overdue, e.decidedAt(), e.decisionReason(),
                pendingAgreement, e.acceptedAt(), Links.self("/enrollments/" + e.id()), Attributes.of("Enrollment", e.version()));
    }
}
