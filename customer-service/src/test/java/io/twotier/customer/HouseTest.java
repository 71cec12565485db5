package io.twotier.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.customer.invitation.InvitationState;
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
                .with("customer", CustomerStatus.class, CustomerStatus.Command.class, CustomerStatus::after)
                .with("invitation", InvitationState.class, InvitationState.Command.class, InvitationState::after)
                .offences());
    }
}
