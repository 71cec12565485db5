package io.twotier.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.agreement.customer.AcceptanceStatus;
import io.twotier.platform.testkit.House;
import io.twotier.platform.testkit.Refusals;
import io.twotier.platform.testkit.StateMachines;
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
                .with("acceptance", AcceptanceStatus.class, AcceptanceStatus.Act.class, AcceptanceStatus::after)
                .offences());
    }
}
