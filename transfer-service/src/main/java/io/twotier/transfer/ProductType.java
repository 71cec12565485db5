package io.twotier.transfer;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a partner-to-partner transfer moves, in its words, and the kind of the catalogue behind it: all but the classic offers. */
@Schema(enumeration = {"AzureSubscription", "AzureReservation", "AzureSavingsPlan", "OnlineServicesNCE", "Software", "SaaS"})
public enum ProductType {
    AZURE_SUBSCRIPTION("AzureSubscription", "azure_plan"),
    AZURE_RESERVATION("AzureReservation", "azure_reservation"),
    /** Known to the wire; the catalogue has no such offer. */
    AZURE_SAVINGS_PLAN("AzureSavingsPlan", null),
    ONLINE_SERVICES_NCE("OnlineServicesNCE", "term"),
    SOFTWARE("Software", "software"),
    SAAS("SaaS", "marketplace_saas");

    private final String wireName;
    private final String kind;

    ProductType(String wireName, String kind) {
        this.wireName = wireName;
        this.kind = kind;
    }

    public String wireName() {
        return wireName;
    }

    /** Empty for a kind that moves only in the other form, or never. */
    public static Optional<ProductType> ofKind(String kind) {
        return Stream.of(values()).filter(one -> one.kind != null && one.kind.equals(kind)).findFirst();
    }
}
