package io.twotier.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.twotier.platform.OwnConnections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an answer leaves: with its events acknowledged, without because that took too long, or without having waited at all. */
class AcknowledgementsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Acknowledgements acknowledgements = new Acknowledgements(new Wakeup(new OwnConnections("", "", "")), metrics);

    @Test
    void whatTheBrokerHasAlreadyIsNotWaitedFor() {
        acknowledgements.acknowledged(List.of(1L, 2L));
        awaitUnableToWait(1L, 2L);
        assertAnswers(1, 0, 0);
    }

    @Test
    void anAnswerDoesNotWaitForEver() {
        acknowledgements.acknowledged(List.of(1L));
        acknowledgements.await(List.of(1L, 2L));
        assertAnswers(0, 1, 0);
    }

    @Test
    void aBrokerThatIsKnownToBeAwayIsNotWaitedFor() {
        acknowledgements.brokerAway();
        awaitUnableToWait(1L);
        awaitUnableToWait(2L);
        assertAnswers(0, 0, 2);
    }

    @Test
    void aBrokerThatIsBackIsWaitedForAgain() {
        acknowledgements.brokerAway();
        acknowledgements.acknowledged(List.of(1L));
        acknowledgements.await(List.of(2L));
        assertAnswers(0, 1, 0);
    }

    @Test
    void whoSaidNothingWaitsForNothing() {
        acknowledgements.await(List.of());
        assertAnswers(0, 0, 0);
    }

    /** A thread that was told to end cannot wait: it comes back at once, and is counted as late. */
    private void awaitUnableToWait(Long... positions) {
        Thread.currentThread().interrupt();
        acknowledgements.await(List.of(positions));
        assertTrue(Thread.interrupted());
    }

    private void assertAnswers(int acknowledged, int late, int away) {
        assertEquals(List.of(acknowledged, late, away), List.of(answers("acknowledged"), answers("late"), answers("away")));
    }

    private int answers(String events) {
        return (int) metrics.counter("twotier.outbox.answers", "events", events).count();
    }
}
