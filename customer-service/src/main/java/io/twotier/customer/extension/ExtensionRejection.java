package io.twotier.customer.extension;

import io.twotier.platform.command.Rejection;

/** Every "no" to extending a relationship to a provider. */
public final class ExtensionRejection {

    private static final String YOU = "you";
    private static final String EXTEND = "POST /v1/customers/{customer}/relationshipextensions";

    public static final Rejection NO_PROVIDER = Rejection.invalid(971020, "R148", "Name exactly one provider by its tenant id in indirectProviderId.")
            .cure(YOU, EXTEND, "send one indirectProviderId");
    public static final Rejection OTHER_PARTNER = Rejection.invalid(971021, "R148", "directPartnerId is not your tenant.")
            .cure(YOU, EXTEND, "leave directPartnerId out");
    public static final Rejection BILL_TO_CONSENT = Rejection.invalid(971022, "R142", "Extending shares your bill-to data; shareBillTo must be true.")
            .cure(YOU, EXTEND, "send shareBillTo true, which is your consent; GET /v1/customers/{customer}/profiles/billing shows what is shared");
    public static final Rejection CUSTOMER_CONSENT = Rejection.invalid(971023, "R146",
            "The customer's consent is missing: from whom it was obtained, and when (not in the future).")
            .cure(YOU, EXTEND, "inform the customer, obtain its consent and send customerConsent with obtainedFrom and obtainedAt");
    public static final Rejection DELEGATED_ADMIN = Rejection.invalid(971024, "R144", "An extension gives the provider no delegated admin rights; an indirect invitation does.")
            .cure(YOU, "POST /v1/customers/invitations", "send the customer an indirect invitation that asks for it: indirectProviderId and includeDelegatedAdmin true");
    public static final Rejection NOT_TRANSITIONING = Rejection.forbidden(971025, "R137", "Only a direct-bill partner that finished its enrolment as reseller extends.")
            .cure("your global admin", "POST /v1/enrollments", "enrol as indirect reseller and accept the agreement");
    public static final Rejection NOT_DIRECT = Rejection.invalid(971026, "R138", "Only a customer won directly is extended.")
            .cure("the customer's global admin", "GET /v1/customers/relationshiprequests", "accept an indirect invitation");
    public static final Rejection NO_PARTNERSHIP = Rejection.invalid(971027, "R139", "There is no active partnership with provider %s.")
            .cure("the provider", "POST /v1/relationships/invitations", "invite you; your global admin accepts");
    public static final Rejection ALREADY_EXTENDED = Rejection.conflict(971033, null, "The customer is already extended to provider %s.")
            .cure(YOU, "GET /v1/customers/{customer}/relationships", "see the provider in the list");

    private ExtensionRejection() {
    }
}
