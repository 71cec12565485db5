package io.twotier.customer.upstream.transfer;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Set;
import java.util.UUID;

/** A transfer and its two parties as last told by transfer-service. */
@Entity
public class TransferFact {

    private static final String RUNNING = "InProgress";
    /** Names of the one state in which a transfer waits for an answer, in either form of transfer. */
    private static final Set<String> WAITING = Set.of("Active", "Pending");

    @Id
    private UUID id;
    private UUID customerId;
    private UUID sourcePartnerId;
    private UUID targetPartnerId;
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
            waiting = WAITING.contains(String.valueOf(said.status()));
            running = RUNNING.equals(said.status());
        }
    }

    public UUID id() {
        return id;
    }

    public boolean from(UUID partner) {
        return partner.equals(sourcePartnerId);
    }

    /** Accepted, and its subscriptions are on the way. */
    public boolean running() {
        return running;
    }
}
