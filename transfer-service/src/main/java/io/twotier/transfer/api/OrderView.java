package io.twotier.transfer.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Links;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferGroup;
import io.twotier.transfer.TransferLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The order a group became at the target, as the order calls show it. */
public record OrderView(String id, UUID referenceCustomerId, String billingCycle, String currencyCode, List<Line> lineItems, Instant creationDate,
                        String status, String transactionType, Links links, Attributes attributes) {

    /** An order line; its subscription is the new one. */
    public record Line(int lineItemNumber, String offerId, UUID subscriptionId, UUID sourceSubscriptionId, String termDuration,
                       String transactionType, String friendlyName, int quantity, String partnerIdOnRecord, Map<String, Link> links) {

        static Line of(String customer, TransferLine line) {
            return new Line(line.position(), line.offerId(), line.newSubscriptionId(), line.subscriptionId(), line.termDuration(), "New",
                    line.friendlyName(), line.quantity(), line.partnerIdOnRecord(),
                    Map.of("subscription", Link.get(customer + "/subscriptions/" + line.newSubscriptionId())));
        }
    }

    static OrderView of(Transfer transfer, TransferGroup group) {
        UUID customerId = transfer.parties().customerId();
        String customer = "/customers/" + customerId;
        return new OrderView(group.orderId(), customerId, group.orderBillingCycle(), group.orderCurrencyCode(),
                group.lines().stream().map(line -> Line.of(customer, line)).toList(), group.orderCreationDate(), "completed", "UserPurchase",
                Links.self(customer + "/orders/" + group.orderId()), Attributes.of("Order"));
    }
}
