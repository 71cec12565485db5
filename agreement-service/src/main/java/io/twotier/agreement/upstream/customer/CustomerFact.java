package io.twotier.agreement.upstream.customer;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A customer as last told by customer-service: that it exists, and where. */
@Entity
public class CustomerFact {

    @Id
    private UUID id;
    private String environment;
    private String country;
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
            environment = event.environment();
            country = event.data().country();
        }
    }

    void deleted(Received<CustomerSaid> event) {
        told(event);
        deleted = true;
    }

    boolean isDeleted() {
        return deleted;
    }

    /** Two capital letters, or null when nobody told. */
    public String country() {
        return country;
    }

    public String environment() {
        return environment;
    }
}
