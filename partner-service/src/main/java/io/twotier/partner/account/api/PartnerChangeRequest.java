package io.twotier.partner.account.api;

import io.twotier.partner.account.Contact;
import io.twotier.partner.account.Environment;
import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.PartnerChange;
import io.twotier.partner.account.Reach;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What the operator wants otherwise; what is left out stays. {@code types}, {@code country} and {@code environment} may be sent as they are. */
public record PartnerChangeRequest(@Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 200) String name, LocalDate anniversaryDate,
                                   @Size(min = 1, max = 500) List<@Valid @NotNull MpnIdBody> mpnIds, @Size(max = 1000) Set<@NotNull UUID> affiliates,
                                   @Email @Size(min = 1, max = 200) String email, @Size(min = 1, max = 253) String domain, @Valid Contact primaryContact,
                                   List<@NotBlank String> types, String country, Environment.Kind environment) {

    PartnerChange change() {
        return new PartnerChange(name, anniversaryDate, mpnIds == null ? null : mpnIds.stream().map(m -> new MpnId(m.id(), m.kind(), null)).toList(), affiliates,
                new Reach(email, domain, primaryContact), types == null ? null : RegistrationRequest.named(types),
                country == null ? null : country.toUpperCase(Locale.ROOT), environment);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "PartnerChangeRequest[" + name + "]";
    }
}
