package io.twotier.partner.partnership.page;

import io.quarkus.qute.TemplateEnum;
import io.twotier.partner.enrollment.EnrollmentStatus;
import java.util.Optional;

/** What is missing until a partner is an indirect reseller (R33). */
@TemplateEnum
public enum EnrolmentStep {
    ENROL("POST /v1/enrollments"),
    AWAIT_DECISION("GET /v1/enrollments"),
    ACCEPT_AGREEMENT("POST /v1/enrollments/{id}/agreement/accept");

    private final String call;

    EnrolmentStep(String call) {
        this.call = call;
    }

    /** @param current the status of the enrolment under way, if there is one */
    static EnrolmentStep after(Optional<EnrollmentStatus> current) {
        return current.map(status -> switch (status) {
            case PENDING_REVIEW -> AWAIT_DECISION;
            case APPROVED -> ACCEPT_AGREEMENT;
            case ACTIVE, REJECTED, RECALLED -> ENROL;
        }).orElse(ENROL);
    }

    /** The call that makes the step, or tells how it stands. */
    public String call() {
        return call;
    }
}
