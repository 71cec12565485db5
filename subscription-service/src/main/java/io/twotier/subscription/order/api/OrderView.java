package io.twotier.subscription.order.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.order.Order;
import io.twotier.subscription.order.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** An order as the wire shows it. */
public record OrderView(UUID id, UUID referenceCustomerId, BillingCycle billingCycle, String currencyCode, List<Line> lineItems, Instant creationDate,
                        String status, Links links, Attributes attributes) implements Resource {

    /** A line; its number is its place in the order. */
    public record Line(int lineItemNumber, String offerId, UUID subscriptionId, UUID parentSubscriptionId, String friendlyName, int quantity,
                       String termDuration, String partnerIdOnRecord, Map<String, Link> links) {
    }

    public static OrderView of(Order order) {
        String customer = "/customers/" + order.customerId();
        List<OrderLine> lines = order.lines();
        return new OrderView(order.id(), order.customerId(), order.billingCycle(), order.currencyCode(),
                IntStream.range(0, lines.size()).mapToObj(number -> line(number, lines.get(number), customer)).toList(), order.createdAt(), order.status().wire(),
                Links.self(customer + "/orders/" + order.id()), Attributes.of("Order", order.version()));
    }

    private static Line line(int number, OrderLine line, String customer) {
        return new Line(number, line.offerId(), line.subscriptionId(), line.parentSubscriptionId(), line.friendlyName(), line.quantity(),
                line.termDuration(), line.partnerIdOnRecord(), Map.of("subscription", Link.get(customer + "/subscriptions/" + line.subscriptionId())));
    }
}
