package io.twotier.customer;

import io.twotier.customer.billing.BillTo;
import java.util.UUID;

/**
 * What a partner asks for when it creates a customer.
 *
 * @param region             of the customer's country
 * @param associatedPartner  the reseller a provider names, or null for its own customer (R66)
 * @param ownerOrganization  the partner tenant whose organisation the customer belongs to, or null
 */
public record NewCustomer(String domain, String companyName, String registrationNumber, String country, String region, UUID associatedPartner,
                          UUID ownerOrganization, BillTo billTo) {
}
