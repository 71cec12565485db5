package io.twotier.partner.account.api;

import io.twotier.partner.account.MpnId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** An MPN id as it comes in and goes out. @param kind {@code global} or {@code location} */
public record MpnIdBody(@NotNull @Pattern(regexp = "\\d{1,12}", message = "must be numeric") String id, @NotNull MpnId.Kind kind) {

    static MpnIdBody of(MpnId mpn) {
        return new MpnIdBody(mpn.id(), mpn.kind());
    }
}
