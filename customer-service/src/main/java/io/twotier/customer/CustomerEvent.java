package io.twotier.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Payload;
import java.util.Set;
import java.util.UUID;

/** What a customer says: whatever happened, the fields others need. */
public record CustomerEvent(@JsonIgnore String type, UUID customerId, String companyName, String domain, String country, String region, TenantKind tenantKind,
                            UUID ownerOrganizationTenantId) implements Payload {

    static final String CREATED = "io.twotier.customer.CustomerCreated.v1";
    static final String CHANGED = "io.twotier.customer.CustomerChanged.v1";
    /** States nothing that described the customer. */
    static final String DELETED = "io.twotier.customer.CustomerDeleted.v1";
    static final String SNAPSHOT = "io.twotier.customer.CustomerSnapshot.v1";

    static Event said(String type, Customer now, long sequence, TenantKind tenantKind, Set<UUID> audience) {
        return new Event("customer", now.id().toString(), sequence, now.id().toString(), audience, now.environment(), new CustomerEvent(type, now.id(),
                now.companyName(), now.domain(), now.country(), now.region(), tenantKind, now.ownerOrganizationTenantId()));
    }

    @Override
    public String customerName() {
        return companyName;
    }
}
