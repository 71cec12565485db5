package io.twotier.customer.billing;

import io.twotier.platform.command.Rejection;

/** Every "no" about bill-to data. */
public final class BillingRejection {

    public static final Rejection NOT_BILLING = Rejection.forbidden(971050, "R130", "A customer won as reseller is billed by its provider; you keep no bill-to data of it.")
            .cure("your provider", "PUT /v1/customers/{customer}/profiles/billing", "change the bill-to data");
    public static final Rejection NO_PROFILE = Rejection.missing(971051, null, "There is no bill-to data of customer %s.");

    private BillingRejection() {
    }
}
