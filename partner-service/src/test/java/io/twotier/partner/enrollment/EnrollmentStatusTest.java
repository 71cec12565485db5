package io.twotier.partner.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.partner.enrollment.EnrollmentStatus.Command;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state of an enrolment with every command. */
class EnrollmentStatusTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "PENDING_REVIEW, APPROVE, APPROVED", "PENDING_REVIEW, REJECT, REJECTED", "PENDING_REVIEW, ACCEPT_AGREEMENT,", "PENDING_REVIEW, RECALL, RECALLED",
        "PENDING_REVIEW, REVERSE,", "APPROVED, APPROVE,", "APPROVED, REJECT,", "APPROVED, ACCEPT_AGREEMENT, ACTIVE", "APPROVED, RECALL,", "APPROVED, REVERSE,",
        "ACTIVE, APPROVE,", "ACTIVE, REJECT,", "ACTIVE, ACCEPT_AGREEMENT,", "ACTIVE, RECALL,", "ACTIVE, REVERSE,", "REJECTED, APPROVE,", "REJECTED, REJECT,",
        "REJECTED, ACCEPT_AGREEMENT,", "REJECTED, RECALL,", "REJECTED, REVERSE,", "RECALLED, APPROVE,", "RECALLED, REJECT,", "RECALLED, ACCEPT_AGREEMENT,",
        "RECALLED, RECALL,", "RECALLED, REVERSE,"})
    void eachCommandLeadsWhereTheTableSaysOrNowhere(EnrollmentStatus from, Command command, EnrollmentStatus to) {
        assertEquals(Optional.ofNullable(to), from.after(command));
    }

    @ParameterizedTest(name = "{0}")
    @Tag("R102")
    @EnumSource(EnrollmentStatus.class)
    void onlyWhatIsApprovedOrActiveIsFinalAgainstEveryAttemptToUndoIt(EnrollmentStatus status) {
        boolean decided = status == EnrollmentStatus.APPROVED || status == EnrollmentStatus.ACTIVE;
        for (Command command : Command.values()) {
            boolean undoes = command == Command.REJECT || command == Command.RECALL || command == Command.REVERSE;
            assertEquals(decided && undoes, status.isFinalAgainst(command), command.name());
        }
    }
}
