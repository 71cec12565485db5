package io.twotier.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.testkit.House;
import io.twotier.platform.testkit.Refusals;
import io.twotier.platform.testkit.StateMachines;
import io.twotier.transfer.offboarding.DepartureMove;
import io.twotier.transfer.offboarding.DepartureStatus;
import io.twotier.transfer.offboarding.OffboardingMove;
import io.twotier.transfer.offboarding.OffboardingStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
                .with("transfer", TransferStatus.class, TransferMove.class, (status, move) -> status.takes(move) ? Optional.of(status.after(move)) : Optional.empty())
                .listed("group", GroupStatus.class, GroupStatus.class, (from, to) -> Optional.of(to).filter(from::mayBecome))
                .with("offboarding", OffboardingStatus.class, OffboardingMove.class, (status, move) -> status.takes(move) ? Optional.of(status.after(move)) : Optional.empty())
                .with("departure", DepartureStatus.class, DepartureMove.class, (status, move) -> status.takes(move) ? Optional.of(status.after(move)) : Optional.empty())
                .offences());
    }

    @Test
    void theTableOfGroupsInTheReadmeIsTheCode() throws IOException {
        assertTrue(Files.readString(Path.of("README.md")).contains(groups()), groups());
    }

    private static String groups() {
        StringBuilder table = new StringBuilder("| a group that is | may become | a line says |\n|---|---|---|\n");
        for (GroupStatus from : GroupStatus.values()) {
            List<String> next = Stream.of(GroupStatus.values()).filter(from::mayBecome).map(HouseTest::lower).toList();
            table.append("| %s | %s | %s |\n".formatted(lower(from), next.isEmpty() ? "nothing else" : String.join(", ", next), from.wireName() == null ? "nothing" : "`" + from.wireName() + "`"));
        }
        return table.toString();
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
