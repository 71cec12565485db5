package io.twotier.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets the answer to an acceptance wait for its outcome, holding no transaction and no connection. Woken by the commit that ends the
 * transfer when that happens in this process; a look at the row, ever more seldom, is the net for the other replicas.
 */
@ApplicationScoped
public class Outcomes {

    private static final long LOOK_AGAIN_NANOS = 200_000_000;
    private static final long AT_LEAST_EACH_NANOS = 1_000_000_000;
    private static final int MOST_WAITING = 150;

    /** Something about this transfer was committed that may have ended it. */
    record Ended(UUID transfer) {
    }

    private final Transfers transfers;
    private final TransferSettings settings;
    private final Map<UUID, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_WAITING);

    Outcomes(Transfers transfers, TransferSettings settings) {
        this.transfers = transfers;
        this.settings = settings;
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ended event) {
        CompletableFuture<Void> waiting = awaited.remove(event.transfer());
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    /**
     * Returns when the transfer runs no more, or when that took too long; at once when too many wait already.
     *
     * @param wanted how long the caller would wait, or null when it did not say
     */
    public void await(UUID transfer, Duration wanted) {
        Duration longest = wanted == null ? settings.waits() : wanted.compareTo(settings.waitsAtMost()) > 0 ? settings.waitsAtMost() : wanted;
        if (!places.tryAcquire()) {
            return;
        }
        try {
            long deadline = System.nanoTime() + longest.toNanos();
            CompletableFuture<Void> waiting = awaited.computeIfAbsent(transfer, id -> new CompletableFuture<>());
            long pause = LOOK_AGAIN_NANOS;
            while (runs(transfer) && System.nanoTime() < deadline) {
                if (woken(waiting, Math.min(pause, deadline - System.nanoTime()))) {
                    waiting = awaited.computeIfAbsent(transfer, id -> new CompletableFuture<>());
                } else {
                    pause = Math.min(2 * pause, AT_LEAST_EACH_NANOS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            awaited.remove(transfer);
            places.release();
        }
    }

    private boolean runs(UUID transfer) {
        return QuarkusTransaction.requiringNew().call(() -> transfers.running(transfer));
    }

    private static boolean woken(CompletableFuture<Void> waiting, long nanos) throws InterruptedException {
        try {
            waiting.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
