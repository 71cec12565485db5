package io.twotier.customer.grant;

import io.twotier.platform.command.Rejection;

/** Every "no" about grants. */
public final class GrantRejection {

    /** Of partners that administer the customer no more, and of all others alike. */
    public static final Rejection NO_DELEGATED_ADMIN = Rejection.missing(971220, null, "Partner %s has no delegated admin rights over the customer.")
            .cure("you", "GET /v1/customers/{customer}/delegatedadmin", "see who has");

    private GrantRejection() {
    }
}
