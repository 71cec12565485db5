package io.twotier.subscription.catalogue;

import io.twotier.platform.Ids;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.page.Page;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** The operator's side of the catalogue. */
@ApplicationScoped
public class OfferDesk {

    private final Offers offers;
    private final Markets markets;
    private final Pages pages;
    private final Preconditions preconditions;
    private final Outbox outbox;

    OfferDesk(Offers offers, Markets markets, Pages pages, Preconditions preconditions, Outbox outbox) {
        this.offers = offers;
        this.markets = markets;
        this.pages = pages;
        this.preconditions = preconditions;
        this.outbox = outbox;
    }

    /** Every offer, also what is sold nowhere any more, in the order they came. */
    public Page<Offer> list(PageQuery asked) {
        return pages.ascending("operator/offers", asked, Offer::id, offers::after);
    }

    /** Makes the offer, or says anew what it is; the id of one that is there stays as it is spelt. */
    @Transactional
    public Offer publish(String id, OfferRequest said) {
        Offer there = offers.named(id).orElse(null);
        String offerId = there == null ? id.trim() : there.offerId();
        preconditions.match(there == null ? -1 : there.version());
        Checks.demand(new OfferPublication(id.trim(), there, said, unrelated(offerId, said), nowhere(said)).checks());
        Offer offer = there == null ? Offer.of(Ids.next(), offerId, said.kind(), said.addOn()) : there;
        outbox.say(offer.publish(said.definition()));
        offers.persist(offer);
        return offer;
    }

    private List<String> unrelated(String offerId, OfferRequest said) {
        Stream<String> bases = said.bases().stream().filter(base -> offers.named(base).filter(offer -> !offer.addOn()).isEmpty());
        Stream<String> targets = said.targets().stream().filter(target -> offers.named(target).filter(offer -> offer.addOn() == said.addOn()).isEmpty());
        Stream<String> itself = Stream.concat(said.bases().stream(), said.targets().stream()).filter(offerId::equalsIgnoreCase);
        return Stream.of(bases, targets, itself).flatMap(named -> named).distinct().toList();
    }

    private List<String> nowhere(OfferRequest said) {
        return said.markets().stream().filter(country -> markets.currency(country).isEmpty()).toList();
    }
}
