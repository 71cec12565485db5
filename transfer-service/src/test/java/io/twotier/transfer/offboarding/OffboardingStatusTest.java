package io.twotier.transfer.offboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.command.Refused;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state of an off-boarding with everything that can be done to it. */
class OffboardingStatusTest {

    private static final String HEAD = "PRESENT START CONSENT PAUSE RESUME CANCEL STOP RUN_DRY FINISH CLEAR";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "PLANNING,   PLANNED - PLANNING - - CANCELLING - - - -",
            "PLANNED,    - RUNNING PLANNED - - CANCELLING - - - -",
            "RUNNING,    - - RUNNING PAUSED - CANCELLING STOPPED WAITING DONE -",
            "PAUSED,     - - PAUSED - RUNNING CANCELLING - - - -",
            "STOPPED,    - - STOPPED - RUNNING CANCELLING - - - -",
            "WAITING,    - - WAITING - RUNNING CANCELLING - - - -",
            "CANCELLING, - - - - - - - - - CANCELLED",
            "CANCELLED,  - - - - - - - - - -",
            "DONE,       - - - - - - - - - -"})
    void everyStateTakesItsMovesAndNoOthers(OffboardingStatus status, String row) {
        String[] moves = HEAD.split(" ");
        String[] next = row.trim().split(" ");
        assertEquals(OffboardingMove.values().length, moves.length);
        Map<OffboardingMove, String> taken = new EnumMap<>(OffboardingMove.class);
        for (int column = 0; column < moves.length; column++) {
            OffboardingMove move = OffboardingMove.valueOf(moves[column]);
            taken.put(move, status.takes(move) ? status.after(move).name() : "-");
            assertEquals(next[column], taken.get(move), move.name());
        }
    }

    @ParameterizedTest
    @EnumSource(OffboardingStatus.class)
    void whatIsOverTakesNothingAndElseRefusesByItsName(OffboardingStatus status) {
        for (OffboardingMove move : OffboardingMove.values()) {
            if (!status.takes(move)) {
                Refused refused = assertThrows(Refused.class, () -> status.after(move));
                assertEquals(974154, refused.rejection().code());
                assertEquals("The off-boarding is " + status.wireName() + " and cannot do this now.", refused.getMessage());
            }
        }
        assertEquals(status == OffboardingStatus.CANCELLED || status == OffboardingStatus.DONE, status.over());
    }
}
