package io.twotier.agreement.upstream.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;

/** One relationship of a partner with a customer. */
@Entity
@Table(name = "relationship_replica")
public class KnownRelationship {

    private static final Set<String> SELLING = Set.of("direct", "indirect_provider");

    @Id
    private UUID id;
    private UUID customerId;
    private UUID partnerId;
    private String kind;
    private UUID throughProviderId;
    private boolean open;
    private long sequence;

    protected KnownRelationship() {
    }

    KnownRelationship(UUID id) {
        this.id = id;
    }

    void told(RelationshipSaid said, long newer) {
        if (newer > sequence) {
            sequence = newer;
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
    public boolean isSelling() {
        return SELLING.contains(kind);
    }

    public boolean isThrough(UUID provider) {
        return provider.equals(throughProviderId);
    }
}
