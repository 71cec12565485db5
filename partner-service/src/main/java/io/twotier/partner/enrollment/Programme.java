package io.twotier.partner.enrollment;

import io.twotier.partner.account.PartnerType;
import java.util.Arrays;
import java.util.Optional;

/** What a partner can enrol in. A direct-bill partner has a path of its own to becoming a reseller (R86), everybody else takes the ordinary ones. */
public enum Programme {
    INDIRECT_RESELLER("indirectreseller", PartnerType.INDIRECT_RESELLER, "indirect reseller", "IndirectResellerAgreement"),
    RESELLER("reseller", PartnerType.INDIRECT_RESELLER, "indirect reseller", "IndirectResellerAgreement"),
    INDIRECT_PROVIDER("indirectprovider", PartnerType.INDIRECT_PROVIDER, "indirect provider", "IndirectProviderAgreement");

    private final String wire;
    private final PartnerType type;
    private final String title;
    private final String agreement;

    Programme(String wire, PartnerType type, String title, String agreement) {
        this.wire = wire;
        this.type = type;
        this.title = title;
        this.agreement = agreement;
    }

    public static Optional<Programme> named(String text) {
        return Arrays.stream(values()).filter(programme -> programme.wire.equalsIgnoreCase(text)).findFirst();
    }

    public String wire() {
        return wire;
    }

    /** What the partner is once it is enrolled. */
    public PartnerType type() {
        return type;
    }

    public String title() {
        return title;
    }

    /** The type of agreement that is accepted with it. */
    String agreement() {
        return agreement;
    }

    /** Leads out of a direct-bill-only tenant: has a window (R93) and must be acknowledged as irreversible (R103). */
    public boolean transition() {
        return this == INDIRECT_RESELLER;
    }
}
