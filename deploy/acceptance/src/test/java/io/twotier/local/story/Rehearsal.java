package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.twotier.local.Suite;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.util.UUID;

/** A simulation of its own with a provider and a direct-bill partner, and the calls of those who rehearse there. Each call is made once. */
final class Rehearsal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ObjectMapper JSON = new ObjectMapper();

    final String simulation = "rehearsal-" + UUID.randomUUID();
    final UUID provider = UUID.randomUUID();
    final UUID partner = UUID.randomUUID();
    final Actor providerAdmin;
    final Actor providerAgent;
    final Actor partnerAdmin;
    final Actor partnerAgent;
    private final Suite suite;
    private final HttpClient http = HttpClient.newHttpClient();

    Rehearsal(Suite suite) {
        this.suite = suite;
        Actor operator = new Actor("the operator", () -> suite.userToken("operator@twotier.example"));
        register(operator, provider, "Nordlys Distribution", "IndirectProvider");
        register(operator, partner, "Kvarnsten Cloud", "DirectBill");
        IdentityTeam identities = new IdentityTeam(suite);
        providerAdmin = identities.hire("Gerda", "Nordlys Distribution", "ga@" + domainOf(provider), provider, "GA");
        providerAgent = identities.hire("Astrid", "Nordlys Distribution", "aa@" + domainOf(provider), provider, "AA");
        partnerAdmin = identities.hire("Gunnar", "Kvarnsten Cloud", "ga@" + domainOf(partner), partner, "GA");
        partnerAgent = identities.hire("Albin", "Kvarnsten Cloud", "aa@" + domainOf(partner), partner, "AA");
    }

    private void register(Actor operator, UUID id, String name, String type) {
        answered(201, operator, "POST", "/v1/operator/partners", """
                {"partnerId":"%s","name":"%s","types":["%s"],"country":"SE","environment":"simulation","simulation":"%s","anniversaryDate":"2026-10-15",
                 "mpnIds":[{"id":"%d","kind":"global"},{"id":"%d","kind":"location"}],"email":"mpn@%s","domain":"%s",
                 "primaryContact":{"firstName":"Ada","lastName":"Lind","email":"ada@%s"}}"""
                .formatted(id, name, type, simulation, mpnId(), mpnId(), domainOf(id), domainOf(id), domainOf(id)));
    }

    /** A customer of the partner with one order of these lines. @return its id */
    String customer(String lines) {
        String domain = "d" + UUID.randomUUID() + ".example";
        String id = answered(201, partnerAgent, "POST", "/v1/customers", """
                {"companyProfile":{"domain":"%s"},"billingProfile":{"email":"kontor@%s","culture":"sv-SE","language":"sv","companyName":"Bageri AB",
                 "defaultAddress":{"country":"SE","city":"Falun","addressLine1":"Ugnsgatan 3","postalCode":"79130","firstName":"Maj","lastName":"Ek"}}}"""
                .formatted(domain, domain)).path("id").asText();
        attest(partnerAgent, id);
        answered(201, partnerAgent, "POST", "/v1/customers/" + id + "/orders", "{\"billingCycle\":\"monthly\",\"lineItems\":[" + lines + "]}");
        return id;
    }

    /** At the simulation's time: whoever lives by another takes that for the future. */
    void attest(Actor agent, String customer) {
        String template = answered(200, agent, "GET", "/v1/agreements?agreementType=MicrosoftCustomerAgreement", null).path("items").path(0).path("templateId").asText();
        answered(201, agent, "POST", "/v1/customers/" + customer + "/agreements", """
                {"primaryContact":{"firstName":"Maj","lastName":"Ek","email":"maj@bageri.example"},"templateId":"%s","type":"MicrosoftCustomerAgreement","dateAgreed":"%s"}"""
                .formatted(template, now()));
    }

    void extend(String customer) {
        answered(201, partnerAgent, "POST", "/v1/customers/" + customer + "/relationshipextensions", """
                {"indirectProviderId":"%s","shareBillTo":true,"customerConsent":{"obtainedFrom":"Maj Ek","obtainedAt":"%s"}}""".formatted(provider, now()));
        attest(providerAgent, customer);
    }

    String now() {
        return answered(200, partnerAgent, "GET", "/v1/test/clock", null).path("now").asText();
    }

    /** Moves the clock, and waits until everything is done that the new time brings. */
    void later(String by) {
        answered(200, partnerAgent, "POST", "/v1/test/clock/advance", "{\"by\":\"" + by + "\"}");
        rest();
    }

    void rest() {
        JsonNode rest = answered(200, partnerAgent, "GET", "/v1/test/quiescent?timeout=PT60S", null);
        if (!rest.path("quiescent").asBoolean()) {
            throw new AssertionError("The simulation does not come to rest: " + rest);
        }
    }

    JsonNode read(Actor actor, String path) {
        return answered(200, actor, "GET", path, null);
    }

    /** @throws AssertionError when the answer has another status */
    JsonNode answered(int status, Actor actor, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(Stage.resolved(suite.baseUrl(), path)).header("Authorization", "Bearer " + actor.token())
                .header("Content-Type", "application/json").header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != status) {
                throw new AssertionError(method + " " + path + " answered " + response.statusCode() + " and not " + status + ": " + response.body());
            }
            return response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String domainOf(UUID company) {
        return "c" + company + ".example";
    }

    private static long mpnId() {
        return RANDOM.nextLong(1_000_000_000L, 10_000_000_000L);
    }
}
