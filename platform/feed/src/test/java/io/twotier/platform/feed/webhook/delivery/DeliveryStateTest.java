package io.twotier.platform.feed.webhook.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.feed.webhook.delivery.DeliveryState.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryStateTest {

    @Test
    void everyOutcomeInEveryState() {
        assertEquals(Optional.of(DeliveryState.DELIVERED), DeliveryState.WAITING.after(Outcome.ACCEPTED));
        assertEquals(Optional.of(DeliveryState.WAITING), DeliveryState.WAITING.after(Outcome.FAILED));
        assertEquals(Optional.of(DeliveryState.PARKED), DeliveryState.WAITING.after(Outcome.FAILED_LAST));
        for (Outcome outcome : Outcome.values()) {
            assertEquals(Optional.empty(), DeliveryState.DELIVERED.after(outcome));
            assertEquals(Optional.empty(), DeliveryState.PARKED.after(outcome));
        }
    }

    @Test
    void waitsGrowAndAreAFifthShorterOrLongerAtMostAndTheTenthAttemptIsTheLast() {
        Schedule schedule = new Schedule(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)));
        for (int i = 0; i < 100; i++) {
            long first = schedule.after(1).orElseThrow().toMillis();
            assertTrue(first >= 4_000 && first <= 6_000, () -> "waited " + first);
            long second = schedule.after(2).orElseThrow().toMillis();
            assertTrue(second >= 24_000 && second <= 36_000, () -> "waited " + second);
        }
        assertEquals(Optional.empty(), schedule.after(3));
    }
}
