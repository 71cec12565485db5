package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import java.util.Map;
import java.util.UUID;

/** How tests invite customers, and how those answer. */
final class Inviting {

    static final String INVITATIONS = "/v1/customers/invitations";

    private Inviting() {
    }

    static Response invite(UUID partner, Map<String, ?> wanted) {
        return admin(partner).body(wanted).post(INVITATIONS);
    }

    /** The address a new invitation's link opens. */
    static String url(UUID partner, Map<String, ?> wanted) {
        return invite(partner, wanted).then().statusCode(201).extract().path("url");
    }

    static String together(UUID reseller, UUID provider) {
        return token(url(reseller, Map.of("indirectProviderId", provider)));
    }

    static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** A global admin of a tenant; its domain is the tenant's. */
    static String globalAdmin(UUID tenant) {
        return Tokens.customerUser(tenant, "GA").name("admin@" + domainOf(tenant)).sign();
    }

    static String domainOf(UUID tenant) {
        return "t" + tenant.toString().substring(0, 13) + ".example";
    }

    static Response accept(UUID tenant, String token) {
        return as(globalAdmin(tenant)).post(INVITATIONS + "/" + token + "/accept");
    }

    /** By a tenant that is not known yet. */
    static Response join(UUID tenant, String token, String country) {
        return as(globalAdmin(tenant)).body(company(country)).post(INVITATIONS + "/" + token + "/accept");
    }

    static Response decline(UUID tenant, String token) {
        return as(globalAdmin(tenant)).post(INVITATIONS + "/" + token + "/decline");
    }

    static Map<String, Object> company(String country) {
        return Map.of("billingProfile", Map.of("email", "kontor@bjorkdal.example", "culture", "sv-SE", "language", "sv", "companyName", "Björkdal Bageri AB",
                "defaultAddress", Map.of("country", country, "city", "Falun", "addressLine1", "Ugnsgatan 3", "postalCode", country.equals("NO") ? "0150" : "79130",
                        "state", country.equals("US") ? "TX" : "")));
    }
}
