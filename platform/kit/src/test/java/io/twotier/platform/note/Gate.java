package io.twotier.platform.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Stops the application at a named place until the test lets it go on, and tells the test that it came there. */
@ApplicationScoped
public class Gate {

    private static final long LONGEST_SECONDS = 30;

    private final Map<String, Turnstile> places = new ConcurrentHashMap<>();

    /** A closed place. Closing it opens it again, for good. */
    public static final class Turnstile implements AutoCloseable {

        private final Semaphore arrivals = new Semaphore(0);
        private final CountDownLatch opened = new CountDownLatch(1);

        /** Whether as many as {@code count} more came here within {@code patience}. */
        public boolean arrived(int count, Duration patience) throws InterruptedException {
            return arrivals.tryAcquire(count, patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        public boolean arrived() throws InterruptedException {
            return arrived(1, Duration.ofSeconds(LONGEST_SECONDS));
        }

        @Override
        public void close() {
            opened.countDown();
        }
    }

    /** From now on whoever comes to {@code place} is counted and held. */
    public Turnstile hold(String place) {
        Turnstile turnstile = new Turnstile();
        places.put(place, turnstile);
        return turnstile;
    }

    /** From now on whoever comes to {@code place} is counted only. */
    public Turnstile count(String place) {
        Turnstile turnstile = hold(place);
        turnstile.close();
        return turnstile;
    }

    void pass(String place) {
        Turnstile turnstile = places.get(place);
        if (turnstile == null) {
            return;
        }
        turnstile.arrivals.release();
        try {
            if (!turnstile.opened.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened " + place);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
