package io.twotier.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be agreed to; the wire spells the names in PascalCase. */
public enum AgreementType {

    MICROSOFT_CLOUD_AGREEMENT("MicrosoftCloudAgreement"),
    MICROSOFT_CUSTOMER_AGREEMENT("MicrosoftCustomerAgreement"),
    MICROSOFT_PARTNER_AGREEMENT("MicrosoftPartnerAgreement"),
    INDIRECT_RESELLER_AGREEMENT("IndirectResellerAgreement"),
    INDIRECT_PROVIDER_AGREEMENT("IndirectProviderAgreement");

    private static final List<AgreementType> OF_CUSTOMERS = List.of(MICROSOFT_CLOUD_AGREEMENT, MICROSOFT_CUSTOMER_AGREEMENT);

    private final String wireName;

    AgreementType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public boolean isForCustomers() {
        return OF_CUSTOMERS.contains(this);
    }

    /** Whether a text of {@code next} can take the place of one of this type: of its own, and of the cloud agreement that of the customer agreement (R152). */
    public boolean givesWayTo(AgreementType next) {
        return this == next || this == MICROSOFT_CLOUD_AGREEMENT && next == MICROSOFT_CUSTOMER_AGREEMENT;
    }

    /** Those a customer accepts; the only ones that old clients know. */
    public static List<AgreementType> ofCustomers() {
        return OF_CUSTOMERS;
    }

    /** The type that {@code text} names in any case, with or without underscores. */
    public static Optional<AgreementType> lenient(String text) {
        String bare = text.replace("_", "").trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.wireName.toLowerCase(Locale.ROOT).equals(bare)).findFirst();
    }
}
