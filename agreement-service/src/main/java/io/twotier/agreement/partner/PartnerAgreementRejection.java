package io.twotier.agreement.partner;

import io.twotier.platform.command.Rejection;

/** Every "no" about what partners sign. */
final class PartnerAgreementRejection {

    static final Rejection NOT_REGISTERED = Rejection.forbidden(972001, null, "Your tenant is not registered as a partner.")
            .cure("the programme owner", "POST /v1/operator/partners", "register the partner");
    static final Rejection OTHER_REGION = Rejection.invalid(972002, "R10", "The partner agreement is signed for the partner's own region %2$s, not for %1$s.")
            .cure("a global admin of the partner", "POST /v1/agreements/partner/signatures", "sign for your own region");
    static final Rejection ALREADY_SIGNED = Rejection.conflict(972003, "R10", "The partner agreement for %s is signed already; one signature per region is enough.");

    static final Rejection OTHER_TEMPLATE = Rejection.invalid(972020, null, "The partner agreement that is signed now is template %s.")
            .cure("a global admin of the partner", "GET /v1/agreements/partner/pending", "read and sign the current one");

    private PartnerAgreementRejection() {
    }
}
