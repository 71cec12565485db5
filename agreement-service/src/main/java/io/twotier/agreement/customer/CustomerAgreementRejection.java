package io.twotier.agreement.customer;

import io.twotier.platform.command.Rejection;

/** Every "no" about what customers accept. */
public final class CustomerAgreementRejection {

    public static final Rejection NO_RELATIONSHIP = Rejection.forbidden(20002, "R113", "Partner %s has no commerce relationship with customer %s.");
    static final Rejection MAY_NOT_ATTEST = Rejection.forbidden(900203, "R151", "Only a direct-bill partner or an indirect provider that sells to the customer itself can attest its acceptance.")
            .cure("the customer's indirect provider, or the customer itself", "POST /v1/customers/{customer}/agreements", "attest or accept the agreement");
    static final Rejection UNKNOWN_TEMPLATE = Rejection.invalid(972004, null, "There is no agreement template %s for customers.")
            .cure("the caller", "GET /v1/agreements?agreementType=*", "read the metadata first");
    public static final Rejection RETIRED_TEMPLATE = Rejection.invalid(972005, "R151", "Template %s (%s) was valid until %s; the current one is %s.")
            .cure("the caller", "GET /v1/agreements?agreementType=MicrosoftCustomerAgreement", "use the current template");
    static final Rejection OTHER_COUNTRY = Rejection.invalid(972018, null, "Template %s is not meant for %s; the current one there is %s.")
            .cure("the caller", "GET /v1/agreementtemplates/{template}", "use the template for the customer's country");
    static final Rejection SIGN_IN_AGAIN = Rejection.of(401, 972030, "R98", "Your token is older than the approval of your enrolment as indirect provider.")
            .cure("you", null, "sign in again and repeat the call");
    public static final Rejection OUTDATED_TEMPLATE = Rejection.invalid(972056, "R152", "Template %s does not count since %s; the least that does is %s.")
            .cure("the caller", "GET /v1/agreements?agreementType=MicrosoftCustomerAgreement", "use the current template");
    static final Rejection OTHER_TYPE = Rejection.invalid(972006, null, "Template %s is a %s, not what the request's type says.");
    public static final Rejection ALREADY_ACCEPTED = Rejection.conflict(972007, "R154", "The customer has accepted this version of the agreement or a later one itself already; that counts for every partner.");
    static final Rejection OTHER_PARTNER = Rejection.forbidden(972008, "R155", "You may ask for yourself and for the partners you serve this customer with.");
    static final Rejection IN_FUTURE = Rejection.invalid(600002, null, "dateAgreed lies in the future (times are compared in UTC).");

    /** Old clients know it as PartnerConfirmedAgreementAlreadyExists. */
    public static final Rejection ALREADY_CONFIRMED = Rejection.conflict(600061, "R156", "Already confirmed by this partner with the same contact.");

    private CustomerAgreementRejection() {
    }
}
