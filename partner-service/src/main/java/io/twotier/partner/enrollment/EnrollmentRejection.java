package io.twotier.partner.enrollment;

import io.twotier.platform.command.Rejection;

/** Every "no" on the way to becoming a reseller. */
public final class EnrollmentRejection {

    public static final Rejection NOT_DIRECT_BILL = Rejection.conflict(970101, "R86", "This path is for direct-bill partners; yours is not one.")
            .cure("a global admin of your tenant", "POST /v1/enrollments", "enrol by the ordinary path: programme reseller");
    public static final Rejection OUTSIDE_WINDOW = Rejection.forbidden(970102, "R93", "Enrolment is not open yet for your anniversary date.")
            .cure("the operator", null, "you are told when the window opens for you");
    public static final Rejection OUTDATED = Rejection.conflict(970103, "R89", "These parts of the partner profile must be brought up to date first: %s.")
            .cure("the operator", "PATCH /v1/operator/partners/{id}", "complete the profile");
    public static final Rejection NOT_ACKNOWLEDGED = Rejection.invalid(970104, "R103", "Acknowledge that there is no way back to a direct-bill-only tenant.")
            .cure("you", "POST /v1/enrollments", "send acknowledgeIrreversible: true");
    public static final Rejection ENROLLED_ALREADY = Rejection.conflict(970105, "R92", "An enrolment is under way or done already: %s.");
    public static final Rejection UNKNOWN_PROGRAMME = Rejection.invalid(970106, null, "There is no programme of this name to enrol in.");
    public static final Rejection NOT_NOW = Rejection.conflict(970107, null, "The enrolment is %s and does not take this.");
    public static final Rejection NO_WAY_BACK = Rejection.conflict(970108, "R102",
            "An enrolment that is approved or active is not undone: there is no way back to a direct-bill-only tenant.");
    public static final Rejection SIGN_IN_AGAIN = Rejection.of(401, 970109, "R98", "Your token is older than the approval.")
            .cure("you", null, "sign in again and repeat the call");
    public static final Rejection NO_SUCH_ENROLLMENT = Rejection.missing(970110, null, "There is no such enrolment.");
    public static final Rejection OTHER_AGREEMENT = Rejection.invalid(970111, "R99", "The pending agreement is %s.");
    public static final Rejection DIRECT_BILL_HAS_ITS_OWN = Rejection.conflict(970112, "R86", "This path is not for direct-bill partners; they have their own.")
            .cure("a global admin of your tenant", "POST /v1/enrollments", "enrol with programme indirectreseller");
    public static final Rejection IS_ONE_ALREADY = Rejection.conflict(970113, null, "Your tenant is an %s already.");
    public static final Rejection UNKNOWN_STATUS = Rejection.invalid(970114, null, "There is no enrolment status %s.");
    public static final Rejection NONE_UNDER_REVIEW = Rejection.conflict(970115, "R102", "No enrolment of your tenant is under review.");
    public static final Rejection NONE_APPROVED = Rejection.conflict(970116, "R99", "No enrolment of your tenant waits for its agreement.")
            .cure("the operator", "POST /v1/operator/enrollments/{id}/approve", "decide about the enrolment you submitted");
    public static final Rejection RECALL_INSTEAD = Rejection.conflict(970107, "R102", "The enrolment is pending_review and does not take this.")
            .cure("a global admin of your tenant", "POST /v1/enrollments/{id}/recall", "recall it while it is under review");

    private EnrollmentRejection() {
    }
}
