package io.twotier.subscription;

import io.twotier.platform.command.Rejection;

/** Every "no" about a subscription. */
public final class SubscriptionRejection {

    public static final Rejection NO_RELATIONSHIP = Rejection.forbidden(20002, "R112", "Partner %s has no commerce relationship with customer %s.")
            .cure("the customer or its partner", "POST /v1/customers/{customer}/relationshipextensions", "establish a relationship with the customer");
    public static final Rejection NO_SUCH_SUBSCRIPTION = Rejection.missing(20003, null, "There is no subscription %s.");
    public static final Rejection BAD_STATE = Rejection.invalid(800040, null, "A subscription that is %s cannot be changed to that state.");
    public static final Rejection TRANSFERRED_AWAY = Rejection.invalid(800040, "R169", "The subscription was transferred to another partner and stays suspended.");
    public static final Rejection DELETED = Rejection.invalid(2011, null, "The subscription is deleted.");
    public static final Rejection NO_UPDATES = Rejection.invalid(2006, null, "The subscription takes no updates.");
    public static final Rejection SEATS_WHILE_SUSPENDED = Rejection.invalid(2001, null, "The quantity cannot be changed while the subscription is suspended.")
            .cure("the partner that owns it", "PATCH /v1/customers/{customer}/subscriptions/{subscription}", "set the status to active first");
    public static final Rejection QUANTITY = Rejection.invalid(2002, "R81", "The quantity %s is outside the limits of the offer, %s to %s.");
    public static final Rejection SANDBOX_LICENCES = Rejection.invalid(800018, null, "A subscription of the sandbox has at most %s licences.");
    public static final Rejection SEATS_OF_USAGE = Rejection.invalid(800095, "R79", "A usage-based subscription has no seats to change.");
    public static final Rejection SEATS_FIXED = Rejection.invalid(800095, null, "What was bought once keeps its quantity; order what is needed in addition.")
            .cure("the partner that owns it", "POST /v1/customers/{customer}/orders", "order the difference");
    public static final Rejection NO_DECREASE = Rejection.invalid(800090, null, "Only %s seats can still be given back; others can go when the term is renewed.");
    public static final Rejection STATUS_FIXED = Rejection.invalid(800096, null, "What was bought once cannot be suspended or reactivated.");
    public static final Rejection ONE_CYCLE = Rejection.invalid(800097, null, "The offer is sold with one billing cycle, which cannot be changed.");
    public static final Rejection NO_SUCH_CYCLE = Rejection.invalid(973203, null, "The offer is not sold with this billing cycle.");
    public static final Rejection SUSPENDED = Rejection.invalid(800091, null, "The subscription is suspended.")
            .cure("the partner that owns it", "PATCH /v1/customers/{customer}/subscriptions/{subscription}", "set the status to active first");
    public static final Rejection CYCLE = Rejection.invalid(2054, null, "The billing cycle is changed through the order.");
    public static final Rejection NO_AUTO_RENEW = Rejection.invalid(800093, null, "A subscription of this kind does not renew by itself.");
    public static final Rejection PARENT_INACTIVE = Rejection.invalid(27009, null, "The subscription it belongs to is not active.");
    public static final Rejection NOT_CANCELLABLE = Rejection.invalid(900117, null, "The subscription cannot be cancelled, or not any more.")
            .cure("the partner that owns it", "PATCH /v1/customers/{customer}/subscriptions/{subscription}", "suspend it instead");
    public static final Rejection UNKNOWN_STATUS = Rejection.invalid(800040, null, "A subscription cannot be set to %s.");
    public static final Rejection NOT_OWNER = Rejection.forbidden(973007, "R133", "Only the partner that owns the subscription can do this; a reseller can switch automatic renewal.")
            .cure("the provider that owns the subscription", "PATCH /v1/customers/{customer}/subscriptions/{subscription}", "change it for the reseller");

    private SubscriptionRejection() {
    }
}
