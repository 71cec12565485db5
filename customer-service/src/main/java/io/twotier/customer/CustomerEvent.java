package io.twotier.customer;

import io.twotier.platform.event.Payload;
import java.util.UUID;

/** What a customer says. */
public sealed interface CustomerEvent extends Payload {

    /** The customer is there. */
    record CustomerCreated(UUID customerId, String companyName, String domain, String country, String region, TenantKind tenantKind,
                           UUID ownerOrganizationTenantId) implements CustomerEvent {

        @Override
        public String type() {
            return "io.twotier.customer.CustomerCreated.v1";
        }
    }

    /** Something of the customer is different now; these are the fields others need. */
    record CustomerChanged(UUID customerId, String companyName, String domain, String country, String region, TenantKind tenantKind,
                           UUID ownerOrganizationTenantId) implements CustomerEvent {

        @Override
        public String type() {
            return "io.twotier.customer.CustomerChanged.v1";
        }
    }
}
