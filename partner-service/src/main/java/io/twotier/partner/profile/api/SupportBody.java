package io.twotier.partner.profile.api;

import io.twotier.partner.profile.AddressRules;
import io.twotier.partner.profile.Support;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A support profile as it comes in; attributes inside of it are not looked at. */
public record SupportBody(@NotBlank @Email @Size(max = 254) String email, @Pattern(regexp = AddressRules.PHONE, message = "is not a phone number") String telephone,
                          @Size(max = 300) String website) {

    Support support() {
        return new Support(email, telephone, website);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "SupportBody[" + website + "]";
    }
}
