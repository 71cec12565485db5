package io.twotier.subscription;

import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.catalogue.OfferKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a subscription is of, as the offer had it when it was bought. */
@Embeddable
public record Goods(String offerId, String offerName, @Enumerated(EnumType.STRING) OfferKind kind, String unit, boolean transferable,
                    String reasonNotTransferable) {

    public static Goods of(Offer offer) {
        return orderedAs(offer.offerId(), offer);
    }

    /** Who orders by product, SKU and availability finds it again by these three. @param asked the id it was ordered by */
    public static Goods orderedAs(String asked, Offer offer) {
        return new Goods(offer.idAs(asked), offer.name(), offer.kind(), offer.unit(), offer.transferable(), offer.reasonNotTransferable());
    }
}
