package io.twotier.agreement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The access matrix: for every endpoint no token, a wrong kind, a wrong role, a foreign tenant. */
@AgreementServiceTest
class AccessTest {

    private static final String CUSTOMER = UUID.randomUUID().toString();

    @Inject
    Upstream upstream;

    @ParameterizedTest
    @CsvSource({
        "GET,  /v1/agreements",
        "POST, /v1/agreements/partner/signatures",
        "GET,  /v1/agreements/partner/signatures",
        "GET,  /v1/compliance/csp/agreementstatus",
        "POST, /v1/customers/%s/agreements/direct",
        "POST, /v1/customers/%s/agreements",
        "GET,  /v1/customers/%s/agreements",
        "GET,  /v1/customers/%s/agreements/effectivestatus",
        "GET,  /v1/customers/%s/agreements/evidence",
        "GET,  /v1/agreements/partner/evidence",
        "GET,  /v1/operator/agreementevidence",
        "POST, /v1/operator/reacceptance",
        "GET,  /v1/customers/%s/directSignedMicrosoftCustomerAgreementStatus"})
    void withoutAValidTokenNothingIsAnswered(String method, String path) {
        given().contentType(ContentType.JSON).request(method, path.formatted(CUSTOMER)).then().statusCode(401).body("code", equalTo(400));
        String expired = Tokens.partnerUser(UUID.randomUUID(), "GA", "AA").issuedAt(Instant.now().minusSeconds(9_000)).sign();
        Http.as(expired).request(method, path.formatted(CUSTOMER)).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/agreements/partner/signatures, AA SA UA HA BA, 1002",
        "GET,  /v1/agreements/partner/signatures, AA SA UA HA BA, 1002",
        "GET,  /v1/agreements/partner/evidence, AA SA UA HA BA, 1002",
        "GET,  /v1/customers/%s/agreements/evidence, UA HA BA, 1002",
        "GET,  /v1/operator/agreementevidence, GA AA SA UA HA BA, 1002",
        "POST, /v1/operator/reacceptance, GA AA SA UA HA BA, 1002",
        "POST, /v1/customers/%s/agreements, GA UA HA BA, 1002"})
    void aPartnerUserWithoutTheRoleIsRefused(String method, String path, String roles, int code) {
        String token = Tokens.partner(UUID.randomUUID(), roles.split(" "));
        Http.as(token).body("{}").request(method, path.formatted(CUSTOMER)).then().statusCode(403).body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "customer, POST, /v1/agreements/partner/signatures",
        "customer, GET,  /v1/agreements/partner/signatures",
        "customer, GET,  /v1/compliance/csp/agreementstatus",
        "customer, GET,  /v1/agreements/partner/evidence",
        "customer, GET,  /v1/operator/agreementevidence",
        "customer, POST, /v1/operator/reacceptance",
        "customer, POST, /v1/customers/%s/agreements",
        "partner,  POST, /v1/customers/%s/agreements/direct"})
    void theOtherKindOfTenantIsRefused(String kind, String method, String path) {
        UUID tenant = UUID.fromString(CUSTOMER);
        String token = kind.equals("customer") ? Tokens.customer(tenant, "GA", "AA") : Tokens.partner(tenant, "GA", "AA");
        Http.as(token).body("{}").request(method, path.formatted(CUSTOMER)).then().statusCode(403).body("code", equalTo(1002));
    }

    @Test
    void anApplicationAloneNeitherSignsNorAttests() {
        String app = Tokens.partnerApp(UUID.randomUUID(), "GA", "AA");
        Http.as(app).body("{\"region\":\"EUROPE\"}").post("/v1/agreements/partner/signatures").then().statusCode(403).body("code", equalTo(900329));
        Http.as(app).body(Http.attestation("Maj")).post("/v1/customers/" + CUSTOMER + "/agreements").then().statusCode(403).body("code", equalTo(900329));
    }

    @Test
    void onlyTheCustomersGlobalAdminAccepts() {
        UUID customer = upstream.customer();
        Http.as(Tokens.customer(customer, "UA")).body(Http.agreement(Http.MCA, "")).post("/v1/customers/" + customer + "/agreements/direct").then()
                .statusCode(403).body("code", equalTo(1002));
    }

    @Test
    @Tag("R113")
    void aForeignAnUnknownAndAMalformedCustomerAreTheSameAnswer() {
        UUID foreign = upstream.customerOf(upstream.directBill(), "direct");
        UUID partner = upstream.directBill();
        UUID otherCustomer = upstream.customer();
        List<String> answers = new ArrayList<>();
        for (String customer : List.of(foreign.toString(), UUID.randomUUID().toString(), "no-id")) {
            String path = "/v1/customers/" + customer;
            answers.add(refused(Tokens.partner(partner, "AA"), "GET", path + "/agreements", null, customer));
            answers.add(refused(Tokens.partner(partner, "AA"), "GET", path + "/agreements/effectivestatus", null, customer));
            answers.add(refused(Tokens.partner(partner, "AA"), "GET", path + "/directSignedMicrosoftCustomerAgreementStatus", null, customer));
            answers.add(refused(Tokens.partner(partner, "AA"), "GET", path + "/agreements/evidence", null, customer));
            answers.add(refused(Tokens.customer(otherCustomer, "GA"), "GET", path + "/agreements/evidence", null, customer));
            answers.add(refused(Tokens.partner(partner, "AA"), "POST", path + "/agreements", Http.attestation("Maj"), customer));
            answers.add(refused(Tokens.customer(otherCustomer, "GA"), "POST", path + "/agreements/direct", Http.agreement(Http.MCA, ""), customer));
            answers.add(refused(Tokens.customer(otherCustomer, "GA"), "GET", path + "/agreements", null, customer));
        }
        assertEquals(answers.subList(0, 8), answers.subList(8, 16));
        assertEquals(answers.subList(0, 8), answers.subList(16, 24));
    }

    private static String refused(String token, String method, String path, String body, String customer) {
        var request = Http.as(token);
        return (body == null ? request : request.body(body)).request(method, path).then().statusCode(403).body("code", equalTo(20002)).extract().asString()
                .replace(customer, "").replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "").replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }
}
