package io.twotier.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.acceptance.RunningSuite;
import io.twotier.local.Launcher;
import io.twotier.local.Suite;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A partner moves all its customers to its provider by one off-boarding, while services are killed on the way: each customer has exactly one transfer, nothing
 * is owned twice or by nobody, and progress and report are right. {@code -Dtwotier.offboarding.customers=10000 -Dtwotier.offboarding.kills=20} for the long
 * form, {@code -Dtwotier.seed=…} for the same victims again. Every second victim is the service that carries it on.
 */
@ExtendWith(RunningSuite.class)
class KilledOffboardingIT {

    private static final int CUSTOMERS = Integer.getInteger("twotier.offboarding.customers", 8);
    private static final int KILLS = Integer.getInteger("twotier.offboarding.kills", 1);
    private static final long SEED = Long.getLong("twotier.seed", System.nanoTime() % 1_000_000);
    private static final int AT_ONCE = 6;
    private static final int WAVE = Math.max(5, CUSTOMERS / 50);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
    /** Without any movement at all. */
    private static final Duration LONGEST_STILLNESS = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Suite suite;
    private static CarefulIntegrator integrator;
    private static Crowd crowd;
    private static String offboarding;
    private static JsonNode outcome;
    private static Reckoning reckoning;

    @BeforeAll
    static void play(Launcher launcher) throws IOException, InterruptedException {
        suite = launcher.suite();
        integrator = new CarefulIntegrator(Stage.plain());
        long began = System.nanoTime();
        crowd = Crowd.of(suite, 0, new CarefulIntegrator(Stage.plain())).joinedBy(CUSTOMERS, AT_ONCE);
        long made = System.nanoTime();
        offboarding = ask("POST", "", crowd.source(), "{\"targetPartnerTenantId\":\"%s\",\"waveSize\":%d,\"stopAfterFailures\":1}".formatted(crowd.targetId(), WAVE)).path("id").asText();
        until("Planned", launcher, 0, 0);
        long planned = System.nanoTime();
        ask("POST", "/" + offboarding + "/accept", crowd.target(), null);
        ask("POST", "/" + offboarding + "/start", crowd.source(), null);
        outcome = until("Done", launcher, KILLS, SEED);
        long done = System.nanoTime();
        reckoning = Reckoning.of(suite);
        System.out.printf("%d customers made in %d s, planned in %d ms, moved in %d s with %d kills by -Dtwotier.seed=%d, %d calls repeated, %s%n", CUSTOMERS,
                (made - began) / 1_000_000_000, (planned - made) / 1_000_000, (done - planned) / 1_000_000_000, KILLS, SEED, integrator.repeats(), reckoning.summary());
    }

    /** Looks until it is so, and kills whenever another share of the customers has gone. */
    private static JsonNode until(String status, Launcher launcher, int kills, long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        int fallen = 0;
        long ended = -1;
        long moving = System.nanoTime();
        JsonNode now;
        do {
            now = ask("GET", "/" + offboarding, crowd.source(), null);
            long moved = now.at("/progress/moved").asLong();
            if (fallen < kills && moved >= (fallen + 1L) * CUSTOMERS / (kills + 1)) {
                Kill kill = fallen % 2 == 0 ? Kill.of("transfer") : Kill.anyTime(random);
                kill.fall(launcher);
                System.out.println(kill + ", " + moved + " customers have gone");
                fallen++;
            }
            long looked = moved + now.at("/progress/unseen").asLong();
            moving = looked == ended ? moving : System.nanoTime();
            ended = looked;
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        } while (!now.path("status").asText().equals(status) && System.nanoTime() - moving < LONGEST_STILLNESS.toNanos());
        assertEquals(status, now.path("status").asText(), now.toString());
        return now;
    }

    @Test
    void progressAndReportSayThatEveryCustomerHasGone() throws IOException, InterruptedException {
        assertEquals(CUSTOMERS, outcome.at("/progress/customers").asInt(), outcome.toString());
        assertEquals(CUSTOMERS, outcome.at("/progress/moved").asInt(), outcome.toString());
        assertEquals("Succeeded", ask("GET", crowd.source(), "/v1/operations/" + offboarding, null, null).path("state").asText());
        List<String> reported = new ArrayList<>();
        String page = null;
        do {
            JsonNode some = ask("GET", crowd.target(), "/v1/offboardings/" + offboarding + "/customers?status=Moved", null, page);
            some.path("items").forEach(one -> reported.add(one.path("customerTenantId").asText() + " " + one.path("transferId").asText()));
            page = some.path("continuationToken").asText(null);
        } while (page != null);
        assertEquals(reckoning.books().rows("transfer", "select customer_id, id from transfer where source_id = '%s' and status = 'DONE'".formatted(crowd.sourceId())).stream().sorted()
                .toList(), reported.stream().sorted().toList());
    }

    @Test
    void everyCustomerHasExactlyOneTransferAndItIsComplete() {
        assertEquals(List.of("DONE " + CUSTOMERS + " " + CUSTOMERS), reckoning.books().rows("transfer",
                "select status, count(*), count(distinct customer_id) from transfer where source_id = '%s' group by 1".formatted(crowd.sourceId())));
    }

    @Test
    void everySubscriptionIsTheTargetsOnceAndNoMoreTheSources() {
        assertEquals(List.of("TRANSFERRED " + CUSTOMERS), owned(crowd.sourceId()));
        assertEquals(List.of("ACTIVE " + CUSTOMERS), owned(crowd.targetId()));
    }

    @TestFactory
    Stream<DynamicTest> everythingAddsUpAfterwards() {
        return reckoning.all();
    }

    private static List<String> owned(String partner) {
        return reckoning.books().rows("subscription", "select status, count(*) from subscription where owner_id = '%s' group by 1".formatted(partner));
    }

    private static JsonNode ask(String method, String path, Actor actor, String body) throws IOException, InterruptedException {
        return ask(method, actor, "/v1/offboardings" + path, body, null);
    }

    /** Signs in again when the token has expired. */
    private static JsonNode ask(String method, Actor actor, String path, String body, String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = integrator.exchange(request(method, actor, path, body, page));
        if (answer.statusCode() == 401) {
            actor.signInAgain();
            answer = integrator.exchange(request(method, actor, path, body, page));
        }
        assertEquals(2, answer.statusCode() / 100, method + " " + path + ": " + answer.body());
        return JSON.readTree(answer.body());
    }

    private static HttpRequest request(String method, Actor actor, String path, String body, String page) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Stage.resolved(suite.baseUrl(), path)).timeout(LONGEST_ANSWER)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).header("Authorization", "Bearer " + actor.token())
                .header("Content-Type", "application/json").header("Accept", "application/json").header("MS-RequestId", UUID.randomUUID().toString());
        return (page == null ? request : request.header("MS-ContinuationToken", page)).build();
    }
}
