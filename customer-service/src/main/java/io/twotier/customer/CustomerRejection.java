package io.twotier.customer;

import io.twotier.platform.command.Rejection;

/** Every "no" to creating, finding and listing customers. */
public final class CustomerRejection {

    private static final String OPERATOR = "the programme's operator";
    private static final String PROVIDER = "an indirect provider";
    private static final String CREATE = "POST /v1/customers";

    public static final Rejection NO_SUCH_CUSTOMER = Rejection.missing(3000, null, "There is no customer %s.");
    public static final Rejection UNKNOWN_PARTNER = Rejection.forbidden(971001, null, "Your tenant is not registered as a partner.")
            .cure(OPERATOR, "POST /v1/operator/partners", "register the partner");
    public static final Rejection RESELLER_ONLY = Rejection.forbidden(971002, "R122", "A reseller does not create customers; its provider does, and names it.")
            .cure(PROVIDER, CREATE, "create the customer with your tenant id as associatedPartnerId");
    public static final Rejection RESTRICTED = Rejection.forbidden(971003, "R8", "Your rights as direct-bill partner are restricted: no new customers.")
            .cure(PROVIDER, CREATE, "create the customer with your tenant id as associatedPartnerId");
    public static final Rejection NOT_A_PROVIDER = Rejection.forbidden(971004, "R66", "Only an indirect provider may name an associated partner.")
            .cure("you", CREATE, "leave associatedPartnerId out");
    public static final Rejection NO_PARTNERSHIP = Rejection.forbidden(971005, "R32", "There is no active partnership with reseller %s.")
            .cure("you", "POST /v1/relationships/invitations", "invite the reseller and wait for it to accept");
    public static final Rejection OWN_TENANT = Rejection.forbidden(971006, "R20", "A partner does not sell to its own organisation.")
            .cure("another partner", CREATE, "sell to this organisation");
    public static final Rejection AFFILIATE = Rejection.forbidden(971007, "R21", "A partner does not sell to its affiliated organisations.")
            .cure("another partner", CREATE, "sell to this organisation");
    public static final Rejection DOMAIN_IN_USE = Rejection.conflict(971008, null, "The domain %s is in use.")
            .cure("you", CREATE, "choose another domain; HEAD /v1/domains/{domain} tells whether one is free");
    public static final Rejection OTHER_RESELLER = Rejection.invalid(971009, "R69", "associatedPartnerId differs from the reseller of the path.")
            .cure("you", "POST /v1/relationships/{reseller}/customers", "leave associatedPartnerId out");
    public static final Rejection OUTSIDE_REGION = Rejection.forbidden(2030, "R27", "Country %s is outside your region; a partner sells only in its own.")
            .cure("a partner of that region", CREATE, "create the customer");
    public static final Rejection RESELLER_UNSIGNED = Rejection.forbidden(900123, "R13", "Reseller %s has not signed the partner agreement for region %s.")
            .cure("the reseller's global admin", "POST /v1/agreements/partner/signatures", "sign the partner agreement");
    public static final Rejection WRONG_STATE = Rejection.conflict(971010, null, "The customer is %s; that is not possible now.");
    public static final Rejection PROVIDER_AWAY = Rejection.of(503, 971011, null, "The identity provider cannot be reached; no customer was created.");

    public static final Rejection BAD_PREFIX = Rejection.invalid(971241, null, "A domain begins with letters, digits and hyphens, 63 at most.");

    private CustomerRejection() {
    }
}
