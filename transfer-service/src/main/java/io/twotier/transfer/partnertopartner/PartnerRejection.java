package io.twotier.transfer.partnertopartner;

import io.twotier.platform.command.Rejection;

/** Every "no" that only the form from partner to partner says. */
final class PartnerRejection {

    private static final String TARGET = "the target partner";
    private static final String SOURCE = "the source partner";
    static final String CREATE = "POST /v1/customers/{customer}/transfers";
    static final String ANSWER = "PATCH /v1/customers/{customer}/transfers/{id}";

    /* to who asks */
    static final Rejection TARGET_NOT_CALLER = Rejection.forbidden(974100, "R162", "Only the target partner itself asks another partner for a transfer.")
            .cure("an admin agent of the target partner", CREATE, "create it itself");
    static final Rejection NO_SELLER = Rejection.forbidden(974101, null, "Partner %s does not sell to customer %s itself, as direct-bill partner or as provider.")
            .cure("the customer's provider", CREATE, "create it: a reseller acts through its provider");
    static final Rejection RESTRICTED = Rejection.forbidden(974102, "R8", "The direct-bill rights of partner %s are restricted: nothing new can come to it.")
            .cure("an indirect provider of the customer", CREATE, "create it");
    /** One answer, whether there is no such partner, or none that sells to this customer, or one of another region: who serves a customer is nobody's to try out. */
    static final Rejection NOT_FROM_THERE = Rejection.invalid(900400, null, "A transfer of customer %s from partner %s cannot be created.")
            .cure(TARGET, CREATE, "have the customer tell which partner sells to it, and name that one");
    static final Rejection ALREADY_ASKED = Rejection.conflict(900400, "R171", "Another one cannot be created: request %s to the same partner is not answered yet.")
            .cure(TARGET, ANSWER, "cancel that one or wait for its answer");
    static final Rejection RECORD_OF_NO_PROVIDER = Rejection.invalid(900400, "R157", "It cannot be created with a reseller on record: the target is no indirect provider.")
            .cure(TARGET, CREATE, "leave partnerOnRecord out");
    static final Rejection UNKNOWN_RESELLER = Rejection.missing(800015, "R50", "No partner has the MPN id %s.")
            .cure(TARGET, CREATE, "name the location id its reseller was onboarded with, or none");
    static final Rejection NOT_A_LOCATION = Rejection.invalid(800016, "R50", "MPN id %s is not the location id a reseller was onboarded with.")
            .cure(TARGET, CREATE, "name the location id its reseller was onboarded with, or none");
    static final Rejection NO_PARTNERSHIP = Rejection.forbidden(974002, "R32", "There is no active partnership with the reseller that has the MPN id %s.")
            .cure("the provider and the reseller", "POST /v1/relationships/invitations", "form a partnership first");
    static final Rejection RESELLER_UNSIGNED = Rejection.forbidden(900123, "R12", "The reseller with the MPN id %s has not signed the Microsoft Partner Agreement.")
            .cure("a global admin of the reseller", "POST /v1/agreements/partner/signatures", "sign the agreement");

    /* to who accepts */
    static final Rejection SOURCE_NO_SELLER = Rejection.forbidden(974160, null, "Partner %s does not sell to customer %s itself any more: nobody can ask it for a transfer.")
            .cure("the partner that sells to the customer", ANSWER, "accept the request that is sent to it");
    static final Rejection TOO_MANY = Rejection.invalid(974103, "R160", "A transfer from partner to partner takes at most %s subscriptions.")
            .cure(SOURCE, ANSWER, "name fewer; the target can ask again for the others");
    static final Rejection NOT_ASKED_FOR = Rejection.invalid(974104, "R160", "Subscription %s is of the product type %s, which the target did not ask for.")
            .cure(SOURCE, ANSWER, "leave it out");
    static final Rejection OF_ANOTHER_TYPE = Rejection.invalid(974106, "R160", "Subscription %s is not of the product type %s.")
            .cure(SOURCE, ANSWER, "name its product type, or none");

    private PartnerRejection() {
    }
}
