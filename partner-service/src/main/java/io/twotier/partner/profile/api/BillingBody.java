package io.twotier.partner.profile.api;

import io.twotier.partner.profile.Address;
import io.twotier.partner.profile.Billing;
import io.twotier.partner.profile.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** A partner's billing profile as it comes in; attributes inside of it are not looked at. */
public record BillingBody(@NotBlank @Size(max = 200) String companyName, @NotNull @Valid Address address, @NotNull @Valid Person primaryContact,
                          @Size(max = 100) String purchaseOrderNumber, @Size(max = 50) String taxId, @NotBlank @Size(min = 3, max = 3) String billingCurrency) {

    Billing billing() {
        return new Billing(companyName, address, primaryContact, purchaseOrderNumber, taxId, billingCurrency.toUpperCase(Locale.ROOT));
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "BillingBody[" + companyName + "]";
    }
}
