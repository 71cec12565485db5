package io.twotier.agreement.upstream.customer;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Set;
import java.util.UUID;

/** A relationship of a partner with a customer as last told by customer-service. */
@Entity
public class RelationshipFact {

    private static final Set<String> SELLING = Set.of("direct", "indirect_provider");

    @Id
    private UUID id;
    private UUID customerId;
    private UUID partnerId;
    private String kind;
    private UUID throughProviderId;
    private boolean open;
    private long sequence;

    protected RelationshipFact() {
    }

    static RelationshipFact about(UUID id) {
        RelationshipFact fact = new RelationshipFact();
        fact.id = id;
        return fact;
    }

    void told(Received<RelationshipSaid> event) {
        if (event.sequence() > sequence) {
            sequence = event.sequence();
            RelationshipSaid said = event.data();
            customerId = said.customerId();
            partnerId = said.partnerId();
            kind = said.kind();
            throughProviderId = said.throughProviderId();
            open = said.open();
        }
    }

    public UUID partnerId() {
        return partnerId;
    }

    /** Whether the partner sells to the customer itself, and is not a provider's reseller there. */
    public boolean sells() {
        return SELLING.contains(kind);
    }

    public boolean through(UUID provider) {
        return provider.equals(throughProviderId);
    }
}
