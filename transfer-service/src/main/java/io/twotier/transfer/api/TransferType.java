package io.twotier.transfer.api;

import io.twotier.platform.command.PlatformRejection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a client names the form from partner to partner. The other form is directtoindirect, and meant when none is named.
 * Both numbers mean the same here: which products move is said by their types.
 */
enum TransferType {
    MODERN_AZURE(3), NEW_COMMERCE(5);

    private final int number;

    TransferType(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** By number or name; empty for the other form and for what is none. */
    static Optional<TransferType> named(String word) {
        String bare = word == null ? "" : word.strip().replace("_", "");
        return Stream.of(values()).filter(one -> bare.equals(Integer.toString(one.number)) || bare.equalsIgnoreCase(one.name().replace("_", ""))).findFirst();
    }

    /** @throws io.twotier.platform.command.Refused 400 for another form */
    static void demandDirectToIndirect(String named) {
        if (named != null && !named.isBlank() && !named.replace("_", "").equalsIgnoreCase("directtoindirect")) {
            throw PlatformRejection.INVALID.refuse("transferType can only be directtoindirect");
        }
    }
}
