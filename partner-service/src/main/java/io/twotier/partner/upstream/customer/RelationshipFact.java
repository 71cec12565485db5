package io.twotier.partner.upstream.customer;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A relationship of a partner with a customer as last told by customer-service. */
@Entity
public class RelationshipFact {

    @Id
    private UUID id;
    private UUID customerId;
    private UUID partnerId;
    private UUID throughProviderId;
    private String kind;
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
            throughProviderId = said.throughProviderId();
            kind = String.valueOf(said.kind());
            open = said.open();
        }
    }
}
