package io.twotier.subscription.order.api;

import io.twotier.subscription.order.Order;
import io.twotier.subscription.order.OrderStatus;
import java.util.List;
import java.util.stream.IntStream;

/** How far a line of an order is provided, as the wire shows it. */
public record ProvisioningView(int lineItemNumber, String status, List<Quantity> quantityProvisioningInformation) {

    /** How many of the line are so far. */
    public record Quantity(int quantity, String status) {
    }

    static List<ProvisioningView> of(Order order) {
        String status = status(order.status());
        return IntStream.range(0, order.lines().size()).mapToObj(number ->
                new ProvisioningView(number, status, List.of(new Quantity(order.lines().get(number).quantity(), status)))).toList();
    }

    private static String status(OrderStatus status) {
        return switch (status) {
            case PENDING -> "prefulfillment_pending";
            case COMPLETED -> "fulfilled";
            case CANCELLED -> "unfulfilled";
        };
    }
}
