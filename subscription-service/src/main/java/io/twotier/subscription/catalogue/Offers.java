package io.twotier.subscription.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The catalogue. */
@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, UUID> {

    private static final String SOLD = "(?1 = '' or array_length(definition.countries) = 0 or array_contains(definition.countries, ?1))";

    /** The offer with this id in any letter case; newer ids may carry behind product and SKU the availability they have. */
    public Optional<Offer> named(String offerId) {
        Optional<ProductId> newer = ProductId.of(offerId);
        Optional<Offer> found = find("key", Offer.key(ProductId.withoutAvailability(offerId))).firstResultOptional();
        return newer.isPresent() ? found.filter(offer -> newer.get().availableIn(offer.sku())) : found;
    }

    /** @param market where it is sold, or null for everywhere */
    public List<Offer> soldIn(String market, UUID position, int most) {
        return find(SOLD + " and id > ?2 order by id", market == null ? "" : market, position).page(0, most).list();
    }

    public List<Offer> after(UUID position, int most) {
        return find("id > ?1 order by id", position).page(0, most).list();
    }

    /** The SKUs of a product, sold in this market where one is named. */
    public List<Offer> ofProduct(String product, String market) {
        return list(SOLD + " and product = ?2 order by key", market == null ? "" : market, Offer.key(product));
    }
}
