package io.twotier.partner.profile.api;

import io.twotier.partner.profile.Address;
import io.twotier.partner.profile.Organization;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The organisation profile as it comes in; ids, domain, types, programmes and attributes inside of it are not looked at. */
public record OrganizationBody(@NotBlank @Size(max = 200) String companyName, @NotNull @Valid Address defaultAddress, @NotBlank @Email @Size(max = 200) String email,
                               @Pattern(regexp = "[A-Za-z]{2}", message = "must be a language of two letters") String language,
                               @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}", message = "must be a culture such as sv-SE") String culture) {

    Organization organization() {
        return new Organization(defaultAddress, language, culture);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "OrganizationBody[" + companyName + "]";
    }
}
