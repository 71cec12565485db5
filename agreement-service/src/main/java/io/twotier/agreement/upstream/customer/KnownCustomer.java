package io.twotier.agreement.upstream.customer;

import io.twotier.platform.command.Source;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What we remember of a customer: that it exists, and where. */
@Entity
@Table(name = "customer_replica")
public class KnownCustomer {

    @Id
    private UUID id;
    private String environment;
    private long sequence;

    protected KnownCustomer() {
    }

    KnownCustomer(UUID id, String environment, long sequence) {
        this.id = id;
        this.environment = environment;
        this.sequence = sequence;
    }

    /** Where facts about this customer and its partners come from. */
    public static Source source(UUID customer) {
        return new Source("customer-events", customer.toString());
    }

    void told(long newer) {
        sequence = Math.max(sequence, newer);
    }

    public String environment() {
        return environment;
    }
}
