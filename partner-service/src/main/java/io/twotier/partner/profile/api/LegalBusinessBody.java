package io.twotier.partner.profile.api;

import io.twotier.partner.profile.Address;
import io.twotier.partner.profile.LegalBusiness;
import io.twotier.partner.profile.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The legal business profile as it comes in; the vetting and attributes inside of it are not looked at. */
public record LegalBusinessBody(@NotBlank @Size(max = 200) String companyName, @NotNull @Valid Address address, @NotNull @Valid Person primaryContact,
                                @Valid Address companyApproverAddress, @Email @Size(max = 254) String companyApproverEmail) {

    LegalBusiness.Statement statement() {
        return new LegalBusiness.Statement(companyName, address, primaryContact, companyApproverAddress, companyApproverEmail);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "LegalBusinessBody[" + companyName + "]";
    }
}
