package io.twotier.platform.feed;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.feed.Speakers.Saying;
import io.twotier.platform.testkit.AccessMatrix;
import io.twotier.platform.testkit.MatrixRow;
import io.twotier.platform.testkit.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what, see {@link AccessMatrix}. A new operation needs one line in the table. */
@FeedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final String READERS = "partner(GA UA AA SA) operator(*); user app";
    private static final String TOLD = "partner(GA UA AA SA) customer(GA) operator(*); user app";
    private static final String RECEIVERS = "partner(GA AA SA HA BA); user app";
    private static final String REGISTRATION = "{\"WebhookUrl\":\"http://127.0.0.1:59999/x\",\"WebhookEvents\":[\"test-created\"]}";
    private static final String ENDPOINT = "{\"url\":\"http://127.0.0.1:59999/x\"}";
    private static final String NO_ENDPOINT = "404 975520";
    private static final String OPERATORS = "operator(*); user app";

    private AccessMatrix.Scene scene;

    /** Operation; whom it takes; the scene; the answers about what is another's and what is nobody's, or none; the body.. */
    static List<MatrixRow> table() {
        return List.of(
                MatrixRow.of("GET /v1/auditrecords", READERS, ""),
                MatrixRow.of("GET /auditactivity/v1/auditrecords/{id}", READERS, "", "404 975500", "404 975500"),
                MatrixRow.of("GET /v1/auditactivity/v1/auditrecords/{id}", READERS, "", "404 975500", "404 975500"),
                MatrixRow.of("GET /v1/events", TOLD, ""),
                MatrixRow.of("GET /webhooks/v1/registration/events", RECEIVERS, ""),
                MatrixRow.of("POST /webhooks/v1/registration", RECEIVERS, "", null, null, REGISTRATION),
                MatrixRow.of("GET /webhooks/v1/registration", RECEIVERS, "", "404 975514", null),
                MatrixRow.of("PUT /webhooks/v1/registration", RECEIVERS, "", "404 975514", null, REGISTRATION),
                MatrixRow.of("POST /webhooks/v1/registration/validationEvents", RECEIVERS, "", "404 975514", null),
                MatrixRow.of("GET /webhooks/v1/registration/validationEvents/{correlationId}", RECEIVERS, "", "404 975514", "404 975519"),
                MatrixRow.of("GET /v1/webhooks/endpoints", RECEIVERS, ""),
                MatrixRow.of("POST /v1/webhooks/endpoints", RECEIVERS, "", null, null, ENDPOINT),
                MatrixRow.of("GET /v1/webhooks/endpoints/{endpoint}", RECEIVERS, "", NO_ENDPOINT, NO_ENDPOINT),
                MatrixRow.of("PUT /v1/webhooks/endpoints/{endpoint}", RECEIVERS, "", NO_ENDPOINT, NO_ENDPOINT, ENDPOINT),
                MatrixRow.of("DELETE /v1/webhooks/endpoints/{endpoint}", RECEIVERS, "", NO_ENDPOINT, NO_ENDPOINT),
                MatrixRow.of("POST /v1/webhooks/endpoints/{endpoint}/pause", RECEIVERS, "", NO_ENDPOINT, NO_ENDPOINT),
                MatrixRow.of("POST /v1/webhooks/endpoints/{endpoint}/resume", RECEIVERS, "", NO_ENDPOINT, NO_ENDPOINT),
                MatrixRow.of("POST /v1/webhooks/endpoints/{endpoint}/secret", RECEIVERS, "", NO_ENDPOINT, NO_ENDPOINT),
                MatrixRow.of("GET /v1/webhooks/endpoints/{endpoint}/deliveries", RECEIVERS, "", NO_ENDPOINT, NO_ENDPOINT),
                MatrixRow.of("GET /v1/webhooks/endpoints/{endpoint}/deliveries/{delivery}", RECEIVERS, "", NO_ENDPOINT, NO_ENDPOINT),
                MatrixRow.of("POST /v1/webhooks/endpoints/{endpoint}/deliveries/{delivery}/replay", RECEIVERS, "", NO_ENDPOINT, NO_ENDPOINT),
                MatrixRow.of("POST /v1/operator/services/{service}/upkeep", OPERATORS, "", null, "404 975040", "{\"task\":\"redrive\"}"),
                MatrixRow.of("GET /v1/test/quiescent/{service}", "partner(GA AA); user app", "", "403 976001", "403 976001"),
                MatrixRow.of("GET /v1/operator/services/{service}/upkeep", OPERATORS, "", null, "404 975040"),
                MatrixRow.of("GET /v1/operator/services/{service}/upkeep/{job}", OPERATORS, "", null, "404 975040"));
    }

    /** A record of a partner and an order of upkeep, made once. */
    private AccessMatrix.Scene scene() {
        if (scene != null) {
            return scene;
        }
        UUID partner = UUID.randomUUID();
        Arc.container().instance(Services.class).get().list(Services.order(partner, UUID.randomUUID()));
        String id = given().auth().oauth2(Tokens.partner(partner, "AA")).get("/v1/auditrecords").then().statusCode(200).extract().path("items[0].id");
        String job = given().auth().oauth2(Tokens.operator()).contentType("application/json").body("{\"task\":\"redrive\"}").post("/v1/operator/services/feed/upkeep")
                .then().statusCode(202).extract().path("id");
        Map<String, String> own = new HashMap<>(Map.of("id", id, "service", "feed", "job", job));
        own.putAll(hooks(partner));
        scene = new AccessMatrix.Scene(Map.of("partner", partner), Map.of("partner", UUID.randomUUID()), own, Map.of("id", "x_y_z", "service", "nobody", "job", UUID.randomUUID().toString(),
                "endpoint", "x", "delivery", UUID.randomUUID().toString(), "correlationId", UUID.randomUUID().toString()));
        return scene;
    }

    /** A registration that was tested, and an endpoint with a delivery. Nobody listens there. */
    private static Map<String, String> hooks(UUID partner) {
        RequestSpecification asked = given().auth().oauth2(Tokens.partner(partner, "AA")).contentType("application/json");
        given().spec(asked).body(REGISTRATION).post("/webhooks/v1/registration").then().statusCode(200);
        String correlation = given().spec(asked).post("/webhooks/v1/registration/validationEvents").then().statusCode(200).extract().path("correlationId");
        String endpoint = given().spec(asked).body(ENDPOINT).post("/v1/webhooks/endpoints").then().statusCode(201).extract().path("id");
        Arc.container().instance(Speakers.class).get().say(Saying.to(partner));
        String delivery = given().spec(asked).get("/v1/webhooks/endpoints/" + endpoint + "/deliveries").then().statusCode(200).extract().path("items[0].id");
        return Map.of("correlationId", correlation, "endpoint", endpoint, "delivery", delivery);
    }

    @Test
    void everyOperationThatIsServedHasARowAndEveryRowAnOperation() {
        AccessMatrix.coversWhatIsServed(table());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void aRoleOpensWhatItMayAndAForeignRecordIsAMissingOne(MatrixRow row) {
        AccessMatrix.holds(row, scene());
    }
}
