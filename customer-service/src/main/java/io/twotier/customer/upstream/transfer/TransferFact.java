package io.twotier.customer.upstream.transfer;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A transfer and its two parties as last told by transfer-service. */
@Entity
public class TransferFact {

    private static final String RUNNING = "InProgress";
    /** Waits for its target, which the source asked. */
    private static final String OFFERED = "Active";
    /** Waits for its source, which the target asked; without an answer it expires. */
    private static final String REQUESTED = "Pending";

    @Id
    private UUID id;
    private UUID customerId;
    private UUID sourcePartnerId;
    private UUID targetPartnerId;
    private boolean askedByTarget;
    private boolean waiting;
    private boolean running;
    private long sequence;

    protected TransferFact() {
    }

    static TransferFact about(UUID id) {
        TransferFact fact = new TransferFact();
        fact.id = id;
        return fact;
    }

    void told(Received<TransferSaid> event) {
        if (event.sequence() > sequence) {
            sequence = event.sequence();
            TransferSaid said = event.data();
            customerId = said.customerId();
            sourcePartnerId = said.sourcePartnerId();
            targetPartnerId = said.targetPartnerId();
            askedByTarget = REQUESTED.equals(said.status());
            waiting = askedByTarget || OFFERED.equals(said.status());
            running = RUNNING.equals(said.status());
        }
    }

    public UUID id() {
        return id;
    }

    /** Whether this partner made it, as long as it waits. */
    public boolean askedBy(UUID partner) {
        return partner.equals(askedByTarget ? targetPartnerId : sourcePartnerId);
    }

    /** Accepted, and its subscriptions are on the way. */
    public boolean running() {
        return running;
    }
}
