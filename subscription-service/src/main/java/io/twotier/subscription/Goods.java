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
        return new Goods(offer.offerId(), offer.name(), offer.kind(), offer.unit(), offer.transferable(), offer.reasonNotTransferable());
    }
}
