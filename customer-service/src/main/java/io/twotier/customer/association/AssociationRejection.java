package io.twotier.customer.association;

import io.twotier.platform.command.Rejection;

/** Every "no" to bringing a reseller to an existing customer. */
public final class AssociationRejection {

    private static final String YOU = "you";
    private static final String ASSOCIATE = "PUT /v1/customers/{customer}/associatedpartner";

    public static final Rejection NO_RESELLER = Rejection.invalid(971200, "R68", "Name the reseller by its tenant id in associatedPartnerId.")
            .cure(YOU, ASSOCIATE, "send one associatedPartnerId");
    public static final Rejection NOT_ITS_PROVIDER = Rejection.forbidden(971201, "R68", "Only a provider of the customer brings a reseller to it.")
            .cure("a provider of the customer", ASSOCIATE, "name the reseller");
    public static final Rejection NO_PARTNERSHIP = Rejection.forbidden(971202, "R68", "There is no active partnership with reseller %s.")
            .cure(YOU, "POST /v1/relationships/invitations", "invite the reseller and wait for it to accept");
    public static final Rejection RESELLER_UNSIGNED = Rejection.forbidden(900123, "R13", "Reseller %s has not signed the partner agreement for region %s.")
            .cure("the reseller's global admin", "POST /v1/agreements/partner/signatures", "sign the partner agreement");

    private AssociationRejection() {
    }
}
