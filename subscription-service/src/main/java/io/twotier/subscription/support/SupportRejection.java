package io.twotier.subscription.support;

import io.twotier.platform.command.Rejection;

/** Every "no" about support contacts. */
public final class SupportRejection {

    private static final String NAME = "PUT /v1/customers/{customer}/subscriptions/{subscription}/supportcontact";

    public static final Rejection NOT_OWNER = Rejection.forbidden(973110, "R44", "Only the partner that owns the subscription names its support contact.")
            .cure("the provider that owns the subscription", NAME, "name the support contact");
    public static final Rejection NO_PARTNERSHIP = Rejection.forbidden(973111, "R32", "There is no active partnership with %s.")
            .cure("the provider and the reseller", "POST /v1/relationships/invitations", "form a partnership first");
    public static final Rejection OTHER_ID = Rejection.invalid(973112, null, "The MPN id %s is not one of that partner's.")
            .cure("you", "GET /v1/customers/{customer}/subscriptions/{subscription}/supportcontact/candidates", "use an id from the list, or leave it out");

    private SupportRejection() {
    }
}
