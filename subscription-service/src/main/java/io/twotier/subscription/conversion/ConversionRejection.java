package io.twotier.subscription.conversion;

import io.twotier.platform.command.Rejection;

/** Every "no" to the conversion of a trial. */
final class ConversionRejection {

    static final Rejection NO_TRIAL = Rejection.invalid(973200, null, "Only a trial that is running can be converted; this subscription is none.")
            .cure("the partner that owns it", "POST /v1/customers/{customer}/orders", "order what is wanted");
    static final Rejection NO_TARGET = Rejection.invalid(973201, null, "The trial cannot be converted to the offer %s.")
            .cure("the partner that owns it", "GET /v1/customers/{customer}/subscriptions/{subscription}/conversions", "choose one of the offers it can be converted to");
    static final Rejection OTHER_OFFER = Rejection.invalid(973202, null, "The subscription is not of the offer %s.");

    private ConversionRejection() {
    }
}
