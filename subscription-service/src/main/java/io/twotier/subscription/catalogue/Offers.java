package io.twotier.subscription.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue. */
@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, String> {

    /** The offer with this id in any letter case; newer ids may carry their availability behind product and SKU. */
    public Optional<Offer> named(String offerId) {
        String id = offerId.trim().toLowerCase(Locale.ROOT);
        String[] parts = id.split(":", -1);
        return findByIdOptional(parts.length == 3 ? parts[0] + ":" + parts[1] : id);
    }

    public List<Offer> inOrder() {
        return list("order by name, id");
    }
}
