package io.twotier.subscription.upstream.customer;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A customer as last told by customer-service. */
@Entity
public class CustomerFact {

    @Id
    private UUID id;
    private String country;
    private String tenantKind;
    private UUID ownerOrganization;
    private String environment;
    private boolean deleted;
    private long sequence;

    protected CustomerFact() {
    }

    static CustomerFact about(UUID id) {
        CustomerFact fact = new CustomerFact();
        fact.id = id;
        return fact;
    }

    /** A customer that a partner would bring; nobody has told of it yet. @param country as it was written, or null */
    public static CustomerFact expected(UUID id, String country, UUID ownerOrganization, String environment) {
        CustomerFact fact = about(id);
        fact.country = country;
        fact.ownerOrganization = ownerOrganization;
        fact.environment = environment;
        return fact;
    }

    void told(Received<CustomerSaid> event) {
        if (event.sequence() > sequence) {
            sequence = event.sequence();
            CustomerSaid said = event.data();
            country = said.country();
            tenantKind = String.valueOf(said.tenantKind());
            ownerOrganization = said.ownerOrganizationTenantId();
            environment = event.environment();
        }
    }

    void deleted(Received<CustomerSaid> event) {
        told(event);
        deleted = true;
    }

    boolean isDeleted() {
        return deleted;
    }

    public String country() {
        return country;
    }

    public String environment() {
        return environment;
    }

    /** R20, R21: the organisation that declared it is its own; null when none did. */
    public UUID ownerOrganization() {
        return ownerOrganization;
    }

    /** R19: a partner's own tenant, where nothing may be bought for use. */
    public boolean partnerTenant() {
        return "partner_csp".equalsIgnoreCase(tenantKind);
    }
}
