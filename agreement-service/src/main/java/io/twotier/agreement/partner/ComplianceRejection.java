package io.twotier.agreement.partner;

import io.twotier.platform.command.Rejection;

/** The answers of the signing status other than "signed"; codes and sources as old clients know them. */
final class ComplianceRejection {

    private static final String INPUT = "PartnerApiServiceControllers";
    private static final String CONTROLLER = "ComplianceController";
    private static final String SIGN = "POST /v1/agreements/partner/signatures";

    static final Rejection MALFORMED = Rejection.invalid(2000, null, "%s is not a valid %s.").from(INPUT);
    static final Rejection BOTH = Rejection.invalid(2000, null, "Give an MPN id or a tenant id, not both.").from(CONTROLLER);
    static final Rejection NEITHER = Rejection.invalid(2001, null, "Give an MPN id or a tenant id.").from(CONTROLLER);
    static final Rejection MPN_UNKNOWN = Rejection.invalid(2200, null, "MPN id %s is not valid or was not migrated.");
    static final Rejection OTHER_REGION = Rejection.invalid(2201, "R28", "MPN id %s belongs to region %s, you order in %s.");
    static final Rejection MPN_NOT_SIGNED = Rejection.invalid(2203, "R12", "The account of MPN id %s has not signed the Microsoft Partner Agreement for %s.")
            .cure("a global admin of that partner", SIGN, "sign the Microsoft Partner Agreement");
    static final Rejection NO_RESELLER = Rejection.invalid(2204, "R14", "MPN id %s is not tied to a reseller enrolment.")
            .cure("a global admin of that partner", "POST /v1/enrollments", "enrol as indirect reseller");
    static final Rejection NO_ACCOUNT = Rejection.invalid(2205, null, "There is no partner account for tenant %s.");
    static final Rejection TENANT_NOT_SIGNED = Rejection.invalid(2206, "R13", "The account of tenant %s has not signed the Microsoft Partner Agreement.")
            .cure("a global admin of that partner", SIGN, "sign the Microsoft Partner Agreement");

    private ComplianceRejection() {
    }
}
