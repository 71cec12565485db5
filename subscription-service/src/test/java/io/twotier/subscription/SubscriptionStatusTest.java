package io.twotier.subscription;

import static io.twotier.subscription.SubscriptionStatus.ACTIVE;
import static io.twotier.subscription.SubscriptionStatus.DELETED;
import static io.twotier.subscription.SubscriptionStatus.SUSPENDED;
import static io.twotier.subscription.SubscriptionStatus.TRANSFERRED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.twotier.subscription.SubscriptionStatus.Command;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SubscriptionStatusTest {

    private static final Map<String, SubscriptionStatus> ALLOWED = Map.of(
            "ACTIVE ADJUST", ACTIVE, "ACTIVE CHANGE_SEATS", ACTIVE, "ACTIVE SUSPEND", SUSPENDED, "ACTIVE TRANSFER", TRANSFERRED, "ACTIVE CANCEL", DELETED,
            "SUSPENDED ADJUST", SUSPENDED, "SUSPENDED REACTIVATE", ACTIVE, "SUSPENDED CANCEL", DELETED);

    @TestFactory
    Stream<DynamicTest> everyStateAnswersEveryCommand() {
        return Arrays.stream(SubscriptionStatus.values()).flatMap(state -> Arrays.stream(Command.values()).map(command ->
                DynamicTest.dynamicTest(state + " " + command, () -> answers(state, command))));
    }

    private static void answers(SubscriptionStatus state, Command command) {
        assertEquals(Optional.ofNullable(ALLOWED.get(state + " " + command)), state.after(command));
        assertEquals(ALLOWED.containsKey(state + " " + command), state.allows(command));
    }

    @Test
    @Tag("R169")
    void whatWasTransferredAwayIsSuspendedOnTheWireAndNeverComesBack() {
        assertEquals("suspended", TRANSFERRED.wire());
        assertFalse(TRANSFERRED.allows(Command.REACTIVATE));
    }
}
