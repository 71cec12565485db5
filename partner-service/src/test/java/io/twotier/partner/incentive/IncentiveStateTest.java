package io.twotier.partner.incentive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.partner.incentive.IncentiveState.Command;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of an incentive invitation with every command. */
class IncentiveStateTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"INVITED, ENROLL, ENROLLED", "INVITED, LEAVE,", "ENROLLED, ENROLL,", "ENROLLED, LEAVE, LEFT", "LEFT, ENROLL, ENROLLED", "LEFT, LEAVE,"})
    void eachCommandLeadsWhereTheTableSaysOrNowhere(IncentiveState from, Command command, IncentiveState to) {
        assertEquals(Optional.ofNullable(to), from.after(command));
    }
}
