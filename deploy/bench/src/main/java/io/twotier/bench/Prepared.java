package io.twotier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.twotier.local.story.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * A transfer that waits to be accepted.
 *
 * @param subscriptions that are to move, each a group of its own
 */
record Prepared(String customer, String id, List<String> subscriptions) {

    private static final int MOST = 25;
    private static final double ZIPF = 0.99;
    private static final long SEED = 4;
    private static final int AT_ONCE = 8;

    /** Between 1 and 25 subscriptions each, few large ones (Zipf), the same in every run. */
    static List<Prepared> all(Client client, Crowd crowd, int many) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] sizes = IntStream.range(0, many).map(number -> size(random.nextDouble())).toArray();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Prepared>> prepared = new ArrayList<>();
            for (int number = 0; number < many; number++) {
                String customer = crowd.customers().get(number % crowd.customers().size());
                int size = sizes[number];
                prepared.add(CompletableFuture.supplyAsync(() -> one(client, crowd, customer, size), threads));
            }
            return prepared.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    String path() {
        return "/v1/customers/" + customer + "/transfers/" + id;
    }

    private static Prepared one(Client client, Crowd crowd, String customer, int size) {
        List<String> subscriptions = new ArrayList<>();
        for (JsonNode line : client.expect(201, "POST", "/v1/customers/" + customer + "/orders", crowd.source(), Crowd.order(size)).path("lineItems")) {
            subscriptions.add(line.path("subscriptionId").asText());
        }
        String id = client.expect(201, "POST", "/v1/customers/" + customer + "/transfers", crowd.source(), crowd.transfer(subscriptions)).path("id").asText();
        return new Prepared(customer, id, subscriptions);
    }

    private static int size(double dice) {
        double total = IntStream.rangeClosed(1, MOST).mapToDouble(rank -> Math.pow(rank, -ZIPF)).sum();
        double left = dice * total;
        for (int rank = 1; rank < MOST; rank++) {
            left -= Math.pow(rank, -ZIPF);
            if (left <= 0) {
                return rank;
            }
        }
        return MOST;
    }
}
