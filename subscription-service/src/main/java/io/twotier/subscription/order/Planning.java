package io.twotier.subscription.order;

import io.twotier.platform.Ids;
import io.twotier.subscription.Nominations;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.Subscriptions;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.catalogue.Offers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds for every line of a request what it names: offer, parent and reseller. */
@ApplicationScoped
class Planning {

    private final Offers offers;
    private final Subscriptions subscriptions;
    private final Nominations nominations;

    Planning(Offers offers, Subscriptions subscriptions, Nominations nominations) {
        this.offers = offers;
        this.subscriptions = subscriptions;
        this.nominations = nominations;
    }

    List<PlannedLine> plan(UUID owner, UUID customer, OrderRequest request, List<OrderRequest.Line> lines) {
        List<PlannedLine> planned = new ArrayList<>();
        for (OrderRequest.Line line : lines) {
            Offer offer = offers.named(line.offerId()).orElse(null);
            String mpnId = line.partnerIdOnRecord();
            Subscription base = base(owner, customer, line);
            planned.add(new PlannedLine(planned.size(), Ids.next(), line, offer, cycle(request.billingCycle(), base), base,
                    sibling(offer, planned), mpnId == null || mpnId.isBlank() ? null : nominations.of(mpnId.trim(), owner)));
        }
        return planned;
    }

    /** Kept from being changed until the add-on is there: nothing is added to what is just being moved away. */
    private Subscription base(UUID owner, UUID customer, OrderRequest.Line line) {
        return subscriptions.keptStill(customer, Ids.lenient(line.parentSubscriptionId())).filter(s -> s.ownerId().equals(owner)).orElse(null);
    }

    /** An add-on is paid for like its base unless said otherwise. */
    private static BillingCycle cycle(BillingCycle asked, Subscription base) {
        return base != null && (asked == null || asked == BillingCycle.UNKNOWN) ? base.terms().billingCycle() : asked;
    }

    /** An add-on may come with the line it goes with. */
    private static PlannedLine sibling(Offer offer, List<PlannedLine> before) {
        return offer == null || !offer.addOn() ? null
                : before.stream().filter(line -> line.offer() != null && offer.goesWith(line.offer().offerId())).findFirst().orElse(null);
    }
}
