package io.twotier.partner.account;

import java.util.Arrays;
import java.util.Optional;

/** R1: the three kinds of partner. */
public enum PartnerType {
    DIRECT_BILL("DirectBill"), INDIRECT_PROVIDER("IndirectProvider"), INDIRECT_RESELLER("IndirectReseller");

    private final String wire;

    PartnerType(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** R2: a distributor is an indirect provider. Any letter case, with or without underscores. */
    public static Optional<PartnerType> named(String text) {
        String bare = text.replaceAll("[_\\- ]", "");
        if (bare.equalsIgnoreCase("distributor")) {
            return Optional.of(INDIRECT_PROVIDER);
        }
        return Arrays.stream(values()).filter(type -> type.wire.equalsIgnoreCase(bare)).findFirst();
    }
}
