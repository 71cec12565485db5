package io.twotier.transfer.offboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.transfer.TransferStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of a customer's part with everything that can happen to it. */
class DepartureStatusTest {

    private static final String HEAD = "FIND_READY FIND_LACKING FIND_EMPTY CHOOSE REQUEST HOLD ACCEPT COMPLETE COMPLETE_PART FAIL LOOK_AGAIN LEAVE";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "UNSEEN,    READY LACKING EMPTY - - - - - - - - LEFT",
            "READY,     - - - CHOSEN - - - - - - - LEFT",
            "LACKING,   - - - - - - - - - - UNSEEN LEFT",
            "EMPTY,     - - - - - - - - - - - -",
            "CHOSEN,    - LACKING EMPTY - REQUESTED - - - - FAILED - LEFT",
            "REQUESTED, - - - - - HELD ACCEPTED MOVED PARTLY FAILED - LEFT",
            "HELD,      - - - - - - ACCEPTED MOVED PARTLY FAILED REQUESTED LEFT",
            "ACCEPTED,  - - - - - - - MOVED PARTLY FAILED - -",
            "MOVED,     - - - - - - - - - - - -",
            "PARTLY,    - - - - - - - MOVED - - - -",
            "FAILED,    - - - - - - - MOVED PARTLY - - -",
            "LEFT,      - - - - - - - - - - - -"})
    void everyStateTakesItsMovesAndNoOthers(DepartureStatus status, String row) {
        String[] moves = HEAD.split(" ");
        String[] next = row.trim().split(" ");
        assertEquals(DepartureMove.values().length, moves.length);
        for (int column = 0; column < moves.length; column++) {
            DepartureMove move = DepartureMove.valueOf(moves[column]);
            assertEquals(next[column], status.takes(move) ? status.after(move).name() : "-", move.name());
            if (!status.takes(move)) {
                assertThrows(IllegalStateException.class, () -> status.after(move));
            }
        }
    }

    @Test
    void whateverBecomesOfATransferIsSomethingThatHappensToItsCustomer() {
        assertEquals(List.of("OPEN null", "IN_PROGRESS ACCEPT", "DONE COMPLETE", "PART COMPLETE_PART", "FAILED FAIL", "WITHDRAWN FAIL", "REJECTED FAIL", "EXPIRED FAIL"),
                Stream.of(TransferStatus.OPEN, TransferStatus.IN_PROGRESS, TransferStatus.DONE, TransferStatus.PART, TransferStatus.FAILED, TransferStatus.WITHDRAWN,
                        TransferStatus.REJECTED, TransferStatus.EXPIRED).map(one -> one + " " + DepartureMove.by(one)).toList());
    }
}
