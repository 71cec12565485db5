package io.twotier.platform.feed;

import static io.restassured.RestAssured.given;
import static io.twotier.platform.testkit.Attempt.by;
import static io.twotier.platform.testkit.Attempt.refused;
import static io.twotier.platform.testkit.Attempt.succeeds;
import static io.twotier.platform.testkit.Attempt.succeedsUnchecked;

import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.Ids;
import io.twotier.platform.feed.Speakers.Saying;
import io.twotier.platform.testkit.Attempt;
import io.twotier.platform.testkit.Attempt.Call;
import io.twotier.platform.testkit.DryRun;
import io.twotier.platform.testkit.ServiceWatch;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every write can be tried: the dry run says what the real call says, and leaves no row, delivery or request id. */
@FeedTest
class TriedTest {

    private static final String REGISTRATION = "/webhooks/v1/registration";
    private static final String TESTS = REGISTRATION + "/validationEvents";
    private static final String ENDPOINTS = "/v1/webhooks/endpoints";
    private static final String ENDPOINT = ENDPOINTS + "/{endpoint}";
    private static final String REPLAY = "POST " + ENDPOINT + "/deliveries/{delivery}/replay";
    private static final String UPKEEP = "POST /v1/operator/services/{service}/upkeep";
    /** Nobody listens there. */
    private static final String NOWHERE = "http://127.0.0.1:59999/x";
    private static final Map<String, Object> WANTED = Map.of("url", NOWHERE);

    @Inject
    DataSource database;

    @ParameterizedTest
    @MethodSource("attempts")
    void aDryRunSaysWhatTheRealCallSaysAndLeavesNothing(Attempt attempt) {
        try (ServiceWatch watch = ServiceWatch.here(database)
                .atRestWithout("webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id where d.state = 'WAITING' and e.state = 'ACTIVE'")) {
            new DryRun(watch).prove(attempt);
        }
    }

    @Test
    void everyWriteOfTheContractIsTried() {
        DryRun.assertAllTried(attempts());
    }

    static Stream<Attempt> attempts() {
        return Stream.of(
                succeeds("POST " + REGISTRATION, 200, () -> as(Ids.next()).sending(registration("test-created"))),
                refused("POST " + REGISTRATION, 409, 975515, null, () -> as(registered(0)).sending(registration("test-created"))),
                succeeds("PUT " + REGISTRATION, 200, () -> as(registered(0)).sending(registration("create-transfer"))),
                refused("PUT " + REGISTRATION, 400, 975517, null, () -> as(registered(0)).sending(registration("paint-dried"))),
                succeeds("POST " + TESTS, 200, () -> as(registered(1))),
                refused("POST " + TESTS, 429, 975518, null, () -> as(registered(2))),
                succeeds("POST " + ENDPOINTS, 201, () -> as(Ids.next()).sending(WANTED)),
                refused("POST " + ENDPOINTS, 400, 975516, null, () -> as(Ids.next()).sending(Map.of("url", "ftp://127.0.0.1/x"))),
                succeeds("PUT " + ENDPOINT, 200, () -> onEndpoint(Ids.next()).sending(Map.of("url", NOWHERE, "signing", "authorization"))),
                refused("PUT " + ENDPOINT, 400, 975512, null, () -> onEndpoint(Ids.next()).sending(Map.of("url", NOWHERE, "eventTypes", List.of("a b")))),
                succeedsUnchecked("DELETE " + ENDPOINT, 204, () -> onEndpoint(Ids.next())),
                refused("DELETE " + ENDPOINT, 404, 975520, null, () -> as(Ids.next(), Ids.next())),
                succeedsUnchecked("POST " + ENDPOINT + "/pause", 200, () -> onEndpoint(Ids.next())),
                refused("POST " + ENDPOINT + "/pause", 409, 975522, null, () -> onPaused(Ids.next())),
                succeedsUnchecked("POST " + ENDPOINT + "/resume", 200, () -> onPaused(Ids.next())),
                refused("POST " + ENDPOINT + "/resume", 409, 975522, null, () -> onEndpoint(Ids.next())),
                succeeds("POST " + ENDPOINT + "/secret", 200, () -> onEndpoint(Ids.next())),
                refused("POST " + ENDPOINT + "/secret", 409, 975525, null, () -> signedByKey(Ids.next())),
                succeeds(REPLAY, 202, () -> onDelivery(Ids.next(), false)),
                refused(REPLAY, 409, 975524, null, () -> onDelivery(Ids.next(), true)),
                succeedsUnchecked(UPKEEP, 202, () -> by(Tokens.operator(), "feed").sending(Map.of("task", "redrive"))),
                refused(UPKEEP, 404, 975040, null, () -> by(Tokens.operator(), "nobody").sending(Map.of("task", "redrive"))));
    }

    private static Call as(UUID partner, Object... ids) {
        return by(Tokens.partner(partner, "AA"), ids);
    }

    private static RequestSpecification asked(UUID partner) {
        return given().auth().oauth2(Tokens.partner(partner, "AA")).contentType("application/json");
    }

    private static Map<String, Object> registration(String event) {
        return Map.of("WebhookUrl", NOWHERE, "WebhookEvents", List.of(event));
    }

    /** @param tests how often it was tested just now */
    private static UUID registered(int tests) {
        UUID partner = Ids.next();
        asked(partner).body(registration("test-created")).post(REGISTRATION).then().statusCode(200);
        IntStream.range(0, tests).forEach(number -> asked(partner).post(TESTS).then().statusCode(200));
        return partner;
    }

    private static Call onEndpoint(UUID partner) {
        return as(partner, created(partner, WANTED));
    }

    private static Call signedByKey(UUID partner) {
        return as(partner, created(partner, Map.of("url", NOWHERE, "signing", "authorization")));
    }

    private static Call onPaused(UUID partner) {
        String endpoint = created(partner, WANTED);
        asked(partner).post(ENDPOINTS + "/" + endpoint + "/pause").then().statusCode(200);
        return as(partner, endpoint);
    }

    /** @param waiting for the endpoint to be resumed; else parked, since nobody is there */
    private static Call onDelivery(UUID partner, boolean waiting) {
        Speakers speakers = Arc.container().instance(Speakers.class).get();
        String endpoint = (String) (waiting ? onPaused(partner) : onEndpoint(partner)).ids().get(0);
        speakers.say(Saying.to(partner));
        String wanted = waiting ? "waiting" : "parked";
        String deliveries = ENDPOINTS + "/" + endpoint + "/deliveries?state=" + wanted;
        Speakers.await(() -> asked(partner).get(deliveries).<Integer>path("totalCount") == 1);
        return as(partner, endpoint, asked(partner).get(deliveries).<String>path("items[0].id"));
    }

    private static String created(UUID partner, Map<String, Object> wanted) {
        return asked(partner).body(wanted).post(ENDPOINTS).then().statusCode(201).extract().path("id");
    }
}
