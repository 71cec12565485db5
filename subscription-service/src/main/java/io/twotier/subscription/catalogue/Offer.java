package io.twotier.subscription.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that can be bought. Its id goes out as the catalogue spells it and is compared without case. */
@Entity
public class Offer {

    @Id
    private String id;
    private String offerId;
    private String name;
    @Enumerated(EnumType.STRING)
    private OfferKind kind;
    private String unit;
    private int minQuantity;
    private int maxQuantity;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> billingCycles;
    private boolean addOn;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> prerequisites;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> upgradeTargets;
    private boolean transferable;
    private String reasonNotTransferable;

    protected Offer() {
    }

    /** R81: the least and the most that can be had of it. */
    public boolean allows(int quantity) {
        return quantity >= minQuantity && quantity <= maxQuantity;
    }

    /** The cycle a purchase gets: the one asked for, the only one there is, or the first when nothing in particular was asked for. */
    public Optional<BillingCycle> cycle(BillingCycle asked) {
        if (asked == null || asked == BillingCycle.UNKNOWN || billingCycles.size() == 1) {
            return Optional.of(cycles().get(0));
        }
        return cycles().contains(asked) ? Optional.of(asked) : Optional.empty();
    }

    public boolean goesWith(String baseOfferId) {
        return addOn && prerequisites.stream().anyMatch(baseOfferId::equalsIgnoreCase);
    }

    public List<BillingCycle> cycles() {
        return billingCycles.stream().map(c -> BillingCycle.valueOf(c.toUpperCase(Locale.ROOT))).toList();
    }

    public String offerId() {
        return offerId;
    }

    public String name() {
        return name;
    }

    public OfferKind kind() {
        return kind;
    }

    /** What is counted, as the wire names it. */
    public String unit() {
        return switch (unit) {
            case "Licenses" -> "Licenses";
            case "Usage" -> "Usage-based";
            default -> "none";
        };
    }

    public int minQuantity() {
        return minQuantity;
    }

    public int maxQuantity() {
        return maxQuantity;
    }

    public boolean addOn() {
        return addOn;
    }

    public List<String> prerequisites() {
        return prerequisites;
    }

    public List<String> upgradeTargets() {
        return upgradeTargets;
    }

    public boolean transferable() {
        return transferable;
    }

    public String reasonNotTransferable() {
        return reasonNotTransferable;
    }
}
