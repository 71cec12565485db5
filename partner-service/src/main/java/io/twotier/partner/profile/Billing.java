package io.twotier.partner.profile;

/** Where a partner gets its own bills, and in which currency (ISO). */
public record Billing(String companyName, Address address, Person primaryContact, String purchaseOrderNumber, String taxId, String billingCurrency)
        implements ProfileDetails {
}
