package io.twotier.transfer.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.transfer.TransferMove;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a change: its {@code status} says which, and with it what else is read; ids are the path's. */
@JsonDeserialize(using = Change.Reader.class)
@Schema(oneOf = {TransferChange.class, Acceptance.class})
public sealed interface Change permits TransferChange, Acceptance {

    String status();

    /** What is asked for. @throws Refused 400 when no form has such a change */
    default TransferMove move() {
        return Acceptance.WORDS.contains(bare(status())) ? TransferMove.ACCEPT : switch (bare(status())) {
            case "reject" -> TransferMove.REJECT;
            case "cancel", "cancelled", "canceled" -> TransferMove.WITHDRAW;
            default -> throw PlatformRejection.INVALID.refuse("status can only be changed to reject; from partner to partner, to InProgress or Cancel");
        };
    }

    private static String bare(String status) {
        return status == null ? "" : status.strip().replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Chooses by the status. */
    class Reader extends ReaderByWord<Change> {

        Reader() {
            super("status", word -> Acceptance.WORDS.contains(bare(word)) ? Acceptance.class : TransferChange.class);
        }
    }
}
