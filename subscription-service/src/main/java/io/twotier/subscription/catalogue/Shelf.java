package io.twotier.subscription.catalogue;

import io.twotier.platform.page.Page;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The catalogue as it is read before ordering: what is sold in a market, by offer and by product. */
@ApplicationScoped
public class Shelf {

    private final Offers offers;
    private final Pages pages;

    Shelf(Offers offers, Pages pages) {
        this.offers = offers;
        this.pages = pages;
    }

    /** @param market null for all of them */
    public Page<Offer> list(String market, PageQuery asked) {
        return pages.ascending("offers/" + market, asked, Offer::id, (position, most) -> offers.soldIn(market, position, most));
    }

    public Offer offer(String id, String market) {
        return offers.named(id).filter(offer -> market == null || offer.soldIn(market)).orElseThrow(() -> OfferRejection.NO_SUCH_OFFER.refuse(id));
    }

    public List<Offer> skus(String product, String market) {
        List<Offer> found = offers.ofProduct(product, market);
        if (found.isEmpty()) {
            throw OfferRejection.NO_SUCH_PRODUCT.refuse(product);
        }
        return found;
    }

    public Offer sku(String product, String sku, String market) {
        return skus(product, market).stream().filter(offer -> offer.sku().sku().equalsIgnoreCase(sku)).findFirst()
                .orElseThrow(() -> OfferRejection.NO_SUCH_SKU.refuse(product, sku));
    }
}
