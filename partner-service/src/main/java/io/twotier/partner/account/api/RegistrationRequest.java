package io.twotier.partner.account.api;

import io.twotier.partner.account.Contact;
import io.twotier.partner.account.Environment;
import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.PartnerRejection;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.account.Registration;
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

/**
 * What the operator states about a new partner; {@code environment} defaults to production. Without types it is to enrol by itself.
 *
 * @param simulation which simulation it lives in, beside {@code environment} simulation alone; without it, one of its own with its id for a name
 */
public record RegistrationRequest(@NotNull UUID partnerId, @NotBlank @Size(max = 200) String name, List<@NotBlank String> types,
                                  @NotNull @Pattern(regexp = "[A-Za-z]{2}", message = "must be an ISO code of two letters") String country,
                                  Environment.Kind environment,
                                  @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}", message = "must be letters, digits and hyphens, at most 64") String simulation,
                                  LocalDate anniversaryDate, @NotEmpty @Size(max = 500) List<@Valid @NotNull MpnIdBody> mpnIds,
                                  @Size(max = 1000) Set<@NotNull UUID> affiliates, @NotBlank @Email @Size(max = 200) String email,
                                  @NotBlank @Size(max = 253) String domain, @Valid Contact primaryContact) {

    Registration registration() {
        Environment in = environmentOf();
        return new Registration(partnerId, name, named(types), country.toUpperCase(Locale.ROOT), in, anniversaryDate,
                mpnIds.stream().map(m -> new MpnId(m.id(), m.kind(), in)).toList(), affiliates == null ? Set.of() : affiliates, email, domain, primaryContact);
    }

    private Environment environmentOf() {
        if (simulation != null && environment != Environment.Kind.SIMULATION) {
            throw PartnerRejection.NO_SIMULATION.refuse();
        }
        return environment == null ? Environment.PRODUCTION
                : Environment.of(environment, simulation == null ? partnerId.toString() : simulation.toLowerCase(Locale.ROOT));
    }

    static Set<PartnerType> named(List<String> types) {
        return (types == null ? List.<String>of() : types).stream().map(t -> PartnerType.named(t).orElseThrow(() -> PartnerRejection.UNKNOWN_TYPE.refuse(t)))
                .collect(Collectors.toSet());
    }
}
