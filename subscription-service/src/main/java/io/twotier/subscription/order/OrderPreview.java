package io.twotier.subscription.order;

import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Offer;
import java.util.List;
import java.util.Optional;

/** R71: an order as it would be, with what the catalogue says to its lines. What is not known, such as the name of an offer there is not, is left out. */
public record OrderPreview(BillingCycle billingCycle, String currencyCode, List<Line> lineItems) {

    /** @param parentLineItemNumber the line of the same order that an add-on goes with, or null */
    public record Line(int lineItemNumber, String offerId, String offerName, String friendlyName, int quantity, BillingCycle billingCycle, String termDuration,
                       String partnerIdOnRecord, Integer parentLineItemNumber) {

        private static Line of(PlannedLine line) {
            Offer offer = line.offer();
            return new Line(line.number(), offer == null ? line.asked().offerId() : offer.idAs(line.asked().offerId()), offer == null ? null : offer.name(),
                    offer == null ? line.asked().friendlyName() : line.friendlyName(), line.quantity(), cycle(line).orElse(null),
                    offer == null ? null : line.term(), line.asked().partnerIdOnRecord(), line.sibling() == null ? null : line.sibling().number());
        }
    }

    static OrderPreview of(List<PlannedLine> lines, BillingCycle asked, String currency) {
        BillingCycle cycle = asked == null || asked == BillingCycle.UNKNOWN ? lines.stream().findFirst().flatMap(OrderPreview::cycle).orElse(null) : asked;
        return new OrderPreview(cycle, currency, lines.stream().map(Line::of).toList());
    }

    private static Optional<BillingCycle> cycle(PlannedLine line) {
        return line.offer() == null ? Optional.empty() : line.offer().cycle(line.cycle());
    }
}
