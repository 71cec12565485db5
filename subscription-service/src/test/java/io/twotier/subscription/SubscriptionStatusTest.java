package io.twotier.subscription;

import static io.twotier.subscription.SubscriptionStatus.ACTIVE;
import static io.twotier.subscription.SubscriptionStatus.DELETED;
import static io.twotier.subscription.SubscriptionStatus.EXPIRED;
import static io.twotier.subscription.SubscriptionStatus.SUSPENDED;
import static io.twotier.subscription.SubscriptionStatus.TRANSFERRED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.subscription.SubscriptionStatus.Command;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SubscriptionStatusTest {

    /** What the strictest of the old clients know. */
    private static final Set<String> KNOWN = Set.of("none", "active", "suspended", "deleted");

    private static final Map<String, SubscriptionStatus> ALLOWED = Map.ofEntries(
            Map.entry("ACTIVE ADJUST", ACTIVE), Map.entry("ACTIVE CHANGE_SEATS", ACTIVE), Map.entry("ACTIVE SUSPEND", SUSPENDED),
            Map.entry("ACTIVE TRANSFER", TRANSFERRED), Map.entry("ACTIVE CANCEL", DELETED), Map.entry("ACTIVE CONVERT", ACTIVE),
            Map.entry("ACTIVE UPGRADE", DELETED), Map.entry("ACTIVE RENEW", ACTIVE), Map.entry("ACTIVE EXPIRE", EXPIRED),
            Map.entry("SUSPENDED ADJUST", SUSPENDED), Map.entry("SUSPENDED REACTIVATE", ACTIVE), Map.entry("SUSPENDED CANCEL", DELETED),
            Map.entry("SUSPENDED EXPIRE", EXPIRED));

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
        assertEquals("suspended", TRANSFERRED.newer());
        assertFalse(TRANSFERRED.allows(Command.REACTIVATE));
    }

    @Test
    void anOldClientIsShownOnlyStatesItKnows() {
        Arrays.stream(SubscriptionStatus.values()).forEach(state -> assertTrue(KNOWN.contains(state.wire()), state.name()));
        assertEquals("suspended", EXPIRED.wire());
        assertEquals("expired", EXPIRED.newer());
    }
}
