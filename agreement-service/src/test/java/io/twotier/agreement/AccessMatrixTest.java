package io.twotier.agreement;

import static io.twotier.agreement.Http.as;

import io.quarkus.arc.Arc;
import io.twotier.platform.testkit.AccessMatrix;
import io.twotier.platform.testkit.MatrixRow;
import io.twotier.platform.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what, see {@link AccessMatrix}. A new operation needs one line in the table. */
@AgreementServiceTest
class AccessMatrixTest {

    private static final String ANYBODY_KNOWN = "partner(*) customer(*) operator(*); user app";
    private static final String ANY_USER = "partner(*) customer(*) operator(*); user";
    private static final String PARTIES = "partner(*) customer(*); user";
    private static final String GLOBAL_ADMINS = "partner(GA); user";
    private static final String OPERATORS = "operator(*); user app";

    /** A direct-bill partner with a customer; the strangers have one another. */
    private static final String OWN = "a customer of a direct-bill partner";
    private static final String UPKEEP = "an order of upkeep";
    private static final Map<String, AccessMatrix.Scene> MADE = new ConcurrentHashMap<>();

    /** Operation; whom it takes; the scene; the answers about what is another's and what is nobody's, or none; the body. */
    static List<MatrixRow> table() {
        return List.of(
                MatrixRow.of("GET /v1/agreements", ANY_USER, OWN),
                MatrixRow.of("GET /v1/agreementtemplates/{template}", ANYBODY_KNOWN, OWN, null, "404 972014"),
                MatrixRow.of("GET /v1/agreementtemplates/{template}/document", ANY_USER, OWN, null, "404 972014"),
                MatrixRow.of("POST /v1/agreements/partner/signatures", GLOBAL_ADMINS, OWN, null, null, "{\"region\":\"EUROPE\"}"),
                MatrixRow.of("GET /v1/agreements/partner/signatures", GLOBAL_ADMINS, OWN),
                MatrixRow.of("GET /v1/agreements/partner/pending", GLOBAL_ADMINS, OWN),
                MatrixRow.of("GET /v1/compliance/csp/agreementstatus", "partner(*); user", OWN),
                MatrixRow.of("POST /v1/customers/{customer}/agreements/direct", "customer(GA); user", OWN, "403 20002", "403 20002", Http.agreement(Http.MCA, "")),
                MatrixRow.of("POST /v1/customers/{customer}/agreements", "partner(AA SA); user", OWN, "403 20002", "403 20002", Http.attestation("Maj")),
                MatrixRow.of("GET /v1/customers/{customer}/agreements", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET /v1/customers/{customer}/directSignedMicrosoftCustomerAgreementStatus", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET /v1/customers/{customer}/agreements/effectivestatus", ANYBODY_KNOWN, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET /v1/customers/{customer}/agreements/evidence", "partner(GA AA SA) customer(GA); user", OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET /v1/agreements/partner/evidence", GLOBAL_ADMINS, OWN),
                MatrixRow.of("GET /v1/operator/agreementevidence", OPERATORS, OWN),
                MatrixRow.of("POST /v1/operator/reacceptance", OPERATORS, OWN, null, null, "{\"templateId\":\"" + Http.MPA + "\"}"),
                MatrixRow.of("POST /v1/operator/agreementtemplates", OPERATORS, OWN, null, null, EDITION),
                MatrixRow.of("GET /v1/operator/agreementtemplates", OPERATORS, OWN),
                MatrixRow.of("GET /v1/operator/agreementtemplates/{template}", OPERATORS, OWN, null, "404 972014"),
                MatrixRow.of("POST /v1/operator/agreementtemplates/{template}/retire", OPERATORS, OWN, null, "404 972014", RETIREMENT),
                MatrixRow.of("POST /v1/operator/services/{service}/upkeep", OPERATORS, UPKEEP, null, "404 975040", "{\"task\":\"redrive\"}"),
                MatrixRow.of("GET /v1/test/quiescent/{service}", "partner(GA AA); user app", UPKEEP, "403 976001", "403 976001"),
                MatrixRow.of("GET /v1/operator/services/{service}/upkeep", OPERATORS, UPKEEP, null, "404 975040"),
                MatrixRow.of("GET /v1/operator/services/{service}/upkeep/{job}", OPERATORS, UPKEEP, null, "404 975040"));
    }

    private static final String EDITION = """
            { "agreementType": "IndirectProviderAgreement", "versionRank": 999999, "countries": ["SE"],
              "documents": [{ "language": "en", "title": "Agreement", "text": "The text." }] }""";
    private static final String RETIREMENT = """
            { "successorId": "00000000-0000-4000-8000-00000000abcd", "lastDay": "2099-12-31" }""";

    @Test
    void everyOperationThatIsServedHasARowAndEveryRowAnOperation() {
        AccessMatrix.coversWhatIsServed(table());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @Tag("R113")
    void aRoleOpensWhatItMayAndAForeignCustomerIsAMissingOne(MatrixRow row) {
        AccessMatrix.holds(row, MADE.computeIfAbsent(row.scene(), AccessMatrixTest::scene));
    }

    private static AccessMatrix.Scene scene(String name) {
        Upstream upstream = Arc.container().instance(Upstream.class).get();
        UUID partner = upstream.directBill();
        UUID customer = upstream.customerOf(partner, "direct");
        UUID stranger = upstream.directBill();
        UUID anotherCustomer = upstream.customerOf(stranger, "direct");
        String job = !name.equals(UPKEEP) ? ""
                : as(Tokens.operator()).body("{\"task\":\"redrive\"}").post("/v1/operator/services/agreement/upkeep").then().statusCode(202).extract().path("id");
        return new AccessMatrix.Scene(Map.of("partner", partner, "customer", customer), Map.of("partner", stranger, "customer", anotherCustomer),
                Map.of("customer", customer.toString(), "template", Http.MPA, "service", "agreement", "job", job),
                Map.of("customer", UUID.randomUUID().toString(), "template", UUID.randomUUID().toString(), "service", "nobody", "job", UUID.randomUUID().toString()));
    }
}
