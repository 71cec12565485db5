package io.twotier.partner.enrollment;

import io.quarkus.qute.TemplateEnum;
import java.util.Optional;

/** What is missing until a partner is an indirect reseller (R33). */
@TemplateEnum
public enum EnrollmentStep {
    ENROL("an enrolment", "POST /v1/enrollments"),
    AWAIT_DECISION("the decision about the enrolment", "GET /v1/enrollments"),
    ACCEPT_AGREEMENT("acceptance of the indirect reseller agreement", "POST /v1/enrollments/{id}/agreement/accept");

    private final String words;
    private final String call;

    EnrollmentStep(String words, String call) {
        this.words = words;
        this.call = call;
    }

    /** @param current the status of the enrolment under way, if there is one */
    public static EnrollmentStep after(Optional<EnrollmentStatus> current) {
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

    /** For a sentence that says what is missing. */
    public String words() {
        return words;
    }
}
