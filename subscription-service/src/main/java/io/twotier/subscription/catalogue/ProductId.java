package io.twotier.subscription.catalogue;

import java.util.Optional;

/** The parts of a newer offer's id: product, SKU, and the availability it is asked for with, or null. */
public record ProductId(String product, String sku, String availability) {

    /** Empty for the ids of classic offers, which have one part. */
    static Optional<ProductId> of(String offerId) {
        String[] parts = offerId.trim().split(":", -1);
        return parts.length == 2 || parts.length == 3 ? Optional.of(new ProductId(parts[0], parts[1], parts.length == 3 ? parts[2] : null)) : Optional.empty();
    }

    /** Whether it means the availability that there is, or none in particular. */
    boolean availableIn(ProductId there) {
        return availability == null || availability.equalsIgnoreCase(there.availability());
    }

    /** The id a line of an order or a cart names. */
    public String whole() {
        return offerId() + ":" + availability;
    }

    /** The id the catalogue has the offer under, of any kind of offer. */
    static String withoutAvailability(String id) {
        return of(id).map(ProductId::offerId).orElse(id);
    }

    /** Without the availability: the id the catalogue has the offer under. */
    String offerId() {
        return product + ":" + sku;
    }
}
