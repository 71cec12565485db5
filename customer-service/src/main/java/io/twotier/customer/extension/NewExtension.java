package io.twotier.customer.extension;

import java.time.Instant;
import java.util.UUID;

/**
 * What a partner asks for when it extends a relationship.
 *
 * @param provider       or null when none was named
 * @param directPartner  as sent, or null
 * @param shareBillTo    the partner's own consent
 * @param delegatedAdmin whether it was asked for, in vain
 * @param consentFrom    who at the customer consented, or null
 * @param consentAt      when, or null
 */
public record NewExtension(UUID provider, UUID directPartner, boolean shareBillTo, boolean delegatedAdmin, String consentFrom, Instant consentAt) {

    boolean consented(Instant latest) {
        return consentFrom != null && !consentFrom.isBlank() && consentAt != null && !consentAt.isAfter(latest);
    }
}
