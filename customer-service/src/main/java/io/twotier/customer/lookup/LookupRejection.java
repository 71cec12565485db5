package io.twotier.customer.lookup;

import io.twotier.platform.command.Rejection;

/** The "no" to a lookup. */
public final class LookupRejection {

    public static final Rejection ONE_OF_BOTH = Rejection.invalid(971240, null, "Name either a domain or a tenantId.")
            .cure("you", "POST /v1/customers/lookup", "send one of them");

    private LookupRejection() {
    }
}
