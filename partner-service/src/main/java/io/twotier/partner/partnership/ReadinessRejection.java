package io.twotier.partner.partnership;

import io.twotier.platform.command.Rejection;

/** What can be missing of a reseller, as its provider is told. */
public final class ReadinessRejection {

    public static final Rejection NO_ACCOUNT = Rejection.conflict(970231, "R14", "The tenant has no partner account.")
            .cure("the operator", "POST /v1/operator/partners", "register the tenant");
    public static final Rejection NOT_ENROLLED = Rejection.conflict(970232, "R14", "The tenant is not enrolled as indirect reseller.")
            .cure("a global admin of the reseller", "POST /v1/enrollments", "enrol, then accept the indirect reseller agreement");
    public static final Rejection NOT_SIGNED = Rejection.conflict(900123, "R14", "The reseller has not signed the Microsoft Partner Agreement for its region.")
            .cure("a global admin of the reseller", "POST /v1/agreements/partner/signatures", "sign the agreement for the region");
    public static final Rejection NO_CUSTOMER = Rejection.conflict(970233, "R30", "The provider has no customer yet.")
            .cure("a sales agent of the provider", "POST /v1/customers", "create a customer");

    private ReadinessRejection() {
    }
}
