package io.twotier.customer.association;

import io.twotier.platform.command.Rejection;

/** Every "no" to bringing a reseller to an existing customer. */
public final class AssociationRejection {

    private static final String YOU = "you";
    private static final String ASSOCIATE = "PUT /v1/customers/{customer}/associatedpartner";
    private static final String ANOTHER = "name another reseller";
    private static final String SEPARATE_TENANT = "use a separate tenant for what it buys itself";

    public static final Rejection NO_RESELLER = Rejection.invalid(971200, "R68", "Name the reseller by its tenant id in associatedPartnerId.")
            .cure(YOU, ASSOCIATE, "send one associatedPartnerId");
    public static final Rejection NOT_ITS_PROVIDER = Rejection.forbidden(971201, "R68", "Only a provider of the customer brings a reseller to it.")
            .cure("a provider of the customer", ASSOCIATE, "name the reseller");
    public static final Rejection NO_PARTNERSHIP = Rejection.forbidden(971202, "R68", "There is no active partnership with reseller %s.")
            .cure(YOU, "POST /v1/relationships/invitations", "invite the reseller and wait for it to accept");
    public static final Rejection RESELLER_UNSIGNED = Rejection.forbidden(900123, "R13", "Reseller %s has not signed the partner agreement for region %s.")
            .cure("the reseller's global admin", "POST /v1/agreements/partner/signatures", "sign the partner agreement");
    public static final Rejection OUTSIDE_REGION = Rejection.forbidden(2030, "R27", "Country %s is outside the region of reseller %s.")
            .cure(YOU, ASSOCIATE, "name a reseller of that region");
    public static final Rejection YOUR_RESELLER = Rejection.conflict(971203, "R22", "The customer's tenant is an active reseller of yours.")
            .cure("the customer", null, SEPARATE_TENANT);
    public static final Rejection PARTNER_TENANT = Rejection.forbidden(971204, "R18", "The customer's tenant is a partner's own; a partner buys through a separate tenant.")
            .cure("the customer", null, SEPARATE_TENANT);
    public static final Rejection OWN_ORGANISATION = Rejection.forbidden(971205, "R20", "The customer belongs to the reseller's own organisation.")
            .cure(YOU, ASSOCIATE, ANOTHER);
    public static final Rejection AFFILIATE = Rejection.forbidden(971206, "R21", "The customer belongs to an affiliated organisation of the reseller.")
            .cure(YOU, ASSOCIATE, ANOTHER);

    private AssociationRejection() {
    }
}
