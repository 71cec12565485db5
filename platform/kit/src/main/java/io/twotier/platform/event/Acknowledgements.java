package io.twotier.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets an answer wait until the broker has the events of its command, so that the next call of the same client finds them everywhere.
 * {@code twotier.outbox.answers} counts how answers left: their events {@code acknowledged}, {@code late}, or the broker known to be {@code away}.
 */
@ApplicationScoped
public class Acknowledgements {

    private static final Duration LONGEST = Duration.ofMillis(1_500);
    private static final int REMEMBERED = 20_000;

    private final Wakeup wakeup;
    private final MeterRegistry metrics;
    /** A busy relay can be done with a position before its own command comes here to wait. */
    private final Set<Long> acknowledged = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private boolean brokerAway;

    Acknowledgements(Wakeup wakeup, MeterRegistry metrics) {
        this.wakeup = wakeup;
        this.metrics = metrics;
    }

    /** Wakes the relay and waits at most 1.5 s for these outbox positions; not at all while the broker is known to be away. */
    public void await(List<Long> positions) {
        if (positions.isEmpty()) {
            return;
        }
        wakeup.relay();
        metrics.counter("twotier.outbox.answers", "events", outcome(positions)).increment();
    }

    private synchronized String outcome(List<Long> positions) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!acknowledged.containsAll(positions)) {
            long left = deadline - System.nanoTime();
            if (brokerAway) {
                return "away";
            }
            if (left <= 0 || !waited(left)) {
                return "late";
            }
        }
        return "acknowledged";
    }

    /** @return false when the thread was told to end */
    private boolean waited(long nanos) {
        try {
            wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The broker has these; said by the relay of whichever replica publishes. */
    synchronized void acknowledged(Collection<Long> positions) {
        brokerAway = false;
        acknowledged.addAll(positions);
        notifyAll();
    }

    synchronized void brokerAway() {
        brokerAway = true;
        notifyAll();
    }
}
