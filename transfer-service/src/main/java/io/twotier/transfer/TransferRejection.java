package io.twotier.transfer;

import io.twotier.platform.command.Rejection;

/** Every "no" of a transfer. */
public final class TransferRejection {

    /* who and where */
    public static final Rejection NO_RELATIONSHIP = Rejection.forbidden(20002, "R113", "Partner %s has no commerce relationship with customer %s.");
    public static final Rejection NO_SUCH_TRANSFER = Rejection.missing(900100, null, "There is no transfer %s.");
    public static final Rejection OTHER_PARTY = Rejection.forbidden(974004, "R159", "Only the %s partner of the transfer can do this.");

    /* R159: in the wrong state */
    public static final Rejection IN_PROGRESS = Rejection.conflict(900101, "R159", "The transfer is in progress.");
    public static final Rejection CLOSED = Rejection.invalid(900102, "R159", "The transfer is complete and cannot be processed any more.");

    public static final Rejection NEVER_REJECTED = Rejection.invalid(974105, "R159", "A request from partner to partner is not rejected; without an answer it expires.")
            .cure("the target partner", "PATCH /v1/customers/{customer}/transfers/{id}", "cancel it, if it is not wanted any more");

    /* R158, R163: what must hold between the parties */
    public static final Rejection SANDBOX = Rejection.invalid(900127, "R175", "Transfers are not supported in the sandbox environment.")
            .cure("an operator", "POST /v1/operator/partners", "play it with partners of the simulation");
    public static final Rejection SOURCE_NOT_CALLER = Rejection.forbidden(974001, "R162", "Only the source partner itself creates a transfer.")
            .cure("an admin agent of the source partner", "POST /v1/customers/{customer}/transfers", "create it itself");
    public static final Rejection SAME_PARTNER = Rejection.invalid(900148, "R160", "Source and target of a transfer are the same partner.")
            .cure("the source partner", "POST /v1/customers/{customer}/transfers", "name the provider as target");
    public static final Rejection NOT_ENROLLED = Rejection.forbidden(900149, "R158", "The source partner has not finished its enrolment as indirect reseller.")
            .cure("a global admin of the source partner", "POST /v1/enrollments", "enrol as indirect reseller and accept the agreement");
    public static final Rejection TARGET_UNRELATED = Rejection.forbidden(20002, "R163", "Provider %s has no commerce relationship with customer %s.")
            .cure("an admin agent of the source partner", "POST /v1/customers/{customer}/relationshipextensions", "extend the relationship, or invite the customer");
    public static final Rejection SOURCE_UNRELATED = Rejection.forbidden(20002, "R163", "Source partner %s is no reseller of customer %s any more.");
    public static final Rejection NO_PARTNERSHIP = Rejection.forbidden(974002, "R32", "%s is not an indirect provider the source partner has an active partnership with.")
            .cure("a global admin of the source partner", "POST /v1/relationships/invitations/{token}/accept", "accept an invitation of the provider");
    public static final Rejection OTHER_REGION = Rejection.forbidden(974003, "R28", "Source, target and customer are not in the same region.")
            .cure("the source partner", "POST /v1/customers/{customer}/transfers", "name a provider of its own and the customer's region");
    public static final Rejection CUSTOMER_ELSEWHERE = Rejection.forbidden(974003, "R28", "Target and customer are not in the same region.");
    public static final Rejection OWN_MPA_MISSING = Rejection.forbidden(900124, "R11", "The Microsoft Partner Agreement of partner %s is not signed.")
            .cure("a global admin of that partner", "POST /v1/agreements/partner/signatures", "sign the Microsoft Partner Agreement");
    public static final Rejection RESELLER_MPA_MISSING = Rejection.forbidden(900123, "R13", "The Microsoft Partner Agreement of the reseller %s is not signed.")
            .cure("a global admin of the reseller", "POST /v1/agreements/partner/signatures", "sign the Microsoft Partner Agreement");
    public static final Rejection CUSTOMER_AGREEMENT_MISSING = Rejection.forbidden(13605, "R153", "Customer %s has not accepted the Microsoft Customer Agreement for provider %s.")
            .cure("an admin or sales agent of the provider", "POST /v1/customers/{customer}/agreements", "confirm the customer's acceptance");

    /* the lines */
    public static final Rejection NO_LINES = Rejection.invalid(800078, "R160", "A transfer needs at least one subscription.")
            .cure("the source partner", "POST /v1/customers/{customer}/transfers", "name a subscription");
    public static final Rejection NAMED_TWICE = Rejection.invalid(800078, "R160", "A subscription is named twice.")
            .cure("the source partner", "POST /v1/customers/{customer}/transfers", "name it once");
    public static final Rejection NOT_A_SUBSCRIPTION = Rejection.invalid(800078, "R160", "Subscription %s is not a subscription of this customer with the source partner.")
            .cure("the source partner", "GET /v1/customers/{customer}/transferseligibility", "name subscriptions of this list");
    public static final Rejection DELETED = Rejection.invalid(800078, "R171", "Subscription%s is deleted.")
            .cure("the source partner", "POST /v1/customers/{customer}/transfers", "leave it out");
    public static final Rejection TRANSFERRED = Rejection.invalid(800078, "R169", "Subscription%s was transferred to another partner and stays suspended.")
            .cure("the source partner", "POST /v1/customers/{customer}/transfers", "leave it out");
    public static final Rejection SUSPENDED = Rejection.invalid(800078, "R171", "Subscription%s is suspended.")
            .cure("the source partner", "PATCH /v1/customers/{customer}/subscriptions/{id}", "set the status to active");
    public static final Rejection ADD_ON_ALONE = Rejection.invalid(800078, "R172", "Add-on %s travels with its base; name the base subscription %s.")
            .cure("the source partner", "POST /v1/customers/{customer}/transfers", "name its base beside it or instead");
    private static final String REBUY = "cancel the subscription and have the provider order it anew";
    private static final String ORDER = "POST /v1/customers/{customer}/orders";
    private static final String BOTH = "the source partner, then the provider";
    public static final Rejection RESERVATION = Rejection.invalid(900145, "R174", "Subscription%s cannot be transferred: %s.").cure(BOTH, ORDER, REBUY);
    public static final Rejection MARKETPLACE = Rejection.invalid(900146, "R174", "Subscription%s cannot be transferred: %s.").cure(BOTH, ORDER, REBUY);
    public static final Rejection KIND = Rejection.invalid(800078, "R174", "Subscription%s cannot be transferred: %s.").cure(BOTH, ORDER, REBUY);
    public static final Rejection NO_PRODUCT_TYPE = Rejection.invalid(800078, "R174", "Subscription%s is of the kind %s, which does not move from partner to partner.")
            .cure("the source partner", "GET /v1/customers/{customer}/transferseligibility", "see whether it moves to its indirect provider, or leave it out");
    public static final Rejection LINES_BY_PATCH = Rejection.invalid(800078, "R160", "Who accepts a request from partner to partner names the subscriptions.")
            .cure("the source partner", "PATCH /v1/customers/{customer}/transfers/{id}", "send the status InProgress with lineItems");
    public static final Rejection SPOKEN_FOR = Rejection.conflict(900104, "R171", "Subscription%s is already part of transfer request %s.")
            .cure("a party of that request", "DELETE /v1/customers/{customer}/transfers/{id}", "withdraw, reject or finish that request first");
    public static final Rejection MPN_UNKNOWN = Rejection.missing(800015, "R50", "There is no MPN id %s.")
            .cure("the source partner", "POST /v1/customers/{customer}/transfers", "name the location id it was onboarded with as reseller, or none");
    public static final Rejection MPN_NOT_THE_RESELLERS = Rejection.invalid(800016, "R50", "MPN id %s is not the location id the source partner was onboarded with as reseller.")
            .cure("the source partner", "POST /v1/customers/{customer}/transfers", "name the location id it was onboarded with as reseller, or none");

    /* what a line says when its group could not be moved */
    public static final Rejection GROUP = Rejection.conflict(900103, "R171", "A group of subscriptions could not be moved; the source keeps it.");
    public static final int GROUP_FAILED = GROUP.code();
    public static final String GROUP_SILENT = "The move was not confirmed in time; the source keeps the subscriptions.";

    /** The same "no" to the party that cannot mend it: code and rule, and who has to act; how, is for that party to see. */
    static Rejection ofTheOther(Rejection no, String party) {
        return new Rejection(no.status(), no.code(), no.rule(), "The %s partner has something to do first.".formatted(party), null, no.source());
    }

    private TransferRejection() {
    }
}
