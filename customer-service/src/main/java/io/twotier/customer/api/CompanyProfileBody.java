package io.twotier.customer.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** The company of a new customer. @param companyName that of the billing profile when left out */
public record CompanyProfileBody(
        @NotBlank @Size(max = 240)
        @Pattern(regexp = "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,10}[A-Za-z]{2,63}", message = "must be a domain name") String domain,
        @Size(max = 256) String companyName, @Size(max = 64) String organizationRegistrationNumber) {

    String plainDomain() {
        return domain.toLowerCase(Locale.ROOT);
    }
}
