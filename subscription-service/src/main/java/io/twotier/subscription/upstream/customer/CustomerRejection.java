package io.twotier.subscription.upstream.customer;

import io.twotier.platform.command.Rejection;

/** The "no" to those who have nothing to do with a customer: the same for an unknown, a foreign and a former one. */
public final class CustomerRejection {

    public static final Rejection NO_RELATIONSHIP = Rejection.forbidden(20002, "R112", "Partner %s has no commerce relationship with customer %s.")
            .cure("the customer or its partner", "POST /v1/customers/{customer}/relationshipextensions", "establish a relationship with the customer");

    private CustomerRejection() {
    }
}
