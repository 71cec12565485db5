package io.twotier.subscription.order;

import static io.twotier.subscription.order.OrderStatus.CANCELLED;
import static io.twotier.subscription.order.OrderStatus.COMPLETED;
import static io.twotier.subscription.order.OrderStatus.PENDING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.command.Refused;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.order.OrderStatus.Command;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OrderStatusTest {

    private static final Map<String, OrderStatus> ALLOWED = Map.of("PENDING COMPLETE", COMPLETED, "COMPLETED ADD", COMPLETED,
            "COMPLETED CHANGE_CYCLE", COMPLETED, "COMPLETED CONVERT", COMPLETED, "COMPLETED CANCEL", CANCELLED);

    @TestFactory
    Stream<DynamicTest> everyStateAnswersEveryCommand() {
        return Arrays.stream(OrderStatus.values()).flatMap(state -> Arrays.stream(Command.values()).map(command ->
                DynamicTest.dynamicTest(state + " " + command, () -> {
                    assertEquals(Optional.ofNullable(ALLOWED.get(state + " " + command)), state.after(command));
                    assertEquals(ALLOWED.containsKey(state + " " + command), state.allows(command));
                })));
    }

    @Test
    void whatIsInProgressOrCancelledTakesNothing() {
        Order order = Order.placed(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), BillingCycle.MONTHLY, "SEK", "sandbox", Instant.EPOCH);
        assertEquals(800060, assertThrows(Refused.class, order::cancelled).rejection().code());
        assertEquals(409, assertThrows(Refused.class, () -> order.extended(List.of())).rejection().status());
        order.completed(List.of());
        order.cancelled();
        assertEquals(CANCELLED, order.status());
        assertEquals(800061, assertThrows(Refused.class, order::cancelled).rejection().code());
        assertEquals(800061, assertThrows(Refused.class, () -> order.cycleChanged(BillingCycle.ANNUAL)).rejection().code());
    }

    @Test
    void theNamesOfTheStatesAreThoseOfTheWire() {
        assertEquals(List.of("pending", "completed", "cancelled"), Stream.of(PENDING, COMPLETED, CANCELLED).map(OrderStatus::wire).toList());
    }
}
