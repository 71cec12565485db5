package io.twotier.customer.relationship;

import io.twotier.platform.command.Rejection;

/** Every "no" to selling to a customer because of who the two are. */
public final class SellingRejection {

    private static final String CUSTOMER = "the customer";
    private static final String OTHER_TENANT = "use a separate tenant for what it buys itself";

    public static final Rejection PROVIDERS_RESELLER = Rejection.conflict(971028, "R22", "The customer's tenant is an active reseller of provider %s.")
            .cure(CUSTOMER, null, OTHER_TENANT);
    public static final Rejection PARTNER_TENANT = Rejection.forbidden(971029, "R18", "The customer's tenant is a partner's own; a partner buys through a separate tenant.")
            .cure(CUSTOMER, null, OTHER_TENANT);
    public static final Rejection OWN_ORGANISATION = Rejection.forbidden(971030, "R20", "The customer belongs to the own organisation of partner %s.")
            .cure("another partner", null, "sell to it");
    public static final Rejection AFFILIATE = Rejection.forbidden(971031, "R21", "The customer belongs to an affiliated organisation of partner %s.")
            .cure("another partner", null, "sell to it");
    public static final Rejection OUTSIDE_REGION = Rejection.forbidden(971032, "R27", "Country %s is outside the region of partner %s.")
            .cure("a partner of that region", null, "sell to it");

    private SellingRejection() {
    }
}
