package io.twotier.platform.adminuser;

import io.twotier.platform.caller.Caller;
import java.util.Locale;
import java.util.UUID;

/** The first user of a tenant, its global admin. @param userName how it signs in */
public record Administrator(String userName, UUID tenant, Caller.Kind kind) {

    /** As tokens say it. */
    String tokenKind() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
