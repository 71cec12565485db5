package io.twotier.platform.feed;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.twotier.platform.testkit.AccessMatrix;
import io.twotier.platform.testkit.MatrixRow;
import io.twotier.platform.testkit.Tokens;
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
    private static final String OPERATORS = "operator(*); user app";

    private AccessMatrix.Scene scene;

    /** Operation; whom it takes; the scene; the answers about what is another's and what is nobody's, or none; the body.. */
    static List<MatrixRow> table() {
        return List.of(
                MatrixRow.of("GET /v1/auditrecords", READERS, ""),
                MatrixRow.of("GET /auditactivity/v1/auditrecords/{id}", READERS, "", "404 975500", "404 975500"),
                MatrixRow.of("GET /v1/auditactivity/v1/auditrecords/{id}", READERS, "", "404 975500", "404 975500"),
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
        scene = new AccessMatrix.Scene(Map.of("partner", partner), Map.of("partner", UUID.randomUUID()), Map.of("id", id, "service", "feed", "job", job),
                Map.of("id", "x_y_z", "service", "nobody", "job", UUID.randomUUID().toString()));
        return scene;
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
