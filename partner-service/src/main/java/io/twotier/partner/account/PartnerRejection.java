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
    public static final Rejection NO_SUCH_MPN_ID = Rejection.missing(3000, null, "No partner organisation with id %s.");
    public static final Rejection NO_SUCH_PARTNER = Rejection.missing(970007, null, "There is no such partner.");
    public static final Rejection MPN_ID_TWICE = Rejection.invalid(970008, null, "An MPN id is named once, as global or as location.");
    public static final Rejection ONBOARDED_MPN_ID = Rejection.conflict(970009, "R50", "The location %s is the one the partner was onboarded with and stays.")
            .cure("the operator", "PATCH /v1/operator/partners/{id}", "keep it among the partner's locations");
    public static final Rejection LIVES_ELSEWHERE = Rejection.conflict(976052, null, "The tenant is a customer in another environment, and stays there.")
            .cure("the operator", "POST /v1/operator/partners", "register it where it lives, or another tenant");
    public static final Rejection ENVIRONMENT_STAYS = Rejection.conflict(970010, null, "A partner stays in the environment it was registered in.");
    public static final Rejection COUNTRY_STAYS = Rejection.conflict(970011, "R28", "A partner stays in its country, %s: its region, and with it all its partnerships, depends on it.")
            .cure("the operator", "POST /v1/operator/partners", "register the tenant it has in the other country");
    public static final Rejection TYPES_STAY = Rejection.conflict(970012, "R102", "The types of a partner grow by enrolment and are never taken away.")
            .cure("a global admin of the partner", "POST /v1/enrollments", "enrol in the programme");
    public static final Rejection NO_DIRECT_BILL = Rejection.conflict(970013, "R87", "The partner has no direct-bill rights to restrict or restore.");
    public static final Rejection DIRECT_BILL_AS_IT_IS = Rejection.conflict(970014, "R87", "The partner's direct-bill status is %s already, and nothing else was decided for that date.");

    public static final Rejection NO_SIMULATION = Rejection.invalid(976005, null, "A simulation is named only beside the environment simulation.");

    private PartnerRejection() {
    }
}
