package io.twotier.customer.api;

import io.twotier.customer.Customer;
import io.twotier.customer.CustomerDesk;
import io.twotier.customer.billing.BillingProfile;
import io.twotier.customer.billing.api.BillingProfileView;
import io.twotier.customer.grant.AzureAccess;
import io.twotier.customer.relationship.AcquisitionChannel;
import io.twotier.customer.relationship.RelationshipKind;
import io.twotier.customer.relationship.Standing;
import io.twotier.platform.command.OnceOnly;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.util.List;
import java.util.UUID;

/** A customer as it goes out, to one of its partners or to itself. What is about the caller's relationship is left out for the customer itself. */
public record CustomerView(UUID id, UUID commerceId, CompanyProfileView companyProfile, BillingProfileView billingProfile, String relationshipToPartner,
                           Boolean allowDelegatedAccess, List<String> customDomains, UserCredentials userCredentials, UUID associatedPartnerId,
                           AcquisitionChannel acquisitionChannel, List<RelationshipKind> relationshipKinds, List<String> allowedActions,
                           AzureAccess azureAccess, CustomerLinks links, Attributes attributes) implements Resource {

    static CustomerView of(CustomerDesk.Shown shown) {
        return of(shown.customer(), shown.standing(), shown.billTo(), shown.azure(), null);
    }

    /** Answered once with the password, kept without it. A dry run has none to show. */
    static Object created(CustomerDesk.Created created) {
        if (created.password() == null) {
            return of(created.customer(), created.standing(), created.billTo(), AzureAccess.NONE, null);
        }
        return new OnceOnly(of(created.customer(), created.standing(), created.billTo(), AzureAccess.NONE, UserCredentials.shown(created.password().reveal())),
                of(created.customer(), created.standing(), created.billTo(), AzureAccess.NONE, UserCredentials.withheld()));
    }

    private static CustomerView of(Customer customer, Standing standing, BillingProfile billTo, AzureAccess azure, UserCredentials credentials) {
        boolean partner = standing.any();
        return new CustomerView(customer.id(), customer.commerceId(), CompanyProfileView.of(customer), billTo == null ? null : BillingProfileView.of(billTo),
                partner ? "reseller" : "none", partner ? standing.administers() : null, List.of(customer.domain()), credentials, standing.associatedPartner(),
                standing.channel(), partner ? standing.kinds() : null, partner ? standing.allowedActions() : null, azure, CustomerLinks.of(customer.id()),
                Attributes.of("Customer", customer.version()));
    }
}
