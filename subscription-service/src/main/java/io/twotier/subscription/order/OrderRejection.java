package io.twotier.subscription.order;

import io.twotier.platform.command.Rejection;

/** Every "no" to an order. */
public final class OrderRejection {

    public static final Rejection NO_SUCH_ORDER = Rejection.missing(20000, null, "There is no order %s.");
    public static final Rejection RESELLER_BUYS = Rejection.forbidden(973001, "R6", "An indirect reseller does not buy; its provider orders for the customer.")
            .cure("an indirect provider of the reseller", "POST /v1/customers/{customer}/orders", "order for the reseller's customer");
    public static final Rejection WON_AS_RESELLER = Rejection.forbidden(973002, "R124", "The customer was won as a reseller's: buying directly is not possible.")
            .cure("the indirect provider of the customer", "POST /v1/customers/{customer}/orders", "order for the customer");
    public static final Rejection NOT_SIGNED = Rejection.forbidden(900124, "R11", "Your Microsoft Partner Agreement for %s is not signed.")
            .cure("a global admin of your tenant", "POST /v1/agreements/partner/signatures", "sign the agreement");
    public static final Rejection RESTRICTED = Rejection.forbidden(973003, "R8", "Your direct-bill rights are restricted: existing subscriptions go on, nothing new can be bought.")
            .cure("an indirect provider of the customer", "POST /v1/customers/{customer}/orders", "order for the customer");
    public static final Rejection NOT_ACCEPTED = Rejection.forbidden(13605, "R152", "The customer has not accepted the Microsoft Customer Agreement.")
            .cure("the customer's admin, or the partner by attestation", "POST /v1/customers/{customer}/agreements", "accept the agreement");
    public static final Rejection PARTNER_TENANT = Rejection.forbidden(973004, "R19", "The tenant is a partner's own; services for its use belong in a tenant of customer kind.");
    public static final Rejection OWN_USE = Rejection.forbidden(973010, "R20", "A partner does not sell to itself as end user.")
            .cure("another direct-bill partner, or a reseller through its provider", "POST /v1/customers/{customer}/orders", "sell to this customer");
    public static final Rejection AFFILIATE = Rejection.forbidden(973011, "R21", "A partner does not sell to its affiliated organisations as end users.");
    public static final Rejection USER_NEEDED = Rejection.forbidden(900329, null, "Orders for a reseller's customer need a signed-in user.")
            .cure("a user of your tenant", "POST /v1/customers/{customer}/orders", "order with a user's token");
    public static final Rejection OTHER_CUSTOMER = Rejection.invalid(900118, null, "The customer %s in the body is not the one of the path.");
    public static final Rejection UNKNOWN_OFFER = Rejection.invalid(2085, null, "Line %s: there is no offer %s.");
    public static final Rejection CYCLE = Rejection.invalid(973005, null, "Line %s: the offer is not sold with this billing cycle.");
    public static final Rejection QUANTITY = Rejection.invalid(2002, "R81", "Line %s: the quantity %s is outside the limits of the offer, %s to %s.");
    public static final Rejection NO_BASE = Rejection.invalid(2091, null, "Line %s: an add-on needs a subscription of the offers it goes with, named as parentSubscriptionId.");
    public static final Rejection NOT_AN_ADD_ON = Rejection.invalid(2091, null, "Line %s: the offer is not an add-on of that subscription.");
    public static final Rejection PARENT_UNKNOWN = Rejection.missing(20003, null, "Line %s: there is no subscription %s.");
    public static final Rejection PARENT_INACTIVE = Rejection.invalid(27009, null, "Line %s: the subscription it is added to is not active.");
    public static final Rejection ONLY_ADD_ONS = Rejection.invalid(973008, null, "Line %s: only add-ons can be added to an order that is there; name their parentSubscriptionId.");
    public static final Rejection NOTHING_ADDED = Rejection.invalid(973009, null, "The order has all of these lines already; nothing else about it can be changed.");

    public static final Rejection OTHER_REGION = Rejection.forbidden(2030, "R27", "You do not sell in %s: the country lies outside your region.");
    public static final Rejection NOT_SOLD = Rejection.forbidden(2091, null, "Line %s: the offer %s is not sold any more.");
    public static final Rejection NOT_SOLD_THERE = Rejection.invalid(800070, null, "Line %s: the offer %s is not sold in the customer's country, %s.")
            .cure("you", "GET /v1/offers?country={country}", "choose an offer that is sold there");
    public static final Rejection NOT_YOURS_TO_SELL = Rejection.forbidden(2006, null, "Line %s: the offer %s is not sold by partners of your kind.");
    public static final Rejection TERM = Rejection.invalid(973170, null, "Line %s: the offer is not sold for the term %s.");
    public static final Rejection SANDBOX_SEATS = Rejection.invalid(800018, null, "Line %s: a subscription of the sandbox has at most %s licences.");
    public static final Rejection SANDBOX_FULL = Rejection.invalid(800018, null, "A customer of the sandbox has at most %s subscriptions.")
            .cure("you", "PATCH /v1/customers/{customer}/orders/{order}", "cancel an order first");
    public static final Rejection IN_PROGRESS = Rejection.conflict(800060, null, "The order %s is in progress.");
    public static final Rejection CANCELLED = Rejection.invalid(800061, null, "The order %s is cancelled.");
    public static final Rejection NOT_CANCELLABLE = Rejection.invalid(800061, null, "The order cannot be cancelled: a subscription of it was transferred.");
    public static final Rejection CLASSIC = Rejection.invalid(800063, null, "The order %s cannot be cancelled.")
            .cure("you", "PATCH /v1/customers/{customer}/subscriptions/{subscription}", "suspend its subscriptions");
    public static final Rejection PRODUCTION = Rejection.forbidden(800019, null, "Outside of the sandbox only orders of software are cancelled.")
            .cure("you", "PATCH /v1/customers/{customer}/subscriptions/{subscription}", "suspend or cancel its subscriptions");
    public static final Rejection TOO_LATE = Rejection.invalid(900117, null, "The order cannot be cancelled any more.");
    public static final Rejection ADDED_TO = Rejection.invalid(973172, null, "Add-ons of other orders go with the order's subscriptions; cancel these orders first.");
    public static final Rejection UNKNOWN_STATUS = Rejection.invalid(973171, null, "An order cannot be set to %s.");
    public static final Rejection CYCLE_OF_INACTIVE = Rejection.invalid(6000, null, "The billing cycle cannot be changed: the subscription %s is not active.");
    public static final Rejection CYCLE_NOT_OFFERED = Rejection.invalid(6001, null, "The billing cycle cannot be changed: the offer %s is not sold with it.");
    public static final Rejection RECORD_ELSEWHERE = Rejection.invalid(800098, null, "The partner on record of the subscription %s is not changed with its order.")
            .cure("you", "PATCH /v1/customers/{customer}/subscriptions/{subscription}", "set partnerId");

    private OrderRejection() {
    }
}
