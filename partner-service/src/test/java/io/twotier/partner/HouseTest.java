package io.twotier.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.partner.enrollment.EnrollmentStatus;
import io.twotier.partner.incentive.IncentiveState;
import io.twotier.partner.partnership.InvitationState;
import io.twotier.partner.partnership.PartnershipState;
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
    void theDiagramsInTheReadmeAreTheStateMachines() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String diagram : List.of(StateDiagram.of(EnrollmentStatus.class, EnrollmentStatus.Command.class, EnrollmentStatus::after),
                StateDiagram.of(IncentiveState.class, IncentiveState.Command.class, IncentiveState::after))) {
            assertTrue(readme.contains(diagram), () -> diagram);
        }
    }

    @Test
    void theDiagramsOfPartnershipsInTheReadmeAreTheStateMachines() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String diagram : List.of(StateDiagram.of(InvitationState.class, InvitationState.Command.class, InvitationState::after),
                StateDiagram.of(PartnershipState.class, PartnershipState.Command.class, PartnershipState::after))) {
            assertTrue(readme.contains(diagram), diagram);
        }
    }
}
