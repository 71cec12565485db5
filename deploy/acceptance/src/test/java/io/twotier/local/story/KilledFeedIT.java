package io.twotier.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.twotier.acceptance.RunningSuite;
import io.twotier.local.Launcher;
import io.twotier.local.Suite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A partner changes its subscriptions while the service with its relay, and the feed with its deliverer, are killed in turn. Two readers of the event log and all receivers of
 * webhooks are told everything, in order; who listed in the midst of it and read on has what there is in the end.
 * {@code -Dtwotier.events=10000 -Dtwotier.receivers=20 -Dtwotier.events.kills=200} for the long form, {@code -Dtwotier.seed=…} for the same blows again.
 */
@ExtendWith(RunningSuite.class)
class KilledFeedIT {

    private static final int EVENTS = Integer.getInteger("twotier.events", 120);
    private static final int RECEIVERS = Integer.getInteger("twotier.receivers", 3);
    private static final int KILLS = Integer.getInteger("twotier.events.kills", 2);
    private static final long SEED = Long.getLong("twotier.seed", System.nanoTime() % 1_000_000);
    private static final int WRITERS = 4;
    private static final int SUBSCRIPTIONS_OF_ONE = 6;
    private static final int LONGEST_HALF_MINUTES = 240;
    private static final String CHANGED = "io.twotier.subscription.SubscriptionChanged.v1";

    /** How far the changes may go before the next blow. */
    private static final AtomicInteger ALLOWED = new AtomicInteger();
    private static final List<Hook> HOOKS = new ArrayList<>();
    private static final Map<String, String> LISTED = new HashMap<>();
    private static Suite suite;
    private static Crowd crowd;
    private static LogReader one;
    private static LogReader other;
    private static LogReader copying;
    private static Books books;

    @BeforeAll
    static void play(Launcher launcher) throws IOException {
        suite = launcher.suite();
        books = new Books(suite);
        crowd = Crowd.of(suite, WRITERS, new CarefulIntegrator(Stage.plain()));
        Map<String, List<String>> subscriptions = crowd.customers().stream().collect(Collectors.toMap(customer -> customer, customer -> crowd.buy(customer, SUBSCRIPTIONS_OF_ONE)));
        one = new LogReader(suite, crowd.source()).fromNow();
        other = new LogReader(suite, crowd.source()).from(one);
        copying = new LogReader(suite, crowd.source());
        for (int number = 0; number < RECEIVERS; number++) {
            Hook hook = new Hook(SEED + number);
            HOOKS.add(hook);
            one.answered(201, "POST", "/v1/webhooks/endpoints", "{\"url\":\"" + hook.url() + "\",\"eventTypes\":[\"" + CHANGED + "\"]}");
        }
        System.out.printf("%d changes, %d receivers, kills by -Dtwotier.seed=%d:%n", EVENTS, RECEIVERS, SEED);
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicInteger changes = new AtomicInteger();
        List<CompletableFuture<Void>> writers = subscriptions.entrySet().stream().map(of -> CompletableFuture.runAsync(() -> write(of.getKey(), of.getValue(), changes), threads)).toList();
        List<CompletableFuture<Void>> readers = List.of(CompletableFuture.runAsync(one, threads), CompletableFuture.runAsync(other, threads));
        CompletableFuture<Void> copy = CompletableFuture.runAsync(() -> copy(changes), threads);
        kill(launcher, changes, writers);
        ALLOWED.set(EVENTS);
        writers.forEach(CompletableFuture::join);
        until(() -> Underway.of(suite, books).isEmpty());
        until(() -> waiting().equals(List.of("0")));
        one.end();
        other.end();
        copying.end();
        readers.forEach(CompletableFuture::join);
        copy.join();
        threads.shutdown();
        System.out.printf("%d events in the log, %d webhooks accepted, of which %d came again%n", one.events().size(), HOOKS.stream().mapToInt(hook -> hook.accepted().size()).sum(),
                HOOKS.stream().mapToInt(hook -> hook.accepted().size() - hook.once().size()).sum());
    }

    @AfterAll
    static void close() {
        HOOKS.forEach(Hook::close);
    }

    /** As long as it takes, but no longer than anything can. */
    private static void until(BooleanSupplier so) {
        for (int halfMinutes = 0; halfMinutes < LONGEST_HALF_MINUTES && !Books.settled(so::getAsBoolean, Boolean::booleanValue); halfMinutes++) {
            System.out.println("still under way");
        }
    }

    private static void write(String customer, List<String> subscriptions, AtomicInteger changes) {
        LogReader client = new LogReader(suite, crowd.source());
        for (int number = changes.getAndIncrement(); number < EVENTS; number = changes.getAndIncrement()) {
            int mine = number;
            until(() -> mine < ALLOWED.get());
            client.answered(200, "PATCH", "/v1/customers/" + customer + "/subscriptions/" + subscriptions.get(number % subscriptions.size()), "{\"friendlyName\":\"name " + number + "\"}");
        }
    }

    /** One or the other: the one that says the events, with its relay, and the one that tells them, with its deliverer. Changes go on meanwhile, and wait before the next blow. */
    private static void kill(Launcher launcher, AtomicInteger changes, List<CompletableFuture<Void>> writers) {
        Random random = new Random(SEED);
        for (int kills = 1; kills <= KILLS; kills++) {
            int next = EVENTS * kills / (KILLS + 1);
            ALLOWED.set(EVENTS * (kills + 1) / (KILLS + 1));
            until(() -> changes.get() >= next || writers.stream().allMatch(CompletableFuture::isDone));
            Kill kill = Kill.of(random.nextBoolean() ? "feed" : "subscription");
            kill.fall(launcher);
            System.out.println(kill + ", " + changes + " changes begun");
        }
    }

    /** Takes a cursor, lists, and reads on. */
    private static void copy(AtomicInteger changes) {
        until(() -> changes.get() >= EVENTS / 2);
        copying.fromNow();
        LISTED.putAll(list());
        copying.run();
    }

    private static Map<String, String> list() {
        LogReader client = new LogReader(suite, crowd.source());
        Map<String, String> names = new HashMap<>();
        for (String customer : crowd.customers()) {
            client.answered(200, "GET", "/v1/customers/" + customer + "/subscriptions", null).path("items").forEach(item -> names.put(item.path("id").asText(), item.path("friendlyName").asText()));
        }
        return names;
    }

    private static List<String> waiting() {
        return books.rows("feed", "select count(*) from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id where d.state = 'WAITING' and e.tenant = '" + crowd.sourceId() + "'");
    }

    @Test
    void twoReadersGetTheSameSequenceWithNothingMissingAndNothingTwice() {
        List<String> ids = one.events().stream().map(event -> event.path("id").asText()).toList();
        assertEquals(ids, other.events().stream().map(event -> event.path("id").asText()).toList());
        assertEquals(ids.size(), new HashSet<>(ids).size());
        List<Long> cursors = one.events().stream().map(event -> event.path("cursor").asLong()).toList();
        assertEquals(LongStream.range(cursors.get(0), cursors.get(0) + ids.size()).boxed().toList(), cursors);
        assertEquals(EVENTS, one.events(CHANGED).size());
        assertEquals(IntStream.range(0, EVENTS).mapToObj(number -> "name " + number).collect(Collectors.toSet()),
                one.events(CHANGED).stream().map(event -> event.path("data").path("friendlyName").asText()).collect(Collectors.toSet()));
        sequences(one.events(CHANGED)).forEach((subject, sequences) -> assertEquals(LongStream.range(sequences.get(0), sequences.get(0) + sequences.size()).boxed().toList(), sequences));
    }

    @Test
    void everyReceiverIsToldEverythingInOrderAndWhatCameTwiceUnderOneId() {
        Map<String, List<Long>> said = sequences(one.events(CHANGED));
        for (Hook hook : HOOKS) {
            assertEquals(said, hook.once().stream().collect(Collectors.groupingBy(Hook.Got::subject, Collectors.mapping(Hook.Got::sequence, Collectors.toList()))));
            hook.accepted().forEach(got -> assertEquals(got.body().path("id").asText(), got.message()));
        }
    }

    @Test
    void whoListedInTheMidstAndReadOnHasWhatThereIsInTheEnd() {
        copying.events(CHANGED).forEach(event -> LISTED.put(event.path("subject").asText(), event.path("data").path("friendlyName").asText()));
        assertEquals(list(), LISTED);
    }

    private static Map<String, List<Long>> sequences(List<JsonNode> events) {
        return events.stream().collect(Collectors.groupingBy(event -> event.path("subject").asText(), Collectors.mapping(event -> event.path("sequence").asLong(), Collectors.toList())));
    }
}
