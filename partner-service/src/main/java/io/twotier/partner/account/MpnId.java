package io.twotier.partner.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An MPN id of a partner: one global, any number of locations. */
@Embeddable
public record MpnId(@Column(name = "mpn_id") String id, @Enumerated(EnumType.STRING) Kind kind) {

    public enum Kind { GLOBAL, LOCATION }
}
