package io.twotier.platform.event;

import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Read your own writes across services: waits until the replicas have everything their owners had said when asked.
 * Holds no connection and no transaction meanwhile, and only so many may wait that others always find a thread.
 */
@ApplicationScoped
public class Barrier {

    private static final Logger LOG = Logger.getLogger(Barrier.class);
    private static final Duration LONGEST = Duration.ofMillis(1_500);
    private static final int MOST_WAITING = 200;
    private static final long LOOK_AGAIN_MILLIS = 25;

    private final Topics topics;
    private final AppliedOffsets applied;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    Barrier(Topics topics, AppliedOffsets applied) {
        this.topics = topics;
        this.applied = applied;
    }

    /** Returns when the facts of {@code sources} have caught up; refuses with 503 and Retry-After when they have not within 1.5 s. */
    public void await(Set<Source> sources) {
        if (!places.tryAcquire()) {
            throw PlatformRejection.NOT_CAUGHT_UP.refuse().retryAfter(1);
        }
        try {
            long deadline = System.nanoTime() + LONGEST.toNanos();
            Set<TopicPartition> partitions = sources.stream().flatMap(s -> topics.partitions(s.topic(), s.key())).collect(Collectors.toSet());
            Map<TopicPartition, Long> ends = topics.ends(partitions, LONGEST.toMillis());
            while (!applied.reached(ends)) {
                if (System.nanoTime() > deadline) {
                    throw PlatformRejection.NOT_CAUGHT_UP.refuse().retryAfter(1);
                }
                applied.pause(LOOK_AGAIN_MILLIS);
            }
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("the broker does not say how far it is: %s", e.getMessage());
            throw PlatformRejection.NOT_CAUGHT_UP.refuse().retryAfter(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PlatformRejection.UNAVAILABLE.refuse().retryAfter(1);
        } finally {
            places.release();
        }
    }
}
