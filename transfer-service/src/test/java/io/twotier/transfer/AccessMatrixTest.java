package io.twotier.transfer;

import io.quarkus.arc.Arc;
import io.twotier.platform.testkit.AccessMatrix;
import io.twotier.platform.testkit.MatrixRow;
import io.twotier.platform.testkit.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what, see {@link AccessMatrix}. A new operation needs one line in the table. */
@TransferServiceTest
class AccessMatrixTest {

    private static final String CREATOR = "partner(AA); user app";
    private static final String PARTIES = "partner(AA SA); user app";
    /** By role; a stranger to the simulation's scene is a tenant of production. */
    private static final String SIMULATION = "partner(GA AA); user app";
    private static final String OPERATORS = "operator(*); user app";

    /** Seen by who asks as its source. */
    private static final String SENT = "a transfer to a provider";
    /** Seen by who asks as its target. */
    private static final String RECEIVED = "a transfer from a partner";
    private static final String UPKEEP = "an order of upkeep";
    private static final String SIMULATED = "a partner that plays a script, and production";
    private static final Map<String, AccessMatrix.Scene> MADE = new ConcurrentHashMap<>();

    private static final String REQUEST = """
            { "sourcePartnerTenantId": "00000000-0000-4000-8000-00000000abcd", "targetPartnerTenantId": "00000000-0000-4000-8000-00000000dcba",
              "lineItems": [ { "subscriptionId": "00000000-0000-4000-8000-00000000feed" } ] }""";
    private static final String EVERYTHING = "{ \"targetPartnerTenantId\": \"00000000-0000-4000-8000-00000000dcba\" }";
    private static final String LEAVING = """
            { "targetPartnerTenantId": "00000000-0000-4000-8000-00000000dcba", "customers": [ "00000000-0000-4000-8000-00000000feed" ] }""";

    /** Operation; whom it takes; the scene; the answers about what is another's and what is nobody's; the body. */
    static List<MatrixRow> table() {
        return List.of(
                MatrixRow.of("GET /v1/customers/{customer}/transferseligibility", PARTIES, SENT, "403 20002", "403 20002"),
                MatrixRow.of("POST /v1/customers/{customer}/transfers", CREATOR, SENT, "403 20002", "403 20002", REQUEST),
                MatrixRow.of("GET /v1/customers/{customer}/transfers", PARTIES, SENT, "403 20002", "403 20002"),
                MatrixRow.of("GET /v1/customers/{customer}/transfers/{transfer}", PARTIES, RECEIVED, "403 20002", "403 20002"),
                MatrixRow.of("DELETE /v1/customers/{customer}/transfers/{transfer}", CREATOR, SENT, "403 20002", "403 20002"),
                MatrixRow.of("PATCH /v1/customers/{customer}/transfers/{transfer}", PARTIES, RECEIVED, "403 20002", "403 20002", "{\"status\":\"reject\"}"),
                MatrixRow.of("POST /v1/customers/{customer}/transfers/{transfer}/accept", PARTIES, RECEIVED, "403 20002", "403 20002"),
                MatrixRow.of("POST /v1/customers/{customer}/transfers/everything", CREATOR, SENT, "403 20002", "403 20002", EVERYTHING),
                MatrixRow.of("GET /v1/operations/{operation}", PARTIES, RECEIVED, "404 974151", "404 974151"),
                MatrixRow.of("POST /v1/offboardings", CREATOR, SENT, null, null, LEAVING),
                MatrixRow.of("GET /v1/offboardings", PARTIES, SENT),
                MatrixRow.of("GET /v1/offboardings/{offboarding}", PARTIES, RECEIVED, "404 974152", "404 974152"),
                MatrixRow.of("GET /v1/offboardings/{offboarding}/customers", PARTIES, SENT, "404 974152", "404 974152"),
                MatrixRow.of("POST /v1/offboardings/{offboarding}/start", CREATOR, SENT, "404 974152", "404 974152"),
                MatrixRow.of("POST /v1/offboardings/{offboarding}/accept", PARTIES, RECEIVED, "404 974152", "404 974152"),
                MatrixRow.of("POST /v1/offboardings/{offboarding}/pause", CREATOR, SENT, "404 974152", "404 974152"),
                MatrixRow.of("POST /v1/offboardings/{offboarding}/resume", CREATOR, SENT, "404 974152", "404 974152"),
                MatrixRow.of("POST /v1/offboardings/{offboarding}/cancel", CREATOR, SENT, "404 974152", "404 974152"),
                MatrixRow.of("GET /v1/operator/transfers", OPERATORS, SENT),
                MatrixRow.of("GET /v1/operator/transfers/{transfer}", OPERATORS, SENT, null, "404 900100"),
                MatrixRow.of("POST /v1/operator/transfers/{transfer}/retry", OPERATORS, SENT, null, "404 900100"),
                MatrixRow.of("POST /v1/operator/transfers/{transfer}/giveup", OPERATORS, SENT, null, "404 900100"),
                MatrixRow.of("PUT /v1/test/counterparts/{partner}", SIMULATION, SIMULATED, "403 976001", "404 976010", "{\"transfers\":{\"answer\":\"accept\"}}"),
                MatrixRow.of("GET /v1/test/counterparts/{partner}", SIMULATION, SIMULATED, "403 976001", "404 976010"),
                MatrixRow.of("DELETE /v1/test/counterparts/{partner}", SIMULATION, SIMULATED, "403 976001", "404 976010"),
                MatrixRow.of("GET /v1/test/quiescent/{service}", SIMULATION, UPKEEP, "403 976001", "403 976001"),
                MatrixRow.of("POST /v1/operator/services/{service}/upkeep", OPERATORS, UPKEEP, null, "404 975040", "{\"task\":\"redrive\"}"),
                MatrixRow.of("GET /v1/operator/services/{service}/upkeep", OPERATORS, UPKEEP, null, "404 975040"),
                MatrixRow.of("GET /v1/operator/services/{service}/upkeep/{job}", OPERATORS, UPKEEP, null, "404 975040"));
    }

    @Test
    @Tag("R161")
    void everyOperationThatIsServedHasARowAndEveryRowAnOperation() {
        AccessMatrix.coversWhatIsServed(table());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @Tag("R113")
    @Tag("R162")
    void aRoleOpensWhatItMayAndAForeignCustomerIsAMissingOne(MatrixRow row) {
        AccessMatrix.holds(row, MADE.computeIfAbsent(row.scene(), AccessMatrixTest::scene));
    }

    private static AccessMatrix.Scene scene(String name) {
        Stage stage = Arc.container().instance(Stage.class).get();
        Cast cast = name.equals(SIMULATED) ? stage.in("simulation:of-" + UUID.randomUUID()) : stage.ready();
        Cast stranger = stage.ready();
        Map<String, String> own = new HashMap<>(Map.of("customer", cast.customer.toString(), "transfer", Calls.created(cast, cast.licence(1)), "service", "transfer",
                "partner", cast.provider.toString()));
        String offboarding = Campaign.of(cast, 1, 1, cast.customer).id;
        own.putAll(Map.of("offboarding", offboarding, "operation", offboarding));
        if (name.equals(UPKEEP)) {
            own.put("job", Calls.as(Tokens.operator()).body("{\"task\":\"redrive\"}").post("/v1/operator/services/transfer/upkeep").then().statusCode(202).extract().path("id"));
        }
        if (name.equals(SIMULATED)) {
            Calls.asSource(cast).body("{\"transfers\":{\"answer\":\"never\"}}").put("/v1/test/counterparts/" + cast.provider).then().statusCode(200);
        }
        boolean received = name.equals(RECEIVED);
        return new AccessMatrix.Scene(Map.of("partner", received ? cast.provider : cast.source, "customer", cast.customer),
                Map.of("partner", received ? stranger.provider : stranger.source, "customer", stranger.customer), own,
                Map.of("customer", UUID.randomUUID().toString(), "transfer", UUID.randomUUID().toString(), "service", "nobody", "job", UUID.randomUUID().toString(),
                        "partner", UUID.randomUUID().toString(), "offboarding", UUID.randomUUID().toString(), "operation", UUID.randomUUID().toString()));
    }
}
