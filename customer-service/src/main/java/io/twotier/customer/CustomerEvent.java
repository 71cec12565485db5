package io.twotier.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.util.UUID;

/** What a customer says: whatever happened, the fields others need. */
public record CustomerEvent(@JsonIgnore String type, UUID customerId, String companyName, String domain, String country, String region, TenantKind tenantKind,
                            UUID ownerOrganizationTenantId) implements Payload {

    static final String CREATED = "io.twotier.customer.CustomerCreated.v1";
    static final String CHANGED = "io.twotier.customer.CustomerChanged.v1";
    static final String SNAPSHOT = "io.twotier.customer.CustomerSnapshot.v1";
}
