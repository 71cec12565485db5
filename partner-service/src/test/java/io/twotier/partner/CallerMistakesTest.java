package io.twotier.partner;

import static io.restassured.RestAssured.given;
import static io.twotier.partner.Cast.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.twotier.partner.Cast.Member;
import io.twotier.platform.testkit.Tokens;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller can do wrong is said in one body, changes nothing and shows nothing of the inside. */
@PartnerServiceTest
class CallerMistakesTest {

    private static final String PARTNERS = "/v1/operator/partners";

    static Stream<String> unreadable() {
        return Stream.of("", "{", "[]", "null", "\"text\"", "{\"partnerId\": 12", "{\"partnerId\":\"not a guid\"}", "{\"mpnIds\":{}}", "{\"types\":\"DirectBill\"}",
                "{\"anniversaryDate\":\"tomorrow\"}", "{} {}", "{\"name\":[[[[[[]]]]]]}", "[".repeat(5_000), "{\"environment\":\"moon\"}");
    }

    @ParameterizedTest
    @MethodSource
    void unreadable(String body) {
        refused(as(Tokens.operator()).body(body).post(PARTNERS).then(), 400).body("code", equalTo(975001));
    }

    @Test
    void missingFieldsAreNamedOneByOne() {
        refused(as(Tokens.operator()).body("{\"country\":\"Sweden\",\"mpnIds\":[{\"id\":\"x\",\"kind\":\"global\"}]}").post(PARTNERS).then(), 400)
                .body("violations.field", hasItem("partnerId")).body("violations.field", hasItem("name")).body("violations.field", hasItem("mpnIds[0].id"))
                .body("violations.find { it.field == 'country' }.message", equalTo("must be an ISO code of two letters"))
                .body("data", hasItem("country: must be an ISO code of two letters"));
    }

    @Test
    void anotherContentTypeMethodOrPathIsAMistakeOfTheCaller() {
        refused(given().auth().oauth2(Tokens.operator()).contentType(ContentType.XML).body("<a/>").post(PARTNERS).then(), 400).body("code", equalTo(975010));
        refused(as(Tokens.operator()).delete(PARTNERS).then(), 400).body("code", equalTo(975009));
        refused(as(Tokens.operator()).get("/v1/nowhere").then(), 404).body("code", equalTo(975008));
        refused(as(Tokens.operator()).accept("application/xml").get(PARTNERS).then(), 400);
    }

    @Test
    void aProblemIsSentAsOneWhenAskedFor() {
        given().auth().oauth2(Tokens.operator()).accept("application/problem+json, application/json").get("/v1/enrollments/" + UUID.randomUUID()).then()
                .statusCode(404).contentType("application/problem+json").body("type", equalTo("/problems/970110"))
                .body("title", equalTo("Not Found")).body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    static Stream<String> noToken() throws Exception {
        UUID tenant = UUID.randomUUID();
        var foreignKey = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        String valid = Tokens.partner(tenant, "GA");
        String[] parts = valid.split("\\.");
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes());
        return Stream.of("x", "a.b.c", valid + "x", parts[0] + "." + parts[1] + ".", none + "." + parts[1] + ".",
                Tokens.partnerUser(tenant, "GA").expiresAt(Instant.now().minusSeconds(120)).sign(),
                Tokens.partnerUser(tenant, "GA").issuer("http://127.0.0.1/other").sign(),
                Tokens.partnerUser(tenant, "GA").audience("another-api").sign(),
                Tokens.partnerUser(tenant, "GA").signedBy(foreignKey, "unknown-key").sign(),
                Tokens.partnerUser(tenant, "GA").signedBy(foreignKey, "twotier-test-key").sign());
    }

    @ParameterizedTest
    @MethodSource
    @Tag("A4")
    void noToken(String token) {
        refused(as(token).get("/v1/profiles/organization").then(), 401).body("code", equalTo(400));
    }

    @Test
    void withoutATokenNobodyIsLetIn() {
        refused(given().get("/v1/profiles/organization").then(), 401).header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void propertyNamesAndEnumsComeInAnyCase() {
        Member member = new Member(UUID.randomUUID(), "Any case", "7400001", "7400002", "se");
        as(Tokens.operator()).body("""
                {"PartnerId":"%s","NAME":"Any case","Types":["distributor"],"Country":"se","MpnIds":[{"Id":"7400001","Kind":"Global"},{"ID":"7400002","KIND":"LOCATION"}],
                 "Email":"a@b.example","Domain":"b.example","Environment":"Production","unknown":{"a":1}}""".formatted(member.id()))
                .post(PARTNERS).then().statusCode(201).body("types", hasItem("IndirectProvider")).body("country", equalTo("SE")).body("region", equalTo("EUROPE"))
                .body("environment", equalTo("production")).body("mpnIds[1].kind", equalTo("location"));
    }

    private static ValidatableResponse refused(ValidatableResponse response, int status) {
        return response.statusCode(status).body("status", equalTo(status)).body("description", notNullValue()).body("source", equalTo("PartnerFD"))
                .body(not(containsString("io.twotier"))).body(not(containsString("Exception"))).body(not(containsString("jackson")))
                .header("MS-CorrelationId", matchesPattern("[0-9a-f-]{36}"));
    }
}
