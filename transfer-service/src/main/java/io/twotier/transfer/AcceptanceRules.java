package io.twotier.transfer;

import io.twotier.platform.command.Check;
import java.util.List;
import java.util.UUID;

/** Everything that must hold for a transfer to be accepted, in the order it refuses. */
final class AcceptanceRules {

    private AcceptanceRules() {
    }

    static List<Check> checks(Transfer transfer, UUID by, Standing standing) {
        return List.of(
                transfer.parties().makes(TransferMove.ACCEPT, by),
                Check.that(transfer.status().takes(TransferMove.ACCEPT), transfer.status().refusal()),
                standing.targetIsRelated(),
                standing.sourceIsRelated(),
                standing.partnershipIsActive(),
                standing.regionIsOne(),
                standing.targetSignedItself(),
                standing.resellerSigned(),
                standing.customerAgreed());
    }
}
