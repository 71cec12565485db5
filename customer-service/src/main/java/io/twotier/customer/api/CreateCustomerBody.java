package io.twotier.customer.api;

import io.twotier.customer.CustomerRejection;
import io.twotier.customer.NewCustomer;
import io.twotier.customer.billing.BillTo;
import io.twotier.customer.billing.api.BillingProfileBody;
import io.twotier.customer.country.Countries;
import io.twotier.customer.country.CountryRules;
import io.twotier.platform.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * What creates a customer. Whatever else a client sends along (id, relationshipToPartner, allowDelegatedAccess, …) is not looked at.
 *
 * @param associatedPartnerId        the reseller's tenant, as text since old clients send an empty one
 * @param ownerOrganizationTenantId  the tenant whose organisation the customer belongs to
 */
public record CreateCustomerBody(@NotNull @Valid CompanyProfileBody companyProfile, @NotNull @Valid BillingProfileBody billingProfile,
                                 String associatedPartnerId, UUID ownerOrganizationTenantId) {

    /** R69: the reseller of the path is the default, and nothing else may be named. */
    CreateCustomerBody forReseller(String reseller) {
        if (named() && !Ids.lenient(associatedPartnerId).equals(Ids.lenient(reseller))) {
            throw CustomerRejection.OTHER_RESELLER.refuse();
        }
        return new CreateCustomerBody(companyProfile, billingProfile, reseller, ownerOrganizationTenantId);
    }

    NewCustomer asked(Countries countries, CountryRules rules) {
        BillTo billTo = billingProfile.billTo();
        String country = billTo.defaultAddress().country();
        rules.demand(billTo.defaultAddress(), "billingProfile.defaultAddress", companyProfile.organizationRegistrationNumber(),
                "companyProfile.organizationRegistrationNumber");
        String name = companyProfile.companyName() == null || companyProfile.companyName().isBlank() ? billTo.companyName() : companyProfile.companyName();
        return new NewCustomer(companyProfile.plainDomain(), name, companyProfile.organizationRegistrationNumber(), country,
                countries.region(country).orElseThrow(), named() ? Ids.lenient(associatedPartnerId) : null, ownerOrganizationTenantId, billTo);
    }

    private boolean named() {
        return associatedPartnerId != null && !associatedPartnerId.isBlank();
    }
}
