package io.twotier.customer.removal;

import io.twotier.platform.command.Rejection;

/** Every "no" to ending a relationship with a customer. */
public final class RemovalRejection {

    private static final String YOU = "you";
    private static final String SUBSCRIPTION = "PATCH /v1/customers/{customer}/subscriptions/{subscription}";

    public static final Rejection ONLY_NONE = Rejection.invalid(971210, null, "All that can be changed of a customer here is relationshipToPartner, to \"none\".")
            .cure(YOU, "PATCH /v1/customers/{customer}", "send {\"relationshipToPartner\": \"none\"}");
    public static final Rejection ACTIVE_SUBSCRIPTION = Rejection.invalid(971211, null, "Subscription %s (%s) of the customer is active.")
            .cure(YOU, SUBSCRIPTION, "suspend it");
    public static final Rejection ACTIVE_ON_RECORD = Rejection.invalid(971212, null, "Subscription %s (%s) of the customer is active with you on record.")
            .cure("the provider that sells it", SUBSCRIPTION, "suspend it, or put another reseller on record");
    public static final Rejection TRANSFER_OFFERED = Rejection.invalid(971213, null, "Transfer %s, which you asked for, is not answered yet.")
            .cure(YOU, "DELETE /v1/customers/{customer}/transfers/{transfer}", "withdraw it");
    public static final Rejection TRANSFER_TO_ANSWER = Rejection.invalid(971214, null, "Transfer %s to you is not answered yet.")
            .cure(YOU, "PATCH /v1/customers/{customer}/transfers/{transfer}", "reject it");
    public static final Rejection TRANSFER_RUNNING = Rejection.invalid(971215, null, "Transfer %s is running.")
            .cure(YOU, "GET /v1/customers/{customer}/transfers/{transfer}", "wait until it is over");

    private RemovalRejection() {
    }
}
