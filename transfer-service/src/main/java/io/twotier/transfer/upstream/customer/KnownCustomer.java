package io.twotier.transfer.upstream.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A customer. */
@Entity
public class KnownCustomer {

    @Id
    private UUID id;
    private String companyName;
    private String country;
    private String region;
    private String environment;
    private long sequence;

    protected KnownCustomer() {
    }

    static KnownCustomer unheardOf(UUID id) {
        KnownCustomer customer = new KnownCustomer();
        customer.id = id;
        return customer;
    }

    void told(CustomerFacts.Customer now, String environmentNow, long sequenceNow) {
        if (sequenceNow > sequence) {
            sequence = sequenceNow;
            companyName = now.companyName();
            country = now.country();
            region = now.region();
            environment = environmentNow;
        }
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
