package io.twotier.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A list of checks refuses by its first failed one, and not before the facts it looked at have arrived. */
class ChecksTest {

    private static final Rejection CLOSED = Rejection.forbidden(1, "R1", "The door %s is closed.");
    private static final Rejection LATE = Rejection.conflict(2, "R2", "It is too late.");
    private static final Source DOOR = new Source("doors", "7");
    private static final Source HOUR = new Source("hours", "7");

    @AfterEach
    void unbind() {
        Work.bind(null);
    }

    @Test
    void theFirstFailedOneRefusesAndAllThatWereLookedAtComeAlong() {
        Refused refused = assertThrows(Refused.class, () -> Checks.demand(Check.that(true, LATE), Check.that(false, CLOSED, "7"), Check.that(false, LATE)));
        assertEquals(CLOSED, refused.rejection());
        assertEquals("The door 7 is closed.", refused.getMessage());
        assertEquals(3, refused.checks().size());
    }

    @Test
    void aFailedCheckIsNotBelievedBeforeItsFactsAreKnownToBeFresh() {
        Work work = Work.asked(Origin.system("test"));
        Work.bind(work);
        StaleRead stale = assertThrows(StaleRead.class,
                () -> Checks.demand(Check.that(false, CLOSED, "7").reading(DOOR), Check.that(true, LATE).reading(HOUR)));
        assertEquals(Set.of(DOOR), stale.sources());
        work.markFresh(stale.sources());
        assertThrows(Refused.class, () -> Checks.demand(Check.that(false, CLOSED, "7").reading(DOOR), Check.that(true, LATE).reading(HOUR)));
    }

    @Test
    void whereFreshnessIsDemandedPassedChecksWaitToo() {
        Work work = Work.asked(Origin.system("test"));
        Work.bind(work);
        StaleRead stale = assertThrows(StaleRead.class,
                () -> Checks.demandFresh(Check.that(true, CLOSED, "7").reading(DOOR), Check.that(true, LATE).reading(HOUR)));
        assertEquals(Set.of(DOOR, HOUR), stale.sources());
        work.markFresh(stale.sources());
        Checks.demandFresh(Check.that(true, CLOSED, "7").reading(DOOR), Check.that(true, LATE).reading(HOUR));
    }

    @Test
    void theSystemItselfTakesTheFactsAsTheyAre() {
        Work.bind(Work.by(Origin.system("test")));
        assertThrows(Refused.class, () -> Checks.demand(Check.that(false, CLOSED, "7").reading(DOOR)));
    }
}
