package io.twotier.customer.api;

import io.twotier.customer.Customer;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import java.util.UUID;

/** A customer's company as it goes out. */
public record CompanyProfileView(UUID tenantId, String domain, String companyName, String organizationRegistrationNumber, Links links,
                                 Attributes attributes) implements Resource {

    static CompanyProfileView of(Customer customer) {
        return new CompanyProfileView(customer.id(), customer.domain(), customer.companyName(), customer.registrationNumber(),
                Links.self("/customers/" + customer.id() + "/profiles/company"), Attributes.of("CustomerCompanyProfile"));
    }
}
