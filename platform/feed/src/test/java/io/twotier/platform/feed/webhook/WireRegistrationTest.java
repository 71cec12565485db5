package io.twotier.platform.feed.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.Ids;
import io.twotier.platform.audit.AuditRecorded;
import io.twotier.platform.feed.FeedTest;
import io.twotier.platform.feed.Services;
import io.twotier.platform.feed.Speakers;
import io.twotier.platform.feed.Speakers.Saying;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The registration of old clients, in their words. */
@FeedTest
class WireRegistrationTest {

    private static final String PATH = "/webhooks/v1/registration";
    private static final String TESTS = PATH + "/validationEvents";

    private final UUID partner = Ids.next();

    @Inject
    Speakers speakers;
    @Inject
    Services services;

    @Test
    void aRegistrationIsToldWhereToLookAndCanTellThatItIsUs() throws GeneralSecurityException {
        try (Receiver receiver = new Receiver(got -> 200)) {
            as(partner).body(registration(receiver.url(), "create-transfer")).post(PATH).then().statusCode(200).body("SubscriberId", notNullValue())
                    .body("WebhookUrl", equalTo(receiver.url())).body("WebhookEvents", contains("create-transfer"));
            UUID record = Ids.next();
            Saying told = Saying.to(partner).called("create-transfer transfer /v1/customers/c/transfers/t", record);
            speakers.say(Saying.to(partner).called("complete-transfer transfer /v1/customers/c/transfers/t", null), Saying.to(partner), told);
            Speakers.await(() -> receiver.got().size() == 1);
            Receiver.Got got = receiver.got().get(0);
            Map<String, Object> body = JsonPath.from(got.body()).getMap("");
            assertEquals(Set.of("EventName", "ResourceUri", "ResourceName", "AuditUri", "ResourceChangeUtcDate"), body.keySet());
            assertEquals("create-transfer", body.get("EventName"));
            assertEquals("http://127.0.0.1:8080/v1/customers/c/transfers/t", body.get("ResourceUri"));
            assertEquals("transfer", body.get("ResourceName"));
            assertEquals("http://127.0.0.1:8080/auditactivity/v1/auditrecords/" + record, body.get("AuditUri"));
            assertTrue(body.get("ResourceChangeUtcDate").toString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}\\+00:00"));
            assertEquals("rsa-sha256", got.header("x-ms-signature-algorithm"));
            assertNull(got.header("x-ms-signature"));
            assertEquals(told.id().toString(), got.header("webhook-id"));
            assertSigned(got, got.header("Authorization").replaceFirst("^Signature ", ""));
        }
    }

    @Test
    void theSignatureGoesIntoAHeaderOfItsOwnWhereThatIsRegistered() throws GeneralSecurityException {
        try (Receiver receiver = new Receiver(got -> 200)) {
            as(partner).body(Map.of("webhookurl", receiver.url(), "webhookevents", List.of("test-created"), "signatureTokenToMsSignatureHeader", true)).post(PATH).then().statusCode(200);
            String correlation = as(partner).post(TESTS).then().statusCode(200).extract().path("correlationId");
            Speakers.await(() -> as(partner).get(TESTS + "/" + correlation).path("status").equals("completed"));
            Receiver.Got got = receiver.got().get(0);
            assertNull(got.header("Authorization"));
            assertSigned(got, got.header("x-ms-signature"));
            assertEquals("test-created", JsonPath.from(got.body()).getString("EventName"));
            as(partner).get(TESTS + "/" + correlation).then().statusCode(200).body("correlationId", equalTo(correlation)).body("partnerId", equalTo(partner.toString()))
                    .body("callbackUrl", equalTo(receiver.url())).body("results.responseCode", contains("OK")).body("results[0].systemError", equalTo(false))
                    .body("results[0].dateTimeUtc", notNullValue());
            as(Ids.next()).get(TESTS + "/" + correlation).then().statusCode(404).body("code", equalTo(975514));
            as(partner).get(TESTS + "/" + Ids.next()).then().statusCode(404).body("code", equalTo(975519));
        }
    }

    @Test
    void aTenantHasOneRegistration() {
        as(partner).get(PATH).then().statusCode(404).body("code", equalTo(975514));
        as(partner).body(registration("http://127.0.0.1:59999/x", "create-transfer")).put(PATH).then().statusCode(404).body("code", equalTo(975514));
        String id = as(partner).body(registration("http://127.0.0.1:59999/x", "create-transfer", "invoice-ready")).post(PATH).then().statusCode(200).extract().path("SubscriberId");
        as(partner).body(registration("http://127.0.0.1:59999/x", "create-transfer")).post(PATH).then().statusCode(409).body("code", equalTo(975515));
        as(partner).body(registration("http://127.0.0.1:59999/y", "test-created")).put(PATH).then().statusCode(200).body("SubscriberId", equalTo(id));
        as(partner).get(PATH).then().statusCode(200).body("WebhookUrl", equalTo("http://127.0.0.1:59999/y")).body("WebhookEvents", contains("test-created"));
        as(Ids.next()).get(PATH).then().statusCode(404);
    }

    @Test
    void theAuditRecordThatIsNamedIsReadByThoseWhoTookPartAndNoOther() {
        UUID other = Ids.next();
        AuditRecorded record = Services.order(partner, Ids.next(), other);
        services.list(record);
        String path = "/auditactivity/v1/auditrecords/" + record.recordId();
        given().auth().oauth2(Tokens.partner(partner, "AA")).get(path).then().statusCode(200).body("originalCorrelationId", equalTo(record.correlationId().toString()));
        given().auth().oauth2(Tokens.partner(other, "AA")).get(path).then().statusCode(200).body("userPrincipalName", nullValue());
        UUID stranger = Ids.next();
        given().auth().oauth2(Tokens.partner(stranger, "AA")).get(path).then().statusCode(404).body("code", equalTo(975500));
    }

    @Test
    void itIsTestedAtMostTwiceAMinute() {
        as(partner).post(TESTS).then().statusCode(404).body("code", equalTo(975514));
        as(partner).body(registration("http://127.0.0.1:59999/x", "test-created")).post(PATH).then().statusCode(200);
        as(partner).post(TESTS).then().statusCode(200);
        as(partner).post(TESTS).then().statusCode(200);
        int wait = Integer.parseInt(as(partner).post(TESTS).then().statusCode(429).body("code", equalTo(975518)).body("statusCode", equalTo(429)).extract().header("Retry-After"));
        assertTrue(wait > 30 && wait <= 61, () -> "Retry-After " + wait);
    }

    @Test
    void onlyEventsThereAreCanBeAskedFor() {
        as(partner).get(PATH + "/events").then().statusCode(200).body("", hasItems("test-created", "create-transfer", "subscription-updated"));
        as(partner).body(registration("http://127.0.0.1:59999/x", "paint-dried")).post(PATH).then().statusCode(400).body("code", equalTo(975517));
        as(partner).body(Map.of("WebhookUrl", "http://127.0.0.1:59999/x", "WebhookEvents", List.of())).post(PATH).then().statusCode(400);
        as(partner).body(registration("ftp://127.0.0.1/x", "test-created")).post(PATH).then().statusCode(400).body("code", equalTo(975516));
    }

    private static RequestSpecification as(UUID tenant) {
        return given().auth().oauth2(Tokens.partner(tenant, "HA")).contentType("application/json");
    }

    private static Map<String, Object> registration(String url, String... events) {
        return Map.of("WebhookUrl", url, "WebhookEvents", List.of(events));
    }

    /** As a receiver does it. */
    private static void assertSigned(Receiver.Got got, String signature) throws GeneralSecurityException {
        String path = got.header("x-ms-certificate-url").replaceFirst("http://127.0.0.1:8080", "");
        byte[] der = given().get(path).then().statusCode(200).contentType("application/pkix-cert").extract().asByteArray();
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        assertTrue(certificate.getSubjectX500Principal().getName().contains("O=Twotier"));
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(certificate);
        check.update(got.body().getBytes(StandardCharsets.UTF_8));
        assertTrue(check.verify(Base64.getDecoder().decode(signature)));
    }
}
