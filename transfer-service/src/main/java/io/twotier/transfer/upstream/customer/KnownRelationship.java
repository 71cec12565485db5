package io.twotier.transfer.upstream.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A relationship of a customer with a partner; several may be open between the two. */
@Entity
public class KnownRelationship {

    @Id
    private UUID id;
    private UUID customerId;
    private UUID partnerId;
    private String kind;
    private boolean open;
    private long sequence;

    protected KnownRelationship() {
    }

    static KnownRelationship unheardOf(UUID id) {
        KnownRelationship relationship = new KnownRelationship();
        relationship.id = id;
        return relationship;
    }

    void told(CustomerFacts.Relationship now, long sequenceNow) {
        if (sequenceNow > sequence) {
            sequence = sequenceNow;
            customerId = now.customerId();
            partnerId = now.partnerId();
            kind = now.kind();
            open = now.open();
        }
    }
}
