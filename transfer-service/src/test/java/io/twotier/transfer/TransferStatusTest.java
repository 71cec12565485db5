package io.twotier.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.command.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransferStatusTest {

    private static final Map<String, TransferStatus> ALLOWED = Map.ofEntries(
            Map.entry("OPEN WITHDRAW", TransferStatus.WITHDRAWN), Map.entry("OPEN REJECT", TransferStatus.REJECTED),
            Map.entry("OPEN EXPIRE", TransferStatus.EXPIRED), Map.entry("OPEN ACCEPT", TransferStatus.IN_PROGRESS),
            Map.entry("IN_PROGRESS COMPLETE", TransferStatus.DONE), Map.entry("IN_PROGRESS COMPLETE_PART", TransferStatus.PART),
            Map.entry("IN_PROGRESS FAIL", TransferStatus.FAILED),
            Map.entry("PART COMPLETE", TransferStatus.DONE), Map.entry("PART COMPLETE_PART", TransferStatus.PART),
            Map.entry("FAILED COMPLETE", TransferStatus.DONE), Map.entry("FAILED COMPLETE_PART", TransferStatus.PART));

    static Stream<Arguments> everyStateAndMove() {
        return Arrays.stream(TransferStatus.values()).flatMap(status -> Arrays.stream(TransferMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    @Tag("R159")
    void everyStateTakesExactlyItsMoves(TransferStatus status, TransferMove move) {
        TransferStatus next = ALLOWED.get(status + " " + move);
        assertEquals(next != null, status.takes(move));
        if (next == null) {
            Refused no = assertThrows(Refused.class, () -> status.after(move));
            assertEquals(status == TransferStatus.IN_PROGRESS ? "409/900101" : "400/900102", no.rejection().status() + "/" + no.rejection().code());
        } else {
            assertEquals(next, status.after(move));
        }
    }

    @Test
    @Tag("R159")
    void theDirectToIndirectFormSpellsTheStatesAsTheExamplesDo() {
        assertEquals(List.of("Active", "InProgress", "Complete", "PartiallyComplete", "Failed", "Withdrawn", "Reject", "Expired"),
                Arrays.stream(TransferStatus.values()).map(TransferForm.DIRECT_TO_INDIRECT::nameOf).toList());
    }

    @Test
    @Tag("R171")
    void onlyOpenAndRunningTransfersHoldTheirSubscriptions() {
        assertEquals(Set.of(TransferStatus.OPEN, TransferStatus.IN_PROGRESS),
                Arrays.stream(TransferStatus.values()).filter(TransferStatus::holdsSubscriptions).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(GroupStatus.class)
    void aGroupIsAskedAgainUntilItReportsAndTakesOnlyALateSuccessAfterwards(GroupStatus status) {
        Set<GroupStatus> next = Arrays.stream(GroupStatus.values()).filter(status::mayBecome).collect(Collectors.toSet());
        assertEquals(switch (status) {
            case WAITING -> Set.of(GroupStatus.ASKED);
            case ASKED -> Set.of(GroupStatus.ASKED, GroupStatus.MOVED, GroupStatus.FAILED, GroupStatus.SILENT);
            case SILENT -> Set.of(GroupStatus.MOVED);
            case MOVED, FAILED -> Set.of();
        }, next);
    }

    @Test
    void aGroupThatReportedSaysSoOnTheWire() {
        assertEquals("Complete", GroupStatus.MOVED.wireName());
        assertEquals("Failed", GroupStatus.FAILED.wireName());
        assertEquals("Failed", GroupStatus.SILENT.wireName());
        assertEquals(null, GroupStatus.ASKED.wireName());
        assertTrue(GroupStatus.SILENT.ended());
        assertFalse(GroupStatus.WAITING.ended());
    }
}
