package io.twotier.transfer.whole;

import io.twotier.platform.command.Rejection;

/** The "no" to moving everything. */
final class EverythingRejection {

    static final Rejection NOTHING_MOVES = Rejection.invalid(974150, "R160", "Nothing of customer %s can be moved: %s")
            .cure("the source partner", "GET /v1/customers/{customer}/transferseligibility", "see what stands in the way of each subscription");

    private EverythingRejection() {
    }
}
