package io.twotier.transfer.upstream.customer;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A customer as last told by customer-service. */
@Entity
public class CustomerFact {

    @Id
    private UUID id;
    private String companyName;
    private String country;
    private String region;
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

    void told(Received<CustomerSaid> event) {
        if (event.sequence() > sequence) {
            sequence = event.sequence();
            CustomerSaid said = event.data();
            companyName = said.companyName();
            country = said.country();
            region = said.region();
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

    public String companyName() {
        return companyName;
    }

    public String region() {
        return region;
    }

    /** production, sandbox or simulation */
    public String environment() {
        return environment;
    }
}
