package io.twotier.platform.feed.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.Ids;
import io.twotier.platform.feed.FeedTest;
import io.twotier.platform.feed.Speakers;
import io.twotier.platform.feed.Speakers.Saying;
import io.twotier.platform.feed.webhook.Receiver.Got;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What receivers of all kinds get. */
@FeedTest
class DeliveryTest {

    private static final String ENDPOINTS = "/v1/webhooks/endpoints";

    private final UUID partner = Ids.next();

    @Inject
    Speakers speakers;

    @Test
    void anEndpointGetsTheEventItselfSignedByTheStandard() {
        try (Receiver receiver = new Receiver(got -> 204)) {
            JsonPath endpoint = create(Map.of("url", receiver.url(), "eventTypes", List.of("io.twotier.thing.*")));
            String secret = endpoint.getString("secret");
            Saying told = Saying.to(partner, Ids.next());
            speakers.say(Saying.to(partner).of("io.twotier.other.OtherDone.v1"), Saying.to(Ids.next()), told);
            Speakers.await(() -> receiver.got().size() == 1);
            Got got = receiver.got().get(0);
            HttpHeaders headers = HttpHeaders.of(got.headers().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))), (name, value) -> true);
            assertDoesNotThrow(() -> new Webhook(secret).verify(got.body(), headers));
            assertEquals("application/cloudevents+json; charset=utf-8", got.header("Content-Type"));
            assertEquals(told.id().toString(), got.header("webhook-id"));
            JsonPath event = JsonPath.from(got.body());
            assertEquals(told.id().toString(), event.getString("id"));
            assertEquals(told.subject(), event.getString("subject"));
            assertEquals("new", event.getString("data.state"));
            assertEquals(null, event.getString("actor"));
            assertEquals(null, event.getString("audience"));
            as(partner).get(ENDPOINTS + "/" + endpoint.getString("id")).then().statusCode(200).body("secret", nullValue()).body("state", equalTo("active"));
            String renewed = as(partner).post(ENDPOINTS + "/" + endpoint.getString("id") + "/secret").then().statusCode(200).extract().path("secret");
            assertFalse(renewed.equals(secret));
        }
    }

    @Test
    void aReceiverThatFailsNineTimesGetsTheEventAtTheTenthAttemptOnce() {
        try (Receiver receiver = new Receiver(got -> got.number() < 10 ? 500 : 200)) {
            String endpoint = create(Map.of("url", receiver.url())).getString("id");
            Saying told = Saying.to(partner);
            Saying next = Saying.to(partner).about(told.subject(), 2);
            speakers.say(told, next);
            Speakers.await(() -> deliveries(endpoint, "delivered").size() == 2);
            assertEquals(IntStream.rangeClosed(1, 11).mapToObj(number -> number <= 10 ? told.id().toString() : next.id().toString()).toList(),
                    receiver.got().stream().map(got -> got.header("webhook-id")).toList());
            String first = deliveries(endpoint, "delivered").get(1);
            as(partner).get(ENDPOINTS + "/" + endpoint + "/deliveries/" + first).then().statusCode(200).body("attempts", equalTo(10)).body("history", hasSize(10))
                    .body("history[0].status", equalTo(500)).body("history[0].error", equalTo("answered 500")).body("history[9].status", equalTo(200))
                    .body("messageId", equalTo(told.id().toString())).body("finishedDate", notNullValue()).body("nextDate", nullValue());
        }
    }

    @Test
    void whatFailsTenTimesIsParkedAndComesAgainWhenItIsAskedFor() {
        Set<String> open = ConcurrentHashMap.newKeySet();
        try (Receiver receiver = new Receiver(got -> open.isEmpty() ? 503 : 200)) {
            String endpoint = create(Map.of("url", receiver.url(), "signing", "ms_signature")).getString("id");
            Saying told = Saying.to(partner);
            speakers.say(told);
            Speakers.await(() -> deliveries(endpoint, "parked").size() == 1);
            assertEquals(10, receiver.got().size());
            String parked = deliveries(endpoint, "parked").get(0);
            open.add("now");
            String again = as(partner).post(ENDPOINTS + "/" + endpoint + "/deliveries/" + parked + "/replay").then().statusCode(202).body("state", equalTo("waiting"))
                    .body("messageId", equalTo(told.id().toString())).extract().path("id");
            Speakers.await(() -> deliveries(endpoint, "delivered").contains(again));
            assertEquals(told.id().toString(), receiver.got().get(10).header("webhook-id"));
            assertEquals(receiver.got().get(0).body(), receiver.got().get(10).body());
        }
    }

    @Test
    void oneThatNeverAnswersDelaysNoOther() {
        try (Receiver silent = new Receiver(got -> Receiver.SILENCE); Receiver lively = new Receiver(got -> 200)) {
            String stuck = create(Map.of("url", silent.url())).getString("id");
            String other = create(Map.of("url", lively.url())).getString("id");
            speakers.say(IntStream.range(0, 60).mapToObj(number -> Saying.to(partner)).toArray(Saying[]::new));
            Speakers.await(() -> deliveries(other, "delivered").size() == 60);
            assertEquals(List.of(), deliveries(stuck, "delivered"));
            assertTrue(silent.got().size() <= 16, () -> silent.got().size() + " at once");
            as(partner).post(ENDPOINTS + "/" + stuck + "/pause").then().statusCode(200).body("state", equalTo("paused"));
            Speakers.await(() -> speakers.count("webhook_attempt a join webhook_delivery d on d.position = a.position where d.endpoint_id = '" + stuck + "' and a.error = 'no answer within 2000 ms'") >= 8);
        }
    }

    @Test
    void whatHappensWhileAnEndpointIsPausedWaitsForIt() {
        try (Receiver receiver = new Receiver(got -> 200)) {
            String endpoint = create(Map.of("url", receiver.url())).getString("id");
            as(partner).post(ENDPOINTS + "/" + endpoint + "/resume").then().statusCode(409).body("code", equalTo(975522));
            as(partner).post(ENDPOINTS + "/" + endpoint + "/pause").then().statusCode(200);
            speakers.say(Saying.to(partner));
            as(partner).get(ENDPOINTS + "/" + endpoint + "/deliveries").then().statusCode(200).body("items.state", everyItem(equalTo("waiting"))).body("totalCount", equalTo(1));
            assertEquals(0, receiver.got().size());
            as(partner).post(ENDPOINTS + "/" + endpoint + "/resume").then().statusCode(200);
            Speakers.await(() -> receiver.got().size() == 1);
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (Receiver receiver = new Receiver(got -> 303)) {
            String endpoint = create(Map.of("url", receiver.url())).getString("id");
            speakers.say(Saying.to(partner));
            Speakers.await(() -> deliveries(endpoint, "parked").size() == 1);
            assertEquals(10, receiver.got().size());
            as(partner).get(ENDPOINTS + "/" + endpoint + "/deliveries/" + deliveries(endpoint, "parked").get(0)).then()
                    .body("history[9].error", equalTo("answered 303, redirects are not followed"));
        }
    }

    @Test
    void whatMustBeToldToNobodyIsSentToNobody() {
        try (Receiver receiver = new Receiver(got -> 200)) {
            create(Map.of("url", receiver.url()));
            Saying secret = Saying.to(partner).called("no", null);
            Saying open = Saying.to(partner).about(secret.subject(), 2);
            speakers.say(secret, open);
            Speakers.await(() -> !receiver.got().isEmpty());
            assertEquals(List.of(open.id().toString()), receiver.got().stream().map(got -> got.header("webhook-id")).toList());
        }
    }

    @Test
    void manyEventsToManyReceiversArriveInOrderForEachResource() {
        int receivers = 4;
        int resources = 10;
        int changes = 15;
        List<Receiver> all = IntStream.range(0, receivers).mapToObj(number -> new Receiver(got -> got.number() % 7 == number ? 500 : 200)).toList();
        List<String> endpoints = all.stream().map(one -> create(Map.of("url", one.url())).getString("id")).toList();
        List<String> subjects = IntStream.range(0, resources).mapToObj(number -> Ids.next().toString()).toList();
        for (int change = 1; change <= changes; change++) {
            int sequence = change;
            subjects.forEach(subject -> speakers.send(Saying.to(partner).about(subject, sequence)));
        }
        endpoints.forEach(endpoint -> Speakers.await(() -> deliveries(endpoint, "delivered").size() == resources * changes));
        all.forEach(Receiver::close);
        List<Integer> inOrder = IntStream.rangeClosed(1, changes).boxed().toList();
        for (Receiver receiver : all) {
            Map<String, List<Integer>> told = receiver.inOrderOnce().stream().map(got -> JsonPath.from(got.body()))
                    .collect(Collectors.groupingBy(event -> event.getString("subject"), Collectors.mapping(event -> event.getInt("data.state"), Collectors.toList())));
            assertEquals(Set.copyOf(subjects), told.keySet());
            told.values().forEach(states -> assertEquals(inOrder, states));
        }
    }

    private JsonPath create(Map<String, Object> endpoint) {
        return as(partner).body(endpoint).post(ENDPOINTS).then().statusCode(201).extract().jsonPath();
    }

    /** Newest first. */
    private List<String> deliveries(String endpoint, String state) {
        return as(partner).get(ENDPOINTS + "/" + endpoint + "/deliveries?state=" + state).then().statusCode(200).extract().path("items.id");
    }

    private static RequestSpecification as(UUID tenant) {
        return given().auth().oauth2(Tokens.partnerApp(tenant, "AA")).contentType("application/json");
    }
}
