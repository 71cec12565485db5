package io.twotier.subscription;

import io.twotier.subscription.catalogue.OfferKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The seats that can still be given back: those of a purchase or renewal together, later ones each until their own last moment. */
@Embeddable
public record Refundable(@Column(name = "refundable_seats") @JdbcTypeCode(SqlTypes.JSON) List<Lot> lots) {

    /** @param until the first moment at which they cannot be given back any more */
    public record Lot(int quantity, Instant until) {
    }

    static Refundable of(OfferKind kind, int quantity, Instant start) {
        return new Refundable(kind.refundableUntil(start).map(until -> List.of(new Lot(quantity, until))).orElse(List.of()));
    }

    /** Lots that are not over. */
    public List<Lot> open(Instant now) {
        return lots.stream().filter(lot -> now.isBefore(lot.until())).toList();
    }

    public int seats(Instant now) {
        return open(now).stream().mapToInt(Lot::quantity).sum();
    }

    /** After so many seats more, or less: what came last goes first. */
    Refundable after(int difference, OfferKind kind, Instant now) {
        List<Lot> left = new ArrayList<>(open(now));
        if (difference > 0) {
            kind.refundableUntil(now).ifPresent(until -> left.add(new Lot(difference, until)));
            return new Refundable(List.copyOf(left));
        }
        int gone = -difference;
        while (gone > 0 && !left.isEmpty()) {
            Lot last = left.remove(left.size() - 1);
            if (last.quantity() > gone) {
                left.add(new Lot(last.quantity() - gone, last.until()));
            }
            gone -= last.quantity();
        }
        return new Refundable(List.copyOf(left));
    }
}
