package io.twotier.partner.sandbox;

import io.twotier.platform.command.Rejection;

/** Every "no" about sandbox resellers (partner-center-api 3.2.6). */
public final class SandboxRejection {

    static final Rejection NOT_A_SANDBOX_PROVIDER = Rejection.forbidden(6003, null, "Only an indirect provider's sandbox account makes sandbox resellers.")
            .cure("the operator", "POST /v1/operator/partners", "register a provider in the environment sandbox");
    static final Rejection ENOUGH = Rejection.forbidden(6004, null, "A sandbox account has at most %s sandbox resellers.")
            .cure("an admin of the provider", "DELETE /v1/sandboxIndirectReseller/{id}", "delete one that is no longer needed");
    static final Rejection DOMAIN_IN_USE = Rejection.conflict(1003, null, "The domain %s is, or was, another tenant's.");
    static final Rejection NO_SUCH_RESELLER = Rejection.missing(1000, null, "You have no such sandbox reseller.");
    static final Rejection HAS_CUSTOMERS = Rejection.conflict(970310, null, "The reseller still looks after customers.")
            .cure("the reseller or its provider", "DELETE /v1/customers/{customer}", "suspend their subscriptions and delete them");
    static final Rejection PROVIDER_AWAY = Rejection.of(503, 970311, null, "The identity provider does not answer, so the administrator can be neither made nor removed.");

    private SandboxRejection() {
    }
}
