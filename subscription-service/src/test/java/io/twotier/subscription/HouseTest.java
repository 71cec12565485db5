package io.twotier.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.testkit.House;
import io.twotier.platform.testkit.Refusals;
import io.twotier.platform.testkit.StateMachines;
import io.twotier.subscription.order.OrderStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house, and its state machines as they are told. */
class HouseTest {

    @Test
    void theRulesOfTheHouseHold() {
        assertEquals(List.of(), House.here().offences());
    }

    @Test
    void whatIsRefusedIsListedAsItIs() {
        Refusals.assertUnchanged();
    }

    @Test
    void theStateMachinesAreDrawnAndListedAsTheyAre() {
        assertEquals(List.of(), StateMachines.here()
                .with("subscription", SubscriptionStatus.class, SubscriptionStatus.Command.class, SubscriptionStatus::after)
                .with("order", OrderStatus.class, OrderStatus.Command.class, OrderStatus::after)
                .offences());
    }
}
