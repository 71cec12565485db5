package io.twotier.transfer.offboarding;

import io.twotier.platform.command.Rejection;

/** The "no" of an off-boarding, and what it says of customers that did not go. */
final class OffboardingRejection {

    static final Rejection NO_SUCH_OFFBOARDING = Rejection.missing(974152, null, "There is no off-boarding %s.");
    static final Rejection OTHER_PARTY = Rejection.forbidden(974153, "R159", "Only the %s partner of the off-boarding can do this.");
    static final Rejection WRONG_STATE = Rejection.conflict(974154, null, "The off-boarding is %s and cannot do this now.")
            .cure("a party of the off-boarding", "GET /v1/offboardings/{offboarding}", "look how far it is");
    static final Rejection NO_CUSTOMERS = Rejection.invalid(974155, "R160", "Partner %s has no customers of its own to move.")
            .cure("the source partner", "POST /v1/offboardings", "name the customers");
    static final Rejection UNKNOWN_STATUS = Rejection.invalid(974156, null, "A customer of an off-boarding is never %s.");

    /* what a customer's part says */
    static final Rejection TROUBLE = Rejection.conflict(974157, null, "The transfer could not be worked on, however often that was tried.");
    static final Rejection NOT_MOVED = Rejection.conflict(974158, "R159", "Its transfer is %s.");

    /* what the whole says */
    static final Rejection TOO_MANY_FAILURES = Rejection.conflict(974159, null, "%s customers failed since it was started or resumed.")
            .cure("an admin agent of the source partner", "POST /v1/offboardings/{offboarding}/resume", "look at the report, mend what can be mended, and resume");

    private OffboardingRejection() {
    }
}
