package io.twotier.transfer;

import io.twotier.platform.command.Check;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Whose subscriptions move, from whom and to whom; with their names as they were when the transfer was created. */
@Embeddable
public record Parties(UUID customerId, UUID sourceId, UUID targetId, String customerName, String sourceName, String targetName) {

    /** R159: who makes a move is one of the two, and not the other. */
    Check makes(TransferForm form, TransferMove move, UUID partner) {
        return Check.that((form.sourceMakes(move) ? sourceId : targetId).equals(partner), TransferRejection.OTHER_PARTY, form.who(move));
    }

    public boolean include(UUID partner) {
        return sourceId.equals(partner) || targetId.equals(partner);
    }
}
