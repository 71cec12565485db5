package io.twotier.subscription.upstream.customer;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** A relationship of a partner with a customer as last told by customer-service. */
@Entity
public class RelationshipFact {

    public enum Kind { DIRECT, INDIRECT_PROVIDER, INDIRECT_RESELLER }

    @Id
    private UUID id;
    private UUID customerId;
    private UUID partnerId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private UUID throughProviderId;
    private String acquisitionChannel;
    private boolean delegatedAdmin;
    private boolean open;
    private long sequence;

    protected RelationshipFact() {
    }

    static RelationshipFact about(UUID id) {
        RelationshipFact fact = new RelationshipFact();
        fact.id = id;
        return fact;
    }

    /** The relationship a partner gets with a customer that it creates; nobody has told of it yet. */
    public static RelationshipFact expected(boolean provider) {
        RelationshipFact fact = new RelationshipFact();
        fact.kind = provider ? Kind.INDIRECT_PROVIDER : Kind.DIRECT;
        fact.acquisitionChannel = "direct";
        fact.open = true;
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
            acquisitionChannel = String.valueOf(said.acquisitionChannel());
            delegatedAdmin = said.delegatedAdmin();
            open = said.open();
        }
    }

    public Kind kind() {
        return kind;
    }

    public UUID throughProviderId() {
        return throughProviderId;
    }

    /** The customer lets the partner administer for it. */
    public boolean delegatedAdmin() {
        return delegatedAdmin;
    }

    public boolean wonAsReseller() {
        return "indirect".equalsIgnoreCase(acquisitionChannel);
    }
}
