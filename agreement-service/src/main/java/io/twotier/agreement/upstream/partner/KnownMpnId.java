package io.twotier.agreement.upstream.partner;

import jakarta.persistence.Embeddable;

/** An MPN id of a partner. */
@Embeddable
record KnownMpnId(String mpnId, String kind) {
}
