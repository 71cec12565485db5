package io.twotier.transfer;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Whose subscriptions move, from whom and to whom; with their names as they were when the transfer was created. */
@Embeddable
public record Parties(UUID customerId, UUID sourceId, UUID targetId, String customerName, String sourceName, String targetName) {

    public boolean include(UUID partner) {
        return sourceId.equals(partner) || targetId.equals(partner);
    }
}
