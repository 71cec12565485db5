package io.twotier.partner.incentive;

import io.twotier.platform.command.Rejection;

/** Every "no" about incentives. */
public final class IncentiveRejection {

    public static final Rejection NO_SUCH_INVITATION = Rejection.missing(970301, null, "There is no such incentive invitation.");
    public static final Rejection NOT_NOW = Rejection.conflict(970302, "R180", "In %s your tenant is %s, which does not take this.");
    public static final Rejection NOT_OF_THAT_TYPE = Rejection.conflict(970303, "R179", "%s is for an %s, which your tenant is not.");
    public static final Rejection NONE_TO_ENROLL = Rejection.conflict(970304, "R176", "No invitation of your tenant waits for an answer.")
            .cure("a global admin of your tenant", "POST /v1/enrollments", "become a reseller; the invitation follows");
    public static final Rejection NONE_TO_LEAVE = Rejection.conflict(970305, "R180", "Your tenant is in no incentive programme.");

    private IncentiveRejection() {
    }
}
