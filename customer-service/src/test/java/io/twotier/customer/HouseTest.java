package io.twotier.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.customer.invitation.InvitationState;
import io.twotier.platform.testkit.House;
import io.twotier.platform.testkit.StateDiagram;
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
    void theDiagramInTheReadmeIsTheStateMachine() throws IOException {
        String diagram = StateDiagram.of(CustomerStatus.class, CustomerStatus.Command.class, CustomerStatus::after);
        assertTrue(Files.readString(Path.of("README.md")).contains(diagram), diagram);
    }

    @Test
    void theDiagramOfInvitationsInTheReadmeIsTheStateMachine() throws IOException {
        String diagram = StateDiagram.of(InvitationState.class, InvitationState.Command.class, InvitationState::after);
        assertTrue(Files.readString(Path.of("README.md")).contains(diagram), diagram);
    }
}
