package io.twotier.subscription.catalogue;

import io.twotier.platform.command.Rejection;

/** Every "no" about offers. */
public final class OfferRejection {

    public static final Rejection NO_SUCH_OFFER = Rejection.missing(1000, null, "There is no offer %s.");
    public static final Rejection NO_SUCH_COUNTRY = Rejection.invalid(973020, null, "Nothing is sold in %s.");

    private OfferRejection() {
    }
}
