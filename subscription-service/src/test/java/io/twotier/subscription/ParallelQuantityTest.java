package io.twotier.subscription;

import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.subscription;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.twotier.platform.testkit.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Very many change the quantity of one subscription at once. {@code -Dtwotier.test.parallel=1000} for the long form. */
@SubscriptionServiceTest
class ParallelQuantityTest extends Stage {

    private static final int MANY = Integer.getInteger("twotier.test.parallel", 60);
    private static final int ROUNDS = 5;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private List<HttpResponse<String>> atOnce(String id, int callers, String etag, int from) {
        String token = Tokens.partner(scene.direct, "AA");
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, callers).mapToObj(n -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + subscription(scene.customer, id)))
                    .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                    .method("PATCH", BodyPublishers.ofString("{\"quantity\":" + (from + n) + "}"));
            return client.sendAsync((etag == null ? request : request.header("If-Match", etag)).build(), BodyHandlers.ofString());
        }).toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private static Map<Integer, Long> counted(List<HttpResponse<String>> answers) {
        return answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, TreeMap::new, Collectors.counting()));
    }

    /** Who waited too long in the crowd is told when to come back. */
    private static long sentAway(List<HttpResponse<String>> answers) {
        return answers.stream().filter(answer -> List.of(409, 503).contains(answer.statusCode()) && answer.headers().firstValue("Retry-After").isPresent()).count();
    }

    @Test
    void withoutAnEtagEveryChangeThatIsAnsweredIsMadeOnTopOfTheOthers() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        List<HttpResponse<String>> answers = atOnce(id, MANY, null, 1_000);
        System.out.println(MANY + " quantity changes at once: " + counted(answers));
        answers.forEach(answer -> assertTrue(List.of(200, 409, 503).contains(answer.statusCode()), answer::body));
        List<HttpResponse<String>> made = answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertEquals(answers.size(), made.size() + sentAway(answers));
        assertTrue(!made.isEmpty());
        assertEquals(made.size(), made.stream().map(answer -> answer.headers().firstValue("ETag").orElseThrow()).distinct().count());
        assertEquals(List.of(List.of(String.valueOf(made.size()), String.valueOf(made.size() + 1))), rows("select version, sequence from subscription where id = ?::uuid", id));
        HttpResponse<String> last = made.stream().filter(answer -> answer.headers().firstValue("ETag").orElseThrow().equals("\"" + etag(id) + "\"")).findFirst().orElseThrow();
        assertEquals(Json.tree(last.body()).get("quantity").asText(), rows("select quantity from subscription where id = ?::uuid", id).get(0).get(0));
    }

    @Test
    void withAnEtagOneWinsForEachVersionAndAllOthersAreToldThatItIsStale() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        int callers = Math.max(2, MANY / ROUNDS);
        for (int round = 1; round <= ROUNDS; round++) {
            List<HttpResponse<String>> answers = atOnce(id, callers, etag(id), round * 10_000);
            Map<Integer, Long> counted = counted(answers);
            assertEquals(1, counted.get(200), "round " + round + ": " + counted);
            assertEquals(callers - 1L, counted.getOrDefault(412, 0L) + sentAway(answers), "round " + round + ": " + counted);
            assertEquals(List.of(List.of(String.valueOf(round))), rows("select version from subscription where id = ?::uuid", id));
        }
    }

    private String etag(String id) {
        return as(scene.direct).get(subscription(scene.customer, id)).then().extract().path("attributes.etag");
    }
}
