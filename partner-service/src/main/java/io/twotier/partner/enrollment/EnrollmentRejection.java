package io.twotier.partner.enrollment;

import io.twotier.platform.command.Rejection;

/** Every "no" on the way to becoming a reseller. */
public final class EnrollmentRejection {

    public static final Rejection NOT_DIRECT_BILL = Rejection.conflict(970101, "R86", "This path is for direct-bill partners; yours is not one.")
            .cure("the operator", "POST /v1/operator/partners", "an ordinary reseller is registered as such");
    public static final Rejection OUTSIDE_WINDOW = Rejection.forbidden(970102, "R93", "Enrolment is not open yet for your anniversary date.")
            .cure("the operator", null, "you are told when the window opens for you");
    public static final Rejection OUTDATED = Rejection.conflict(970103, "R89", "These parts of the partner profile must be brought up to date first: %s.")
            .cure("the operator", "PATCH /v1/operator/partners/{id}", "complete the profile");
    public static final Rejection NOT_ACKNOWLEDGED = Rejection.invalid(970104, "R103", "Acknowledge that there is no way back to a direct-bill-only tenant.")
            .cure("you", "POST /v1/enrollments", "send acknowledgeIrreversible: true");
    public static final Rejection ENROLLED_ALREADY = Rejection.conflict(970105, "R92", "An enrolment is under way or done already: %s.");
    public static final Rejection UNKNOWN_PROGRAMME = Rejection.invalid(970106, null, "There is no programme of this name to enrol in.");
    public static final Rejection NOT_NOW = Rejection.conflict(970107, null, "The enrolment is %s and does not take this.");
    public static final Rejection NO_WAY_BACK = Rejection.conflict(970108, "R102", "There is no way back to a direct-bill-only tenant.");
    public static final Rejection SIGN_IN_AGAIN = Rejection.of(401, 970109, "R98", "Your token is older than the approval.")
            .cure("you", null, "sign in again and repeat the call");
    public static final Rejection NO_SUCH_ENROLLMENT = Rejection.missing(970110, null, "There is no such enrolment.");
    public static final Rejection OTHER_AGREEMENT = Rejection.invalid(970111, "R99", "The pending agreement is %s.");

    private EnrollmentRejection() {
    }
}
