package io.twotier.partner.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An MPN id of a partner: one global, any number of locations. Within an environment nobody else has it. */
@Embeddable
public record MpnId(@Column(name = "mpn_id") String id, @Enumerated(EnumType.STRING) Kind kind, Environment environment) {

    @Schema(name = "MpnIdKind")
    public enum Kind { GLOBAL, LOCATION }

    public MpnId in(Environment other) {
        return new MpnId(id, kind, other);
    }

    boolean location() {
        return kind == Kind.LOCATION;
    }
}
