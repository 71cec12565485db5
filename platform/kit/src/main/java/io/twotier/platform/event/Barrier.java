package io.twotier.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Read your own writes across services: waits until the replicas have everything their owners had said when asked.
 * Holds no connection and no transaction meanwhile, and only so many may wait that others always find a thread.
 * {@code twotier.barrier.waiting} tells how many do; {@code twotier.barrier.callers} counts who was {@code fresh} at the first look, who
 * {@code waited}, and who was sent away: {@code late}, {@code crowded} out, or the broker {@code away}.
 */
@ApplicationScoped
public class Barrier {

    private static final Logger LOG = Logger.getLogger(Barrier.class);
    private static final int MOST_WAITING = 200;
    private static final long LOOK_AGAIN_MILLIS = 25;

    private final Topics topics;
    private final AppliedOffsets applied;
    private final Duration longest;
    private final MeterRegistry metrics;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    Barrier(Topics topics, AppliedOffsets applied, @ConfigProperty(name = "twotier.barrier.longest") Duration longest, MeterRegistry metrics) {
        this.topics = topics;
        this.applied = applied;
        this.longest = longest;
        this.metrics = metrics;
        metrics.gauge("twotier.barrier.waiting", places, free -> MOST_WAITING - free.availablePermits());
    }

    /** Returns when the facts of {@code sources} have caught up; refuses with 503 and Retry-After when they have not in time. */
    public void await(Set<Source> sources) {
        if (!places.tryAcquire()) {
            count("crowded");
            throw PlatformRejection.NOT_CAUGHT_UP.refuse().retryAfter(1);
        }
        try {
            long deadline = System.nanoTime() + longest.toNanos();
            Set<TopicPartition> partitions = sources.stream().flatMap(s -> topics.partitions(s.topic(), s.key())).collect(Collectors.toSet());
            Map<TopicPartition, Long> ends = topics.ends(partitions, longest.toMillis());
            boolean fresh = true;
            while (!applied.reached(ends)) {
                if (System.nanoTime() > deadline) {
                    count("late");
                    throw PlatformRejection.NOT_CAUGHT_UP.refuse().retryAfter(1);
                }
                fresh = false;
                applied.pause(LOOK_AGAIN_MILLIS);
            }
            count(fresh ? "fresh" : "waited");
        } catch (ExecutionException | TimeoutException e) {
            count("away");
            LOG.warnf("the broker does not say how far it is: %s", e.getMessage());
            throw PlatformRejection.NOT_CAUGHT_UP.refuse().retryAfter(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PlatformRejection.UNAVAILABLE.refuse().retryAfter(1);
        } finally {
            places.release();
        }
    }

    private void count(String outcome) {
        metrics.counter("twotier.barrier.callers", "outcome", outcome).increment();
    }
}
