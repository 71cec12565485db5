package io.twotier.customer.deletion;

import io.twotier.platform.command.Rejection;

/** Every "no" to deleting a customer. */
public final class DeletionRejection {

    private static final String DELETE = "DELETE /v1/customers/{customer}";

    public static final Rejection NOT_SANDBOX = Rejection.forbidden(971230, null, "Only a customer of the sandbox is deleted; this one is of the environment %s.")
            .cure("you", "PATCH /v1/customers/{customer}", "end your relationship with it: {\"relationshipToPartner\": \"none\"}");
    public static final Rejection NOT_ITS_CREATOR = Rejection.forbidden(971231, null, "Only the partner that created the customer deletes it.")
            .cure("the partner that created it", DELETE, "delete the customer");
    public static final Rejection PROVIDER_AWAY = Rejection.of(503, 971232, null, "The identity provider cannot be reached; the customer was not deleted.");

    private DeletionRejection() {
    }
}
