package io.twotier.agreement.evidence;

import jakarta.persistence.Embeddable;

/**
 * The very text that somebody agreed to.
 *
 * @param versionRank of the template; null only where somebody else told us of an agreement on a template we do not have
 * @param language    of the text, or null where it was not told
 * @param country     of the reader, whom the text was for; or null where it was not known
 * @param textDigest  SHA-256 of the text, in hexadecimal digits; null where nobody told which text it was
 */
@Embeddable
public record AgreedText(Integer versionRank, String language, String country, String textDigest) {

    /** Agreed to elsewhere, on a text that we were not told. */
    static AgreedText untold(Integer versionRank) {
        return new AgreedText(versionRank, null, null, null);
    }
}
