package io.twotier.transfer;

import io.twotier.platform.command.Check;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything that must hold for a transfer to be accepted, in the order it refuses. */
public final class AcceptanceRules {

    private AcceptanceRules() {
    }

    /** As {@link #mayAnswer}, and what stands between the parties of a direct-to-indirect transfer, which has its lines. */
    static List<Check> checks(Transfer transfer, UUID by, Standing standing) {
        return transfer.form() == TransferForm.PARTNER_TO_PARTNER
                ? Stream.concat(mayAnswer(transfer, by).stream(), Stream.of(Check.that(false, TransferRejection.LINES_BY_PATCH))).toList()
                : Stream.concat(mayAnswer(transfer, by).stream(), between(standing).stream()).toList();
    }

    /** R159: who accepts is the party that is asked, as long as that is open. */
    public static List<Check> mayAnswer(Transfer transfer, UUID by) {
        return List.of(transfer.makes(TransferMove.ACCEPT, by),
                Check.that(transfer.status().takes(TransferMove.ACCEPT), transfer.status().refusal()));
    }

    private static List<Check> between(Standing standing) {
        return List.of(
                standing.targetIsRelated(),
                standing.sourceIsRelated(),
                standing.partnershipIsActive(),
                standing.regionIsOne(),
                standing.targetSignedItself(),
                standing.resellerSigned(),
                standing.customerAgreed());
    }
}
