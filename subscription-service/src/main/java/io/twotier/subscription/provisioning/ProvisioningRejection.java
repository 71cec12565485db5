package io.twotier.subscription.provisioning;

import io.twotier.platform.command.Rejection;

/** Every "no" about what is made available of a subscription. */
final class ProvisioningRejection {

    static final Rejection NO_DELEGATED_ADMIN = Rejection.forbidden(973230, null, "The customer has not let you administer for it.")
            .cure("a global admin of the customer", "POST /v1/customers/invitations/{token}/accept", "accept an invitation with delegated admin");
    static final Rejection NOT_AZURE = Rejection.invalid(973231, null, "Only an Azure subscription can be registered.");
    static final Rejection NOT_ACTIVE = Rejection.invalid(973232, null, "Only an active subscription can be registered.");

    private ProvisioningRejection() {
    }
}
