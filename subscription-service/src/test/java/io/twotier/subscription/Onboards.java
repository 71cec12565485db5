package io.twotier.subscription;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is sent to onboard a customer of a domain of its own. */
final class Onboards {

    static final String PATH = "/v1/customers/onboarding";

    final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    final String requestId = UUID.randomUUID().toString();
    private final String token;

    Onboards(UUID partner) {
        this(Tokens.partner(partner, "AA"));
    }

    Onboards(String token) {
        this.token = token;
    }

    Map<String, Object> customer() {
        return Told.map("companyProfile", Told.map("domain", domain), "billingProfile", Told.map("email", "kontor@" + domain, "culture", "sv-SE", "language", "sv",
                "companyName", "Björkdal Bageri AB", "defaultAddress", Told.map("country", "SE", "city", "Falun", "addressLine1", "Ugnsgatan 3",
                        "postalCode", "79130", "firstName", "Maj", "lastName", "Ek")));
    }

    static Map<String, Object> agreement(String template) {
        return Told.map("primaryContact", Map.of("firstName", "Maj", "lastName", "Ek", "email", "maj@bageri.example"), "templateId", template,
                "type", "MicrosoftCustomerAgreement", "dateAgreed", "2026-11-01T08:00:00Z");
    }

    @SafeVarargs
    final Map<String, Object> body(Map<String, Object>... lines) {
        return Told.map("customer", customer(), "agreement", agreement("right"), "order", Told.map("billingCycle", "monthly", "lineItems", List.of(lines)));
    }

    @SafeVarargs
    final Map<String, Object> withoutAgreement(Map<String, Object>... lines) {
        Map<String, Object> body = body(lines);
        body.remove("agreement");
        return body;
    }

    Response send(Map<String, Object> body) {
        return request().body(body).post(PATH);
    }

    /** A dry run. */
    Response ask(Map<String, Object> body) {
        return request().body(body).queryParam("validateOnly", true).post(PATH);
    }

    private RequestSpecification request() {
        return Scene.as(token).header("MS-RequestId", requestId);
    }
}
