package io.twotier.subscription.catalogue;

import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Something that can be bought. Its offer id goes out as the catalogue spells it and is compared without case. */
@Entity
public class Offer implements Aggregate {

    /** Offers belong to no environment: all of them sell the same. */
    private static final String ENVIRONMENT = "production";

    @Id
    @Column(name = "uid")
    private UUID id;
    @Column(name = "id", updatable = false)
    private String key;
    @Column(insertable = false, updatable = false)
    private String product;
    @Version
    private long version;
    private long sequence;
    @Column(updatable = false)
    private String offerId;
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private OfferKind kind;
    @Column(updatable = false)
    private boolean addOn;
    private OfferDefinition definition;

    protected Offer() {
    }

    static Offer of(UUID id, String offerId, OfferKind kind, boolean addOn) {
        Offer offer = new Offer();
        offer.id = id;
        offer.key = key(offerId);
        offer.offerId = offerId;
        offer.kind = kind;
        offer.addOn = addOn;
        return offer;
    }

    /** The operator says what the offer is from now on; what was sold of it keeps what it was sold as. */
    Event publish(OfferDefinition said) {
        definition = said;
        sequence++;
        return as(OfferEvent.PUBLISHED);
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(OfferEvent.SNAPSHOT));
    }

    private Event as(String type) {
        return new Event("offer", offerId, sequence, key, Set.of(), ENVIRONMENT, OfferEvent.of(type, this));
    }

    static String key(String offerId) {
        return offerId.trim().toLowerCase(Locale.ROOT);
    }

    /** R81: the least and the most that can be had of it. */
    public boolean allows(int quantity) {
        return quantity >= minQuantity() && quantity <= maxQuantity();
    }

    /** The cycle a purchase gets: the one asked for, the only one there is, or the first when nothing in particular was asked for. */
    public Optional<BillingCycle> cycle(BillingCycle asked) {
        List<BillingCycle> cycles = cycles();
        if (asked == null || asked == BillingCycle.UNKNOWN || cycles.size() == 1) {
            return Optional.of(cycles.get(0));
        }
        return cycles.contains(asked) ? Optional.of(asked) : Optional.empty();
    }

    /** Whether it can be had for the commitment asked for; who asks for none gets the usual one. */
    public boolean soldFor(String term) {
        return term == null || definition.terms().isEmpty() || definition.terms().contains(term);
    }

    /** The commitment a purchase gets, null where there is none. */
    public String term(String asked) {
        List<String> terms = definition.terms();
        return terms.isEmpty() ? null : asked != null ? asked : terms.contains(kind.usualTerm()) ? kind.usualTerm() : terms.get(0);
    }

    public boolean soldIn(String country) {
        return definition.soldIn(country);
    }

    /** Whether a partner of these types may sell it. */
    public boolean soldBy(Collection<String> types) {
        return definition.sellers().isEmpty() || types.stream().anyMatch(definition.sellers()::contains);
    }

    public boolean goesWith(String baseOfferId) {
        String base = ProductId.withoutAvailability(baseOfferId);
        return addOn && prerequisites().stream().anyMatch(base::equalsIgnoreCase);
    }

    public List<BillingCycle> cycles() {
        return definition.billingCycles().stream().map(c -> BillingCycle.valueOf(c.toUpperCase(Locale.ROOT))).toList();
    }

    /** Product, SKU and availability; only newer offers have them. */
    public ProductId sku() {
        ProductId sku = ProductId.of(offerId).orElseThrow();
        return new ProductId(sku.product(), sku.sku(), availability());
    }

    /** Its id with the availability where it was asked for with one. */
    public String idAs(String asked) {
        return ProductId.of(asked).filter(named -> named.availability() != null).map(named -> sku().whole()).orElse(offerId);
    }

    /** Q37: each SKU has one availability; who names none is given one made of its own id. */
    private String availability() {
        return definition.availability() != null ? definition.availability() : id.toString().replace("-", "").substring(20).toUpperCase(Locale.ROOT);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public OfferDefinition definition() {
        return definition;
    }

    public String offerId() {
        return offerId;
    }

    public String name() {
        return definition.name();
    }

    public OfferKind kind() {
        return kind;
    }

    /** What is counted, as the wire names it. */
    public String unit() {
        return switch (definition.unit()) {
            case "Licenses" -> "Licenses";
            case "Usage" -> "Usage-based";
            default -> "none";
        };
    }

    public int minQuantity() {
        return definition.minQuantity();
    }

    public int maxQuantity() {
        return definition.maxQuantity();
    }

    public boolean addOn() {
        return addOn;
    }

    public List<String> prerequisites() {
        return definition.prerequisites();
    }

    public List<String> upgradeTargets() {
        return definition.upgradeTargets();
    }

    public boolean available() {
        return definition.available();
    }

    public boolean transferable() {
        return definition.transferable();
    }

    public String reasonNotTransferable() {
        return definition.reasonNotTransferable();
    }
}
