package io.twotier.agreement.reacceptance;

import io.twotier.platform.command.Rejection;

/** Every "no" about requiring re-acceptance. */
final class ReacceptanceRejection {

    private static final String METADATA = "GET /v1/agreements?agreementType=MicrosoftCustomerAgreement";

    static final Rejection NO_TEMPLATE = Rejection.invalid(972052, "R152", "%s is no template of the Microsoft Customer Agreement.")
            .cure("the operator", METADATA, "name one of its templates");
    static final Rejection RETIRED = Rejection.invalid(972053, "R152", "Template %s is retired by then; nobody could accept it.")
            .cure("the operator", METADATA, "name a template that is in force");
    static final Rejection NOT_FOR_ALL = Rejection.invalid(972057, "R152", "Template %s is meant for some countries only; customers elsewhere could not accept it.")
            .cure("the operator", METADATA, "name a template that is meant for all countries");
    static final Rejection IN_THE_PAST = Rejection.invalid(972054, "R152", "from lies in the past; what counted then is not changed afterwards.")
            .cure("the operator", "POST /v1/operator/reacceptance", "name a moment to come, or none for now");
    static final Rejection REQUIRED_ALREADY = Rejection.conflict(972055, "R152", "Version %s or a later one is required from then on already.");

    private ReacceptanceRejection() {
    }
}
