package io.twotier.subscription.onboarding;

import io.twotier.platform.command.Rejection;

/** Every "no" that is onboarding's own; those of its parts are the parts' own. */
public final class OnboardingRejection {

    private static final String ONBOARD = "POST /v1/customers/onboarding";

    public static final Rejection QUANTITY_NEEDED = Rejection.invalid(973100, "R70", "Line %s: a quantity of 1 or more is needed.")
            .cure("you", ONBOARD, "say how many are wanted");
    public static final Rejection NO_ANSWER = Rejection.of(503, 973101, "R73", "%s was not answered; whether it was done is not known.")
            .cure("you", ONBOARD, "send the same request again under the same MS-RequestId; it goes on where this one stopped");

    private OnboardingRejection() {
    }
}
