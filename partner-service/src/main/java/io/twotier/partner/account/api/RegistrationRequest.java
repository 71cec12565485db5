package io.twotier.partner.account.api;

import io.twotier.partner.account.Contact;
import io.twotier.partner.account.Environment;
import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerRejection;
import io.twotier.partner.account.PartnerType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the operator states about a new partner; {@code environment} defaults to production. Without types it is to enrol by itself. */
public record RegistrationRequest(@NotNull UUID partnerId, @NotBlank @Size(max = 200) String name, List<@NotBlank String> types,
                                  @NotNull @Pattern(regexp = "[A-Za-z]{2}", message = "must be an ISO code of two letters") String country,
                                  Environment environment, LocalDate anniversaryDate, @NotEmpty List<@Valid @NotNull Mpn> mpnIds,
                                  Set<@NotNull UUID> affiliates, @NotBlank @Email String email, @NotBlank @Size(max = 253) String domain,
                                  @Valid Contact primaryContact) {

    /** @param kind {@code global} or {@code location} */
    public record Mpn(@NotNull @Pattern(regexp = "\\d{1,12}", message = "must be numeric") String id, @NotNull MpnId.Kind kind) {
    }

    Partner.Registration registration() {
        return new Partner.Registration(partnerId, name, (types == null ? List.<String>of() : types).stream().map(t -> PartnerType.named(t).orElseThrow(() -> PartnerRejection.UNKNOWN_TYPE.refuse(t)))
                .collect(Collectors.toSet()), country.toUpperCase(Locale.ROOT), environment == null ? Environment.PRODUCTION : environment, anniversaryDate,
                mpnIds.stream().map(m -> new MpnId(m.id(), m.kind())).toList(), affiliates == null ? Set.of() : affiliates, email, domain, primaryContact);
    }
}
