package io.twotier.transfer.upstream.customer;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A relationship of a partner with a customer as last told by customer-service; several may be open between the two. */
@Entity
public class RelationshipFact {

    @Id
    private UUID id;
    private UUID customerId;
    private UUID partnerId;
    private String kind;
    private boolean open;
    private UUID throughProviderId;
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
            open = said.open();
            throughProviderId = said.throughProviderId();
        }
    }
}
