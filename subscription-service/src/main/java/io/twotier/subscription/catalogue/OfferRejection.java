package io.twotier.subscription.catalogue;

import io.twotier.platform.command.Rejection;

/** Every "no" about offers. */
public final class OfferRejection {

    public static final Rejection NO_SUCH_OFFER = Rejection.missing(1000, null, "There is no offer %s.");
    public static final Rejection NO_SUCH_PRODUCT = Rejection.missing(400013, null, "There is no product %s here.");
    public static final Rejection NO_SUCH_SKU = Rejection.missing(400018, null, "The product %s has no SKU %s here.");
    public static final Rejection NO_SUCH_COUNTRY = Rejection.invalid(973020, null, "Nothing is sold in %s.");
    public static final Rejection BAD_ID = Rejection.invalid(973150, null, "An offer is named by one word, or by product:sku; %s is neither.");
    public static final Rejection LIMITS = Rejection.invalid(973151, null, "The quantities %s to %s are no limits; what is used and not counted is had once.");
    public static final Rejection KIND_STAYS = Rejection.invalid(973152, null, "The kind of an offer and whether it is an add-on stay as they are: what was sold of it depends on them.");
    public static final Rejection BASES = Rejection.invalid(973153, null, "An add-on names the offers it goes with, and nothing else does.");
    public static final Rejection UNKNOWN_RELATED = Rejection.invalid(973154, null, "The offers it names must be others in the catalogue, and no add-ons: %s.");
    public static final Rejection UNKNOWN_COUNTRIES = Rejection.invalid(973155, null, "Nothing is sold in %s.");
    public static final Rejection TERMS = Rejection.invalid(973156, null, "An offer of this kind binds for %s.");
    public static final Rejection REASON = Rejection.invalid(973157, null, "An offer that is not transferable says why, and no other does.");
    public static final Rejection CYCLES = Rejection.invalid(973158, null, "The billing cycles are some of monthly, annual, none, one_time, each once.");

    private OfferRejection() {
    }
}
