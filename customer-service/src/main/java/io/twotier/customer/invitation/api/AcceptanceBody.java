package io.twotier.customer.invitation.api;

import io.twotier.customer.NewCustomer;
import io.twotier.customer.billing.BillTo;
import io.twotier.customer.billing.api.BillingProfileBody;
import io.twotier.customer.country.Countries;
import io.twotier.customer.country.CountryRules;
import io.twotier.platform.caller.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a tenant tells of itself that is not known as a customer yet; not looked at for one that is.
 *
 * @param ownerOrganizationTenantId the tenant whose organisation it belongs to
 */
public record AcceptanceBody(@Valid BillingProfileBody billingProfile, @Size(max = 64) String organizationRegistrationNumber, UUID ownerOrganizationTenantId) {

    private static final Pattern DOMAIN = Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,10}[A-Za-z]{2,63}");

    /** The domain is that of the administrator's sign-in, which the identity provider vouches for. */
    public NewCustomer newcomer(Caller caller, Countries countries, CountryRules rules) {
        if (billingProfile == null) {
            return null;
        }
        BillTo billTo = billingProfile.billTo();
        rules.demand(billTo.defaultAddress(), "billingProfile.defaultAddress", organizationRegistrationNumber, "organizationRegistrationNumber");
        String country = billTo.defaultAddress().country();
        return new NewCustomer(domain(caller.name()), billTo.companyName(), organizationRegistrationNumber, country, countries.region(country).orElseThrow(), null,
                ownerOrganizationTenantId, billTo);
    }

    private static String domain(String signInName) {
        String domain = signInName == null ? "" : signInName.substring(signInName.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return signInName != null && signInName.contains("@") && DOMAIN.matcher(domain).matches() ? domain : null;
    }
}
