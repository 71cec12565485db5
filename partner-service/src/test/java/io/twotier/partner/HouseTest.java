package io.twotier.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.partner.account.DirectBillStatus;
import io.twotier.partner.enrollment.EnrollmentStatus;
import io.twotier.partner.incentive.IncentiveState;
import io.twotier.partner.partnership.InvitationState;
import io.twotier.partner.partnership.PartnershipState;
import io.twotier.platform.testkit.House;
import io.twotier.platform.testkit.Refusals;
import io.twotier.platform.testkit.StateMachines;
import java.util.List;
import java.util.Optional;
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
                .with("enrollment", EnrollmentStatus.class, EnrollmentStatus.Command.class, EnrollmentStatus::after)
                .with("incentive", IncentiveState.class, IncentiveState.Command.class, IncentiveState::after)
                .with("invitation", InvitationState.class, InvitationState.Command.class, InvitationState::after)
                .with("partnership", PartnershipState.class, PartnershipState.Command.class, PartnershipState::after)
                .listed("direct_bill", DirectBillStatus.class, DirectBillStatus.class, (from, to) -> Optional.of(to).filter(next -> next != from))
                .offences());
    }
}
