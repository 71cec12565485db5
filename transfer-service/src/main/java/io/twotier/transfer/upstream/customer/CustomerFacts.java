package io.twotier.transfer.upstream.customer;

import java.util.UUID;

/** The fields used of what customer-service says. */
final class CustomerFacts {

    private CustomerFacts() {
    }

    record Customer(UUID customerId, String companyName, String country, String region) {
    }

    record Relationship(UUID relationshipId, UUID customerId, UUID partnerId, String kind, boolean open) {
    }
}
