package io.twotier.local.scenario;

import io.twotier.local.Suite;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plays scenarios on a running suite, some of them side by side: each has its own partners, customers and time. */
public final class Reading {

    private static final int AT_ONCE = 4;

    private Reading() {
    }

    /** All of the book. */
    public static Findings of(Book book, Suite suite) {
        return of(book, suite, Integrator.NOBODY, AT_ONCE);
    }

    static Findings of(Book book, Suite suite, Integrator integrator, int atOnce) {
        ExecutorService players = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<Performance>> played = book.scenarios().stream().map(scenario -> players.submit(() -> new Player(suite, scenario, integrator).play())).toList();
            return new Findings(book, played.stream().map(Reading::ended).toList());
        } finally {
            players.shutdownNow();
        }
    }

    private static Performance ended(Future<Performance> played) {
        try {
            return played.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a scenario broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while scenarios were played", e);
        }
    }
}
