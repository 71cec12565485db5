package io.twotier.partner.enrollment.api;

import io.twotier.partner.enrollment.Enrollment;
import io.twotier.partner.enrollment.EnrollmentDesk;
import jakarta.enterprise.context.ApplicationScoped;

/** How an enrolment is shown, to the partner and to the operator alike. */
@ApplicationScoped
class EnrollmentViews {

    private final EnrollmentDesk desk;

    EnrollmentViews(EnrollmentDesk desk) {
        this.desk = desk;
    }

    EnrollmentView of(Enrollment enrollment) {
        return EnrollmentView.of(enrollment, desk.pendingAgreement(enrollment), desk.overdue(enrollment));
    }
}
