package io.twotier.partner.account;

import io.twotier.platform.command.Rejection;

/** Every "no" about a partner itself. */
public final class PartnerRejection {

    public static final Rejection UNKNOWN_TYPE = Rejection.invalid(970001, "R1", "A partner is a DirectBill, IndirectProvider or IndirectReseller, not %s.");
    public static final Rejection UNKNOWN_COUNTRY = Rejection.invalid(970002, "R27", "There is no region for the country %s.");
    public static final Rejection KNOWN_ALREADY = Rejection.conflict(970003, null, "A partner with this tenant id is registered already.");
    public static final Rejection MPN_ID_TAKEN = Rejection.conflict(970004, null, "One of these MPN ids belongs to another partner.");
    public static final Rejection ONE_GLOBAL_MPN_ID = Rejection.invalid(970005, null, "A partner has exactly one global MPN id.");
    public static final Rejection NOT_REGISTERED = Rejection.forbidden(970006, null, "Your tenant is not registered as a partner.")
            .cure("the operator", "POST /v1/operator/partners", "register the tenant");
    public static final Rejection NO_SUCH_MPN_ID = Rejection.missing(3000, null, "No partner organisation has this MPN id.");

    private PartnerRejection() {
    }
}
