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
import java.util.stream.IntStream;

/** Thinks an order through: finds for every line what it names, offer, parent and reseller, and whether there is room for it. */
@ApplicationScoped
public class Planning {

    private final Offers offers;
    private final Subscriptions subscriptions;
    private final Nominations nominations;
    private final Sandbox sandbox;

    Planning(Offers offers, Subscriptions subscriptions, Nominations nominations, Sandbox sandbox) {
        this.offers = offers;
        this.subscriptions = subscriptions;
        this.nominations = nominations;
        this.sandbox = sandbox;
    }

    /** A line that is asked for. @param number what it is called where it is refused */
    public record Wanted(int number, OrderRequest.Line line) {

        static List<Wanted> numbered(List<OrderRequest.Line> lines) {
            return IntStream.range(0, lines.size()).mapToObj(number -> new Wanted(number, lines.get(number))).toList();
        }
    }

    /** An order of its own. */
    public Draft order(Buyer buyer, BillingCycle cycle, List<Wanted> wanted) {
        return draft(buyer, cycle, wanted, false);
    }

    /** More of an order that is there. */
    Draft addition(Buyer buyer, BillingCycle cycle, List<Wanted> wanted) {
        return draft(buyer, cycle, wanted, true);
    }

    private Draft draft(Buyer buyer, BillingCycle cycle, List<Wanted> wanted, boolean toExistingOrder) {
        UUID owner = buyer.standing().partner();
        List<PlannedLine> planned = new ArrayList<>();
        for (Wanted one : wanted) {
            OrderRequest.Line line = one.line();
            Offer offer = offers.named(line.offerId()).orElse(null);
            String mpnId = line.partnerIdOnRecord();
            Subscription base = base(owner, buyer.standing().customer(), line);
            planned.add(new PlannedLine(one.number(), Ids.next(), line, offer, cycle(cycle, base), base,
                    sibling(offer, planned), mpnId == null || mpnId.isBlank() ? null : nominations.of(mpnId.trim(), owner)));
        }
        return new Draft(buyer, cycle, planned, toExistingOrder, sandbox.room(buyer, planned.size()));
    }

    /** Kept from being changed until the add-on is there: nothing is added to what is just being moved away. */
    private Subscription base(UUID owner, UUID customer, OrderRequest.Line line) {
        String parent = line.parentSubscriptionId();
        return parent == null || parent.isBlank() ? null : subscriptions.keptStill(customer, Ids.lenient(parent)).filter(s -> s.ownerId().equals(owner)).orElse(null);
    }

    /** An add-on is paid for like its base unless said otherwise. */
    private static BillingCycle cycle(BillingCycle asked, Subscription base) {
        return base != null && (asked == null || asked == BillingCycle.UNKNOWN) ? base.terms().billingCycle() : asked;
    }

    /** An add-on may come with the line it goes with: the nearest one before it. */
    private static PlannedLine sibling(Offer offer, List<PlannedLine> before) {
        return offer == null || !offer.addOn() ? null
                : before.stream().filter(line -> line.offer() != null && offer.goesWith(line.offer().offerId())).reduce((first, second) -> second).orElse(null);
    }
}
