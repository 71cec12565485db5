package io.twotier.transfer.offboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.transfer.whole.Everything;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a customer that cannot be worked on. */
class DepartureTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Missing TROUBLE = Missing.met(OffboardingRejection.TROUBLE, OffboardingRejection.TROUBLE.describe(), "source");
    private static final UUID SOURCE = UUID.randomUUID();
    private static final UUID TARGET = UUID.randomUUID();
    private static final Outlook FINE = new Outlook(List.of(), new Everything.Holding(SOURCE, TARGET, List.of(UUID.randomUUID()), List.of()), false, true);

    private final Departure departure = Departure.of(UUID.randomUUID(), Offboarding.planned(UUID.randomUUID(), SOURCE,
            new OffboardingRequest(TARGET, null, null, null, null, null), "ada", NOW), UUID.randomUUID(), NOW);

    private void putOffFor(int times) {
        for (int time = 0; time < times; time++) {
            departure.putOff(TROUBLE, NOW);
        }
    }

    @Test
    void whileItIsLookedAtItLacksWhatKeepsItFromBeingSeen() {
        putOffFor(4);
        assertEquals(DepartureStatus.UNSEEN, departure.status());
        putOffFor(1);
        assertEquals(DepartureStatus.LACKING, departure.status());
        assertEquals(List.of(TROUBLE), departure.missing());
    }

    @Test
    void beforeItsTransferIsThereItFailsAndHasNone() {
        departure.found(FINE, NOW);
        departure.chosen(1, NOW);
        putOffFor(4);
        assertEquals(DepartureStatus.CHOSEN, departure.status());
        putOffFor(1);
        assertEquals(DepartureStatus.FAILED, departure.status());
        assertEquals(974157, departure.errorCode());
        assertEquals(false, departure.requested());
    }

    @Test
    void onceItsTransferIsThereItIsHeld() {
        departure.found(FINE, NOW);
        departure.chosen(1, NOW);
        departure.requested(FINE, NOW);
        putOffFor(5);
        assertEquals(DepartureStatus.HELD, departure.status());
        assertEquals(List.of(TROUBLE), departure.missing());
        assertTrue(departure.requested());
        assertNull(departure.errorCode());
    }

    @Test
    void theStopRuleCountsFromTheLastResumption() {
        Offboarding offboarding = Offboarding.planned(UUID.randomUUID(), SOURCE, new OffboardingRequest(TARGET, null, 10, 2, " ", null), "ada", NOW);
        assertNull(offboarding.partnerIdOnRecord());
        assertEquals(false, offboarding.failedTooOften(1));
        assertEquals(true, offboarding.failedTooOften(2));
        offboarding.become(OffboardingMove.PRESENT, NOW);
        offboarding.start("ada", NOW);
        offboarding.become(OffboardingMove.STOP, NOW);
        offboarding.resume(2, "ada", NOW);
        assertEquals(false, offboarding.failedTooOften(3));
        assertEquals(true, offboarding.failedTooOften(4));
    }
}
