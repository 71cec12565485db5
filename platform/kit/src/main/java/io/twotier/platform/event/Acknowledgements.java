package io.twotier.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lets an answer wait until the broker has the events of its command, so that the next call of the same client finds them everywhere. */
@ApplicationScoped
public class Acknowledgements {

    private static final Duration LONGEST = Duration.ofMillis(100);

    private final Wakeup wakeup;
    private final Set<Long> awaited = new HashSet<>();
    private boolean brokerAway;

    Acknowledgements(Wakeup wakeup) {
        this.wakeup = wakeup;
    }

    /** Wakes the relay and waits at most 100 ms for these outbox positions; not at all while the broker is known to be away. */
    public void await(List<Long> positions) {
        if (positions.isEmpty()) {
            return;
        }
        synchronized (this) {
            awaited.addAll(positions);
        }
        wakeup.relay();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        synchronized (this) {
            try {
                for (long left = LONGEST.toNanos(); !brokerAway && left > 0 && positions.stream().anyMatch(awaited::contains);
                        left = deadline - System.nanoTime()) {
                    wait(left / 1_000_000, (int) (left % 1_000_000));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                positions.forEach(awaited::remove);
            }
        }
    }

    /** The broker has these; said by the relay of whichever replica publishes. */
    synchronized void acknowledged(Iterable<Long> positions) {
        brokerAway = false;
        positions.forEach(awaited::remove);
        notifyAll();
    }

    synchronized void brokerAway() {
        brokerAway = true;
        notifyAll();
    }
}
