package io.twotier.subscription.order;

import java.util.Locale;
import java.util.UUID;

/**
 * A customer that does not exist yet, as the partner that would bring it describes it.
 *
 * @param id           of nobody; it stands for the one the customer would have
 * @param country      or null
 * @param organization whose the customer is, or null
 * @param resold       a reseller would look after it
 */
public record Newcomer(UUID id, String country, UUID organization, boolean resold) {

    public Newcomer {
        country = country == null ? null : country.trim().toUpperCase(Locale.ROOT);
    }
}
