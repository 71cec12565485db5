package io.twotier.subscription.upgrade;

import io.twotier.platform.command.Rejection;

/** Every "no" to an upgrade or transition. */
public final class UpgradeRejection {

    static final Rejection USAGE = Rejection.invalid(973210, "R79", "A usage-based subscription is not upgraded; it is changed through its Azure subscription.");
    static final Rejection NOT_ACTIVE = Rejection.invalid(973211, null, "Only an active subscription can be exchanged; this one is %s.");
    static final Rejection NO_TARGET = Rejection.invalid(973212, null, "The subscription cannot be exchanged for the offer %s.")
            .cure("the partner that owns it", "GET /v1/customers/{customer}/subscriptions/{subscription}/upgrades", "choose one of the offers listed there or as transition");
    static final Rejection ADD_ONS = Rejection.invalid(973213, null, "The add-ons %s do not go with the offer.")
            .cure("the partner that owns it", "PATCH /v1/customers/{customer}/subscriptions/{subscription}", "let the add-ons end first");
    static final Rejection MORE_THAN_THERE_IS = Rejection.invalid(973214, null, "The subscription has no %s seats to exchange.");
    static final Rejection OTHER_FORM = Rejection.invalid(973215, null, "Classic licences are upgraded, licences with a term take a transition; nothing else is exchanged.");
    static final Rejection NO_MERGE = Rejection.invalid(973216, null, "A transition makes a subscription of its own; it cannot be joined with %s.");
    public static final Rejection TIME = Rejection.invalid(973217, null, "eligibilityType is immediate or scheduled.");

    private UpgradeRejection() {
    }
}
