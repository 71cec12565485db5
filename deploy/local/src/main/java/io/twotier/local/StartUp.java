package io.twotier.local;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts parts side by side, each as soon as the parts it needs answer. The first failure ends it. */
final class StartUp {

    private final Map<String, CompletableFuture<Void>> started = new LinkedHashMap<>();
    private final Board board;
    private volatile boolean cancelled;

    StartUp(Board board) {
        this.board = board;
    }

    /** No part is started after this any more; those that start already are for the caller to stop. */
    void cancel() {
        cancelled = true;
    }

    /** Starts all of {@code parts}, in which a part comes after those it needs; returns when all answer. */
    void run(Collection<Part> parts) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            for (Part part : parts) {
                CompletableFuture<?>[] needed = part.needs().stream().map(started::get).toArray(CompletableFuture[]::new);
                started.put(part.name(), CompletableFuture.allOf(needed).thenRunAsync(() -> start(part), threads));
            }
            await();
        } catch (LocalTrouble trouble) {
            throw cancelled ? new LocalTrouble("Stopped before everything was ready.") : trouble;
        } finally {
            threads.shutdownNow();
        }
    }

    private void start(Part part) {
        if (cancelled) {
            throw new LocalTrouble(part.name() + " was not started any more.");
        }
        board.starting(part.name());
        try {
            part.start(what -> board.tell(part.name(), what));
            board.ready(part.name());
        } catch (LocalTrouble e) {
            throw e;
        } catch (Exception e) {
            throw new LocalTrouble(part.name() + " does not start: " + e.getMessage(), e);
        }
    }

    private void await() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new)).thenRun(() -> over.complete(null));
        started.values().forEach(one -> one.exceptionally(failure -> {
            over.completeExceptionally(failure);
            return null;
        }));
        while (true) {
            try {
                over.get(10, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                board.tell("", "waiting for " + String.join(", ", board.waitingFor()));
            } catch (ExecutionException e) {
                Throwable cause = e.getCause() instanceof CompletionException wrapped ? wrapped.getCause() : e.getCause();
                throw cause instanceof LocalTrouble trouble ? trouble : new LocalTrouble("The suite does not start: " + cause, cause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalTrouble("Interrupted while starting", e);
            }
        }
    }
}
