package io.twotier.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets an answer wait until the broker has the events of its command, so that the next call of the same client finds them everywhere. */
@ApplicationScoped
public class Acknowledgements {

    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final int REMEMBERED = 20_000;

    private final Wakeup wakeup;
    /** A busy relay can be done with a position before its own command comes here to wait. */
    private final Set<Long> acknowledged = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private boolean brokerAway;

    Acknowledgements(Wakeup wakeup) {
        this.wakeup = wakeup;
    }

    /** Wakes the relay and waits at most 100 ms for these outbox positions; not at all while the broker is known to be away. */
    public void await(List<Long> positions) {
        if (positions.isEmpty()) {
            return;
        }
        wakeup.relay();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        synchronized (this) {
            try {
                for (long left = LONGEST.toNanos(); !brokerAway && left > 0 && !acknowledged.containsAll(positions); left = deadline - System.nanoTime()) {
                    wait(left / 1_000_000, (int) (left % 1_000_000));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
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
