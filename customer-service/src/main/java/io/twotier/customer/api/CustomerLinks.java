package io.twotier.customer.api;

import io.twotier.platform.wire.Link;
import java.util.UUID;

/** R121: where a customer's account, services and partners are found. */
public record CustomerLinks(Link self, Link companyProfile, Link billingProfile, Link subscriptions, Link orders, Link agreements, Link relationships,
                            Link partners, Link transfers) {

    static CustomerLinks of(UUID customer) {
        String self = "/customers/" + customer;
        return new CustomerLinks(Link.get(self), Link.get(self + "/profiles/company"), Link.get(self + "/profiles/billing"),
                Link.get(self + "/subscriptions"), Link.get(self + "/orders"), Link.get(self + "/agreements"), Link.get(self + "/relationships"),
                Link.get(self + "/partners"), Link.get(self + "/transfers"));
    }
}
