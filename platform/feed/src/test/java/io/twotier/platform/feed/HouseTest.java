package io.twotier.platform.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.feed.webhook.EndpointState;
import io.twotier.platform.feed.webhook.delivery.DeliveryState;
import io.twotier.platform.testkit.House;
import io.twotier.platform.testkit.Refusals;
import io.twotier.platform.testkit.StateMachines;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void theRulesOfTheHouseHold() {
        assertEquals(List.of(), House.here().offences());
    }

    @Test
    void theStateMachinesAreAsTheReadmeDrawsThem() {
        assertEquals(List.of(), StateMachines.here().with("webhook_endpoint", EndpointState.class, EndpointState.Command.class, EndpointState::after)
                .with("webhook_delivery", DeliveryState.class, DeliveryState.Outcome.class, DeliveryState::after).offences());
    }

    @Test
    void whatIsRefusedIsListedAsItIs() {
        Refusals.assertUnchanged();
    }
}
