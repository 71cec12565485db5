package io.twotier.subscription.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/** What the operator says of an offer; the id is that of the path. What is left out is none, everywhere, or as usual for the kind. */
public record OfferRequest(@NotBlank @Size(max = 200) String name, @Size(max = 2000) String description, @NotNull OfferKind kind,
                           @NotNull @Pattern(regexp = "Licenses|Usage|Instances") String unit, @NotNull @Min(1) Integer minimumQuantity,
                           @NotNull @Min(1) @Max(10_000_000) Integer maximumQuantity, @NotEmpty @Size(max = 4) List<@NotNull BillingCycle> supportedBillingCycles,
                           @Size(max = 3) List<@NotNull @Pattern(regexp = "P1M|P1Y|P3Y") String> termDurations, @JsonProperty("isAddOn") Boolean isAddOn,
                           @Size(max = 100) List<@NotBlank String> prerequisiteOffers, @Size(max = 100) List<@NotBlank String> upgradeTargetOffers,
                           @Size(max = 250) List<@NotNull @Pattern(regexp = "[A-Za-z]{2}") String> countries,
                           @Size(max = 2) List<@NotNull @Pattern(regexp = "direct_bill|indirect_provider") String> sellers, @Size(max = 200) String publisher,
                           @Pattern(regexp = "[A-Za-z0-9]{1,40}") String availabilityId, @JsonProperty("isAvailableForPurchase") Boolean isAvailableForPurchase,
                           @JsonProperty("isTransferable") Boolean isTransferable, @Size(max = 500) String reasonNotTransferable) {

    boolean addOn() {
        return Boolean.TRUE.equals(isAddOn);
    }

    boolean transferable() {
        return Boolean.TRUE.equals(isTransferable);
    }

    List<String> bases() {
        return prerequisiteOffers == null ? List.of() : prerequisiteOffers;
    }

    List<String> targets() {
        return upgradeTargetOffers == null ? List.of() : upgradeTargetOffers;
    }

    List<String> markets() {
        return countries == null ? List.of() : countries.stream().map(country -> country.toUpperCase(Locale.ROOT)).distinct().sorted().toList();
    }

    List<String> terms() {
        return termDurations == null ? kind.terms() : termDurations.stream().distinct().toList();
    }

    OfferDefinition definition() {
        return new OfferDefinition(name.trim(), blank(description), unit, minimumQuantity, maximumQuantity,
                supportedBillingCycles.stream().map(BillingCycle::wire).toList(), terms(), bases(), targets(), markets(), sellers == null ? List.of() : sellers,
                blank(publisher), availabilityId, !Boolean.FALSE.equals(isAvailableForPurchase), transferable(), blank(reasonNotTransferable));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
