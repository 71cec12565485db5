package io.twotier.platform.feed.eventlog;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Those who wait for the next event of a log. Waiting holds neither a thread nor a connection. They are woken when this replica enters something, and, since
 * another one may, by one look at the heads of all awaited logs every 200 ms. Only so many may wait, in all and for one log: who finds no place is answered
 * at once, as one who does not want to wait.
 */
@Singleton
public class Tail implements Onward {

    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private record Waiter(long beyond, CompletableFuture<Void> woken) {
    }

    private final EventEntries entries;
    private final int most;
    private final int mostOfOne;
    private final Map<UUID, Set<Waiter>> waiting = new HashMap<>();
    private int places;
    private volatile Thread thread;

    Tail(EventEntries entries, @ConfigProperty(name = "twotier.events.most-waiting") int most, @ConfigProperty(name = "twotier.events.most-waiting-of-one") int mostOfOne) {
        this.entries = entries;
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.places = most;
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::look, "event-tail");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        Thread running = thread;
        thread = null;
        running.interrupt();
        wake(Map.of(), true);
    }

    /**
     * Ends when the log may have something beyond a number, or the time is over.
     *
     * @return null when there is no place left to wait
     */
    public Uni<Void> beyond(EventLog log, long number, Duration longest) {
        Waiter waiter = new Waiter(number, new CompletableFuture<>());
        if (!take(log.id(), waiter)) {
            return null;
        }
        // What was entered between the caller's look at the log and now woke nobody; the next look of all will.
        waiter.woken().completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS);
        return Uni.createFrom().completionStage(waiter.woken()).onTermination().invoke(() -> leave(log.id(), waiter)).emitOn(Infrastructure.getDefaultWorkerPool());
    }

    private synchronized boolean take(UUID log, Waiter waiter) {
        Set<Waiter> others = waiting.computeIfAbsent(log, none -> new HashSet<>());
        if (thread == null || places == 0 || others.size() >= mostOfOne) {
            return false;
        }
        places--;
        others.add(waiter);
        notifyAll();
        return true;
    }

    private synchronized void leave(UUID log, Waiter waiter) {
        Set<Waiter> others = waiting.getOrDefault(log, Set.of());
        if (others.remove(waiter)) {
            places++;
        }
        if (others.isEmpty()) {
            waiting.remove(log);
        }
    }

    synchronized int waiting() {
        return most - places;
    }

    @Override
    public void entered(Connection connection, List<Entered> entered) {
        // it is not there for others before the commit
    }

    @Override
    public void committed(List<Entered> entered) {
        Map<UUID, Long> heads = new HashMap<>();
        entered.forEach(entry -> heads.merge(entry.log(), entry.number(), Math::max));
        wake(heads, false);
    }

    private void wake(Map<UUID, Long> heads, boolean everybody) {
        List<Waiter> woken = new ArrayList<>();
        synchronized (this) {
            waiting.forEach((log, waiters) -> waiters.stream().filter(one -> everybody || heads.getOrDefault(log, 0L) > one.beyond()).forEach(woken::add));
        }
        woken.forEach(one -> one.woken().complete(null));
    }

    private void look() {
        try {
            while (thread != null) {
                lookAt(awaited());
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAt(Set<UUID> logs) {
        try {
            wake(entries.heads(logs), false);
        } catch (RuntimeException databaseAway) {
            LOG.warnf("the heads of the logs cannot be read, trying again: %s", databaseAway.getMessage());
        }
    }

    /** Nobody looks while nobody waits. */
    private synchronized Set<UUID> awaited() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return Set.copyOf(waiting.keySet());
    }
}
