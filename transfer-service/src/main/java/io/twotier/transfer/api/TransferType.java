package io.twotier.transfer.api;

import io.twotier.platform.command.PlatformRejection;

/** The kind of transfer a client names: there is one, and it is meant when none is named. */
final class TransferType {

    private TransferType() {
    }

    /** @throws io.twotier.platform.command.Refused 400 for another kind */
    static void demandDirectToIndirect(String named) {
        if (named != null && !named.isBlank() && !named.replace("_", "").equalsIgnoreCase("directtoindirect")) {
            throw PlatformRejection.INVALID.refuse("transferType can only be directtoindirect");
        }
    }
}
