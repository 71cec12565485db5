package io.twotier.partner.requirement;

import io.twotier.platform.command.Rejection;

/** What can be missing of a partner as a whole. */
public final class RequirementRejection {

    public static final Rejection NO_PROGRAMME = Rejection.conflict(970401, "R33", "Your tenant is enrolled in no programme.")
            .cure("a global admin of your tenant", "POST /v1/enrollments", "enrol with programme reseller or indirectprovider");
    public static final Rejection PROFILE_OUTDATED = Rejection.conflict(970402, "R89", "Missing in the profile: %s.")
            .cure("the operator", "PATCH /v1/operator/partners/{id}", "complete the profile");
    public static final Rejection UNDER_REVIEW = Rejection.conflict(970403, "R95", "Enrolment %s waits for a decision.")
            .cure("the operator", "POST /v1/operator/enrollments/{id}/approve", "decide about the enrolment");
    public static final Rejection AGREEMENT_PENDING = Rejection.conflict(970404, "R99", "Enrolment %s is approved; its agreement is not accepted.")
            .cure("a global admin of your tenant", "POST /v1/enrollments/{id}/agreement/accept", "sign in again and accept the agreement");
    public static final Rejection MPA_UNSIGNED = Rejection.forbidden(900124, "R14", "The Microsoft Partner Agreement is not signed for the region %s.")
            .cure("a global admin of your tenant", "POST /v1/agreements/partner/signatures", "sign the agreement for the region");
    public static final Rejection RESTRICTION = Rejection.forbidden(970405, "R87", "Direct-bill rights end: %s.")
            .cure("a global admin of your tenant", "POST /v1/enrollments", "enrol as indirect reseller: programme indirectreseller");

    private RequirementRejection() {
    }
}
