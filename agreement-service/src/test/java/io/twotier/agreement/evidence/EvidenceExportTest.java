package io.twotier.agreement.evidence;

import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.MPA;
import static io.twotier.agreement.Http.agreement;
import static io.twotier.agreement.Http.attestation;
import static io.twotier.agreement.Http.customerAdmin;
import static io.twotier.agreement.Http.partner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Http;
import io.twotier.agreement.Upstream;
import io.twotier.agreement.template.document.AgreementDocuments;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Barrier;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever agreed to something, and who it counts for, has the evidence of it; nobody else has. */
@AgreementServiceTest
class EvidenceExportTest {

    private static final String OPERATOR = "/v1/operator/agreementevidence?";

    @Inject
    Upstream upstream;
    @Inject
    AgreementDocuments documents;
    @Inject
    Barrier barrier;

    @Test
    @Tag("R154")
    void anAcceptanceKeepsWhoWhenFromWhereAndTheDigestOfTheVeryTextThatWasShown() throws Exception {
        UUID customer = upstream.customerOf(upstream.directBill(), "direct");
        Instant before = Instant.now();
        String id = customerAdmin(customer).header("X-Locale", "sv-SE").body(agreement(MCA, ",\"dateAgreed\":\"2026-01-02T03:04:05Z\""))
                .post(path(customer) + "/direct").then().statusCode(201).extract().path("id");
        JsonPath kept = evidence(customer).body("items", hasSize(1)).extract().jsonPath();
        assertEquals(id, kept.getString("items[0].id"));
        assertEquals("acceptance", kept.getString("items[0].kind"));
        assertEquals(customer.toString(), kept.getString("items[0].userTenantId"));
        assertEquals("2026-01-02T03:04:05Z", kept.getString("items[0].agreedAt"));
        Instant recorded = Instant.parse(kept.getString("items[0].recordedAt"));
        assertFalse(recorded.isBefore(before.minusMillis(1)) || recorded.isAfter(Instant.now()));
        assertEquals(List.of(MCA, "0", "sv", "SE"), List.of(kept.getString("items[0].templateId"), kept.getString("items[0].versionRank"),
                kept.getString("items[0].language"), kept.getString("items[0].country")));
        String text = documents.shownTo(UUID.fromString(MCA), "sv", "SE").text();
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))),
                kept.getString("items[0].textDigest"));
        assertEquals("/agreementtemplates/" + MCA + "/document?language=sv&country=SE", kept.getString("items[0].textUri"));
    }

    @Test
    void theBodyNamesTheTextBeforeTheRequestDoesAndOnlyOneThereIs() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        String named = ",\"dateAgreed\":\"2026-01-02T03:04:05Z\",\"language\":\"en-GB\",\"country\":\"no\"";
        partner(seller, "AA").header("X-Locale", "sv-SE").body(agreement(MCA, named)).post(path(customer)).then().statusCode(201);
        evidence(customer).body("items[0].language", equalTo("en")).body("items[0].country", equalTo("NO"));
        partner(seller, "AA").body(agreement(MCA, ",\"dateAgreed\":\"2026-01-02T03:04:05Z\",\"language\":\"fi\"").replace("Maj", "Stina")).post(path(customer)).then().statusCode(400)
                .body("code", equalTo(972050));
        partner(seller, "AA").body(agreement(MCA, ",\"dateAgreed\":\"2026-01-02T03:04:05Z\",\"language\":\"!\",\"country\":\"SWE\"")).post(path(customer)).then()
                .statusCode(400).body("violations.field", contains("country", "language"));
        customerAdmin(customer).header("X-Locale", "fi-FI").body(agreement(MCA, "")).post(path(customer) + "/direct").then().statusCode(201);
        evidence(customer).body("items", hasSize(2)).body("items[1].language", equalTo("en")).body("items[1].country", equalTo("SE"));
    }

    @Test
    @Tag("R155")
    void aPartnerHasWhatCountsForItAndNothingOfAnotherPartner() {
        UUID seller = upstream.directBill();
        UUID other = upstream.provider();
        UUID customer = upstream.customerOf(seller, "direct");
        upstream.relationship(customer, other, "indirect_provider", null);
        partner(other, "AA").body(attestation("Stina")).post(path(customer)).then().statusCode(201);
        partner(seller, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(201);
        customerAdmin(customer).body(agreement(MCA, "").replace("Maj", "Ulla")).post(path(customer) + "/direct").then().statusCode(201);
        String own = partner(seller, "AA").get(path(customer) + "/evidence").then().statusCode(200).body("items.kind", contains("attestation", "acceptance"))
                .body("items[0].primaryContact.firstName", equalTo("Maj")).body("items[0].partnerId", equalTo(seller.toString()))
                .body("items[1].primaryContact", nullValue()).body("items[1].userTenantId", equalTo(customer.toString())).extract().asString();
        assertFalse(own.contains("Stina") || own.contains("Ulla") || own.contains(other.toString()));
        evidence(customer).body("items.primaryContact.firstName", contains("Stina", "Maj", "Ulla"));
        operator("customerId=" + customer).body("items.primaryContact.firstName", contains("Stina", "Maj", "Ulla"));
        operator("partnerId=" + other).body("items.primaryContact.firstName", contains("Stina"));
        partner(other, "GA").get("/v1/agreements/partner/evidence").then().statusCode(200).body("items.kind", contains("attestation"))
                .body("items.customerId", contains(customer.toString()));
    }

    @Test
    @Tag("R10")
    @Tag("R100")
    void aPartnerHasTheEvidenceOfWhatItSignedAndOfWhatItAcceptedWhenItEnrolled() {
        UUID partner = upstream.directBill();
        Instant acceptedAt = Instant.parse("2026-11-20T10:11:12.123456Z");
        upstream.activated(partner, Upstream.mpnId(), acceptedAt);
        barrier.await(Set.of(new Source("partner-events", partner.toString())));
        partner(partner, "GA").header("X-Locale", "sv").body("{\"region\":\"Europe\"}").post("/v1/agreements/partner/signatures").then().statusCode(201);
        partner(partner, "GA").get("/v1/agreements/partner/evidence").then().statusCode(200).body("items.kind", contains("enrollment", "signature"))
                .body("items[0].agreedAt", equalTo(acceptedAt.toString())).body("items[0].userId", equalTo("user:ga")).body("items[0].textDigest", nullValue())
                .body("items[0].versionRank", equalTo(0)).body("items[0].sealed.recordDigest", matchesPattern("[0-9a-f]{64}"))
                .body("items[1].templateId", equalTo(MPA)).body("items[1].region", equalTo("EUROPE")).body("items[1].language", equalTo("sv"))
                .body("items[1].textDigest", equalTo(documents.shownTo(UUID.fromString(MPA), "sv", "SE").digest()))
                .body("items[1].primaryContact", nullValue()).body("items[1].sealed.auditId", notNullValue());
        partner(upstream.directBill(), "GA").get("/v1/agreements/partner/evidence").then().body("items", empty());
    }

    @Test
    void manyAreExportedPageByPageEachOnce() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        for (String name : List.of("A", "B", "C", "D", "E")) {
            partner(seller, "AA").body(attestation(name)).post(path(customer)).then().statusCode(201);
        }
        String token = customerAdmin(customer).get(path(customer) + "/evidence?size=3").then().body("items.primaryContact.firstName", contains("A", "B", "C"))
                .extract().path("continuationToken");
        customerAdmin(customer).header("MS-ContinuationToken", token).get(path(customer) + "/evidence?size=3&seekOperation=Next").then()
                .body("items.primaryContact.firstName", contains("D", "E")).body("continuationToken", nullValue());
        partner(seller, "AA").header("MS-ContinuationToken", token).get(path(customer) + "/evidence?size=3&seekOperation=Next").then().statusCode(400);
    }

    @Test
    void theOperatorNamesACustomerOrAPartnerAndHasTheEvidenceOfADeletedOneToo() {
        for (String wrong : List.of("size=2", "customerId=x", "partnerId=7", "customerId=" + UUID.randomUUID() + "&partnerId=" + UUID.randomUUID())) {
            Http.as(Tokens.operator()).get(OPERATOR + wrong).then().statusCode(400).body("code", equalTo(972051));
        }
        UUID customer = upstream.customerOf(upstream.directBill(), "direct");
        customerAdmin(customer).body(agreement(MCA, "")).post(path(customer) + "/direct").then().statusCode(201);
        upstream.deleted(customer);
        customerAdmin(customer).body(agreement(MCA, "")).post(path(customer) + "/direct").then().statusCode(403).body("code", equalTo(20002));
        customerAdmin(customer).get(path(customer) + "/evidence").then().statusCode(403).body("code", equalTo(20002));
        operator("customerId=" + customer).body("items", hasSize(1));
        operator("customerId=" + UUID.randomUUID()).body("items", empty());
    }

    @Test
    void aDryRunAndARefusalKeepNoEvidence() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        partner(seller, "AA").body(attestation("Maj")).post(path(customer) + "?validateOnly=true").then().statusCode(201);
        partner(seller, "AA").body(agreement(MCA, ",\"dateAgreed\":\"2999-01-01T00:00:00Z\"")).post(path(customer)).then().statusCode(400);
        evidence(customer).body("items", empty());
        var user = partner(seller, "AA").header("MS-RequestId", UUID.randomUUID().toString()).body(attestation("Maj"));
        String id = user.post(path(customer)).then().statusCode(201).extract().path("id");
        user.post(path(customer)).then().statusCode(201).body("id", equalTo(id));
        evidence(customer).body("items.id", contains(id)).body("items[0].sealed.recordDigest", matchesPattern("[0-9a-f]{64}"));
    }

    private static ValidatableResponse evidence(UUID customer) {
        return customerAdmin(customer).get(path(customer) + "/evidence").then().statusCode(200);
    }

    private static ValidatableResponse operator(String of) {
        return Http.as(Tokens.operator()).get(OPERATOR + of).then().statusCode(200);
    }

    private static String path(UUID customer) {
        return "/v1/customers/" + customer + "/agreements";
    }
}
