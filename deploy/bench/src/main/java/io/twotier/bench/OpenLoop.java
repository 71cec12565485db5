package io.twotier.bench;

import io.twotier.local.story.Crowd;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Accepts transfers at a fixed rate, whether or not the ones before were answered; a time is counted from the moment the call was due. Of every
 * {@value #LOOK_AT_EACH} the provider then reads a new subscription and the source what became of its own: both must be so at once.
 */
final class OpenLoop {

    private static final int LOOK_AT_EACH = 5;

    private final Client client;
    private final Crowd crowd;
    private final Queue<Long> answered = new ConcurrentLinkedQueue<>();
    private final Queue<Long> confirmed = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();
    private final Map<String, long[]> dueAndAnswered = new ConcurrentHashMap<>();

    OpenLoop(Client client, Crowd crowd) {
        this.client = client;
        this.crowd = crowd;
    }

    /** Returns when all of them were answered. */
    OpenLoop accept(List<Prepared> transfers, int rate) {
        CompletableFuture<?>[] all = new CompletableFuture<?>[transfers.size()];
        long start = System.nanoTime();
        for (int number = 0; number < transfers.size(); number++) {
            long due = start + number * 1_000_000_000L / rate;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            Prepared transfer = transfers.get(number);
            boolean looks = number % LOOK_AT_EACH == 0;
            all[number] = client.send("POST", transfer.path() + "/accept", crowd.target(), null).thenCompose(answer -> told(transfer, due, answer, looks));
        }
        CompletableFuture.allOf(all).join();
        return this;
    }

    private CompletableFuture<?> told(Prepared transfer, long due, Client.Answer answer, boolean looks) {
        String status = answer.body().path("status").asText();
        outcomes.merge(answer.status() + " " + status, 1, Integer::sum);
        answered.add(answer.at() - due);
        dueAndAnswered.put(transfer.id(), new long[] {due, answer.at()});
        if (!looks || !status.equals("Complete")) {
            return CompletableFuture.completedFuture(null);
        }
        String subscriptions = "/v1/customers/" + transfer.customer() + "/subscriptions/";
        String successor = answer.body().at("/orders/0/lineItems/0/subscriptionId").asText();
        return client.send("GET", subscriptions + successor, crowd.target(), null)
                .thenCombine(client.send("GET", subscriptions + transfer.subscriptions().get(0), crowd.source(), null), (visible, gone) -> {
                    boolean so = visible.body().path("status").asText().equals("active") && gone.body().path("status").asText().equals("suspended");
                    outcomes.merge(so ? "looked at: visible and gone" : "looked at: NOT SO", 1, Integer::sum);
                    confirmed.add(Math.max(visible.at(), gone.at()) - due);
                    return null;
                });
    }

    /** From due to the answer that everything has moved. */
    Figures answered() {
        return Figures.of(answered);
    }

    /** From due until both sides have read it. */
    Figures confirmed() {
        return Figures.of(confirmed);
    }

    Map<String, Integer> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /** By transfer when its acceptance was due and when it was answered, in nanoseconds of this process. */
    Map<String, long[]> moments() {
        return dueAndAnswered;
    }
}
