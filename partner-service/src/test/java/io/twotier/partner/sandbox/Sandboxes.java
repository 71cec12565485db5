package io.twotier.partner.sandbox;

import io.restassured.path.json.JsonPath;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.platform.testkit.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Providers of the sandbox and the resellers they make for themselves. */
public final class Sandboxes {

    public static final String RESELLERS = "/v1/sandboxIndirectReseller";

    private Sandboxes() {
    }

    public static Member provider(String country) {
        Member provider = Cast.unregistered("IndirectProvider", country);
        Map<String, Object> registration = new HashMap<>(Cast.registration(provider, "IndirectProvider", "2026-02-01"));
        registration.put("environment", "sandbox");
        Cast.as(Tokens.operator()).body(registration).post("/v1/operator/partners").then().statusCode(201);
        return provider;
    }

    /** As the documented request, of somebody nobody has asked for. */
    public static Map<String, Object> wanted() {
        return wanted(Cast.unregistered("IndirectReseller", "SE").mpnId(), "s" + UUID.randomUUID().toString().substring(0, 13), "SE");
    }

    static Map<String, Object> wanted(String mpnId, String prefix, String country) {
        return Map.of("mpnId", mpnId, "tenant", Map.of("domainPrefix", prefix, "name", prefix, "displayName", "Tall sandbox", "adminUserName", "Admin", "adminFirstName", "T",
                        "adminLastName", "B", "adminAlternateEmail", "t@tallbacken.example", "country", country, "culture", "sv-SE"),
                "legalBusinessProfile", Map.of("companyName", "Tall sandbox AB", "address", Map.of("country", country, "city", "Mora", "addressLine1", "Tallv. 2", "postalCode", "79230"),
                        "primaryContact", Map.of("firstName", "T", "lastName", "B", "email", "t@tallbacken.example", "phoneNumber", "1"), "culture", "sv-SE"),
                "organizationProfileLanguage", "sv");
    }

    public static JsonPath made(Member provider) {
        return Cast.globalAdminOf(provider).body(wanted()).post(RESELLERS).then().statusCode(201).extract().jsonPath();
    }
}
