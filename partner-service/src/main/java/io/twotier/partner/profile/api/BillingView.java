package io.twotier.partner.profile.api;

import io.twotier.partner.profile.Address;
import io.twotier.partner.profile.Billing;
import io.twotier.partner.profile.Person;
import io.twotier.partner.profile.ProfileDesk;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;

/** A partner's billing profile as it goes out. */
public record BillingView(String companyName, Address address, Person primaryContact, String purchaseOrderNumber, String taxId, String billingCurrency,
                          String profileType, Links links, Attributes attributes) implements Resource {

    static BillingView of(ProfileDesk.Kept kept) {
        Billing billing = (Billing) kept.profile().details();
        return new BillingView(billing.companyName(), billing.address(), billing.primaryContact(), billing.purchaseOrderNumber(), billing.taxId(),
                billing.billingCurrency(), "BillingProfile", Links.self("/profiles/billing"), Attributes.of("BillingProfile", kept.profile().revision()));
    }
}
