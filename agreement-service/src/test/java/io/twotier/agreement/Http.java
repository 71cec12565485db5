package io.twotier.agreement;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.testkit.Tokens;
import java.util.UUID;

/** How the tests call: as whom, and with which bodies. */
public final class Http {

    public static final String MCA = "117a77b0-9360-443b-8795-c6dedc750cf9";
    public static final String CLOUD = "998b88de-aa99-4388-a42c-1b3517d49490";
    public static final String MPA = "6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7001";

    private Http() {
    }

    public static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification partner(UUID tenant, String... roles) {
        return as(Tokens.partner(tenant, roles));
    }

    public static RequestSpecification customerAdmin(UUID customer) {
        return as(Tokens.customer(customer, "GA"));
    }

    public static String agreement(String template, String extra) {
        return """
                {"primaryContact":{"firstName":"Maj","lastName":"Ek","email":"maj@bjorkdal.example","phoneNumber":"+46230000002"},
                 "templateId":"%s"%s}""".formatted(template, extra);
    }

    public static String attestation(String firstName) {
        return """
                {"PrimaryContact":{"FirstName":"%s","LastName":"Ek","Email":"maj@bjorkdal.example"},"TemplateId":"%s",
                 "DateAgreed":"2021-05-03T00:00:00Z","Type":"MicrosoftCustomerAgreement"}""".formatted(firstName, MCA);
    }
}
