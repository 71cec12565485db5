package io.twotier.subscription.cart;

import io.twotier.subscription.catalogue.BillingCycle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/** What a client puts into a cart. Whether it can be bought is told in the cart. */
public record CartRequest(@NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lineItems) {

    private static final String RESELLER = "transaction_reseller";

    /**
     * A line.
     *
     * @param id         as the client numbers it; its place where it does not
     * @param addonItems bought to this line, with the same billing cycle
     */
    public record Line(Integer id, @NotBlank @Size(max = 200) String catalogItemId, @Size(max = 256) String friendlyName, Integer quantity,
                       BillingCycle billingCycle, @Pattern(regexp = "|P1M|P1Y|P3Y", flags = Pattern.Flag.CASE_INSENSITIVE) String termDuration,
                       @Size(max = 20) List<@NotNull @Valid Participant> participants, @Size(max = 100) String parentSubscriptionId,
                       @Size(max = 10) List<@NotNull @Valid Line> addonItems) {

        @AssertTrue(message = "an add-on has no add-ons")
        public boolean isFlat() {
            return addonItems == null || addonItems.stream().allMatch(item -> item == null || item.addonItems() == null || item.addonItems().isEmpty());
        }

        /** The MPN id of the reseller that is to go on record, or null. */
        private String mpnId() {
            return participants == null ? null : participants.stream().filter(Participant::reseller).map(Participant::value)
                    .filter(value -> value != null && !value.isBlank()).map(String::trim).findFirst().orElse(null);
        }
    }

    /** Who else takes part. @param key what for, in any letter case, with or without underscores */
    public record Participant(@Size(max = 40) String key, @Size(max = 40) String value) {

        private boolean reseller() {
            return key != null && key.replace("_", "").equalsIgnoreCase(RESELLER.replace("_", ""));
        }
    }

    /** The lines one after the other, each before its add-ons. */
    List<CartLine> lines() {
        List<CartLine> lines = new ArrayList<>();
        for (Line line : lineItems) {
            int place = lines.size();
            lines.add(line(line, place, null));
            (line.addonItems() == null ? List.<Line>of() : line.addonItems()).forEach(addOn -> lines.add(line(addOn, lines.size(), place)));
        }
        return lines;
    }

    private static CartLine line(Line line, int place, Integer base) {
        return new CartLine(line.id() == null ? place : line.id(), base, line.catalogItemId().trim(), line.friendlyName(), line.quantity(), line.billingCycle(),
                line.termDuration(), line.parentSubscriptionId(), line.mpnId(), null);
    }
}
