package io.twotier.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.testkit.House;
import io.twotier.platform.testkit.StateDiagram;
import io.twotier.subscription.order.OrderStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house, and the README's diagram. */
class HouseTest {

    @Test
    void theRulesOfTheHouseHold() {
        assertEquals(List.of(), House.here().offences());
    }

    @Test
    void theDiagramsInTheReadmeAreTheStateMachines() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String subscription = StateDiagram.of(SubscriptionStatus.class, SubscriptionStatus.Command.class, SubscriptionStatus::after);
        assertTrue(readme.contains(subscription), subscription);
        String order = StateDiagram.of(OrderStatus.class, OrderStatus.Command.class, OrderStatus::after);
        assertTrue(readme.contains(order), order);
    }
}
