package io.twotier.subscription.catalogue;

import io.twotier.platform.command.Check;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An offer that shall be published.
 *
 * @param there     the offer as it is, null for a new one
 * @param unrelated what it names as base or upgrade and cannot
 * @param nowhere   the countries that are none
 */
record OfferPublication(String offerId, Offer there, OfferRequest said, List<String> unrelated, List<String> nowhere) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,60}(:[A-Za-z0-9._-]{1,40})?");

    Check[] checks() {
        boolean counted = !said.kind().usageBased();
        return List.of(
                Check.that(ID.matcher(offerId).matches(), OfferRejection.BAD_ID, offerId),
                Check.that(there == null || there.kind() == said.kind() && there.addOn() == said.addOn(), OfferRejection.KIND_STAYS),
                Check.that(said.minimumQuantity() <= said.maximumQuantity() && (counted || said.maximumQuantity() == 1), OfferRejection.LIMITS,
                        said.minimumQuantity(), said.maximumQuantity()),
                Check.that(!said.supportedBillingCycles().contains(BillingCycle.UNKNOWN)
                        && new HashSet<>(said.supportedBillingCycles()).size() == said.supportedBillingCycles().size(), OfferRejection.CYCLES),
                Check.that(said.kind().terms().containsAll(said.terms()) && said.terms().isEmpty() == said.kind().terms().isEmpty(), OfferRejection.TERMS,
                        said.kind().terms().isEmpty() ? "no time" : String.join(", ", said.kind().terms())),
                Check.that(said.addOn() != said.bases().isEmpty(), OfferRejection.BASES),
                Check.that(unrelated.isEmpty(), OfferRejection.UNKNOWN_RELATED, String.join(", ", unrelated)),
                Check.that(nowhere.isEmpty(), OfferRejection.UNKNOWN_COUNTRIES, String.join(", ", nowhere)),
                Check.that(said.transferable() == (said.reasonNotTransferable() == null || said.reasonNotTransferable().isBlank()), OfferRejection.REASON)).toArray(Check[]::new);
    }
}
