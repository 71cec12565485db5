package io.twotier.agreement.evidence;

import java.util.UUID;

/**
 * How somebody read an agreement, as far as it decides which text that was.
 *
 * @param document the very text, where it was shown by us; else null, and the rest says
 * @param language named for this agreement, so there must be a text in it; or null
 * @param country  two letters named for this agreement, or null for the reader's own
 * @param locale   of the request, a wish only; or null
 */
public record Reading(UUID document, String language, String country, String locale) {

    /** @param locale of the request, or null */
    public static Reading elsewhere(String language, String country, String locale) {
        return new Reading(null, blankless(language), blankless(country), blankless(locale));
    }

    /** On a page of ours. */
    public static Reading here(UUID document) {
        return new Reading(document, null, null, null);
    }

    private static String blankless(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
