package io.twotier.customer.relationship;

import io.twotier.platform.command.Rejection;

/** Every "no" about the relationship with a customer. */
public final class RelationshipRejection {

    /** Below a customer: unknown, foreign and former customers alike. */
    public static final Rejection NO_RELATIONSHIP = Rejection.forbidden(20002, "R113", "Partner %s has no commerce relationship with customer %s.")
            .cure("the customer's global admin", "GET /v1/customers/relationshiprequests", "accept your request for a reseller relationship");

    private RelationshipRejection() {
    }
}
