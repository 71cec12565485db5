package io.twotier.customer.billing.api;

import io.twotier.customer.billing.BillTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Bill-to data as it comes in. An etag or id inside of it is not looked at. */
public record BillingProfileBody(@Size(max = 50) String firstName, @Size(max = 50) String lastName,
                                 @NotBlank @Email @Size(max = 254) String email,
                                 @NotBlank @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}", message = "must be a culture such as sv-SE") String culture,
                                 @NotBlank @Pattern(regexp = "[A-Za-z]{2}", message = "must be a language of two letters") String language,
                                 @NotBlank @Size(max = 256) String companyName,
                                 @NotNull @Valid AddressBody defaultAddress) {

    public BillTo billTo() {
        return new BillTo(firstName, lastName, email, culture, language, companyName, defaultAddress.address());
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "BillingProfileBody[" + defaultAddress + "]";
    }
}
