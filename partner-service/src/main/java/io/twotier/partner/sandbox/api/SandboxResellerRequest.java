package io.twotier.partner.sandbox.api;

import io.twotier.partner.account.Contact;
import io.twotier.partner.profile.Address;
import io.twotier.partner.profile.LegalBusiness;
import io.twotier.partner.sandbox.NewReseller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** What makes a sandbox reseller (partner-center-api 3.2.6); culture and language are not looked at. */
public record SandboxResellerRequest(@NotNull @Pattern(regexp = "\\d{1,12}", message = "must be numeric") String mpnId, @NotNull @Valid Tenant tenant,
                                     @NotNull @Valid Business legalBusinessProfile) {

    /** @param displayName of the partner; {@code name} without it @param adminUserName of the first administrator, {@code admin} without it */
    public record Tenant(@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,62}", message = "begins with a letter or digit; letters, digits and hyphens, 63 at most")
                         String domainPrefix, @NotBlank @Size(max = 200) String name, @Size(max = 200) String displayName,
                         @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "must be letters, digits, dots, hyphens and underscores, 64 at most") String adminUserName,
                         @NotBlank @Size(max = 50) String adminFirstName, @NotBlank @Size(max = 50) String adminLastName,
                         @NotBlank @Email @Size(max = 200) String adminAlternateEmail,
                         @NotNull @Pattern(regexp = "[A-Za-z]{2}", message = "must be an ISO code of two letters") String country) {

        /** Personal data stays out of logs. */
        @Override
        public String toString() {
            return "Tenant[" + domainPrefix + "]";
        }
    }

    public record Business(@NotBlank @Size(max = 200) String companyName, @NotNull @Valid Address address) {
    }

    /** @param suffix behind every domain of a sandbox reseller */
    NewReseller asked(String suffix) {
        Contact contact = new Contact(tenant.adminFirstName(), tenant.adminLastName(), tenant.adminAlternateEmail());
        return new NewReseller(mpnId, (tenant.domainPrefix() + "." + suffix).toLowerCase(Locale.ROOT), tenant.displayName() == null ? tenant.name() : tenant.displayName(),
                tenant.country().toUpperCase(Locale.ROOT), tenant.adminUserName() == null ? "admin" : tenant.adminUserName().toLowerCase(Locale.ROOT), contact,
                LegalBusiness.Statement.of(legalBusinessProfile.companyName(), legalBusinessProfile.address(), contact));
    }
}
