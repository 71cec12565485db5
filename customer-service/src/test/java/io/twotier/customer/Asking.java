package io.twotier.customer;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.testkit.Tokens;
import java.util.UUID;

/** How tests ask: bodies and calls. */
final class Asking {

    private Asking() {
    }

    static String domain() {
        return "d" + UUID.randomUUID().toString().substring(0, 18) + ".onmicrosoft.example";
    }

    static String body(String domain) {
        return body(domain, "SE", "");
    }

    static String naming(UUID reseller) {
        return body(domain(), "SE", ",\"associatedPartnerId\":\"" + reseller + "\"");
    }

    /** @param more further members of the body, each with a comma before it */
    static String body(String domain, String country, String more) {
        return """
                { "companyProfile": { "domain": "%s" },
                  "billingProfile": { "email": "kontor@bjorkdal.example", "culture": "sv-SE", "language": "sv", "companyName": "Björkdal Bageri AB",
                    "defaultAddress": { "country": "%s", "city": "Falun", "addressLine1": "Ugnsgatan 3", "postalCode": "79130", "firstName": "Maj",
                      "lastName": "Ek", "phoneNumber": "+46230000002"%s } }%s }""".formatted(domain, country, country.equals("US") ? ", \"state\": \"TX\"" : "", more);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static RequestSpecification admin(UUID partner) {
        return as(Tokens.partner(partner, "GA", "AA", "SA"));
    }

    static Response create(UUID partner, String body) {
        return admin(partner).body(body).post("/v1/customers");
    }

    /** The id of a new customer. */
    static String created(UUID partner, String body) {
        return create(partner, body).then().statusCode(201).extract().path("id");
    }

    static String created(UUID partner) {
        return created(partner, body(domain()));
    }
}
