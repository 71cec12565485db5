package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.body;
import static io.twotier.customer.Asking.create;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CustomerServiceTest
class ValidationTest {

    private UUID partner;

    @BeforeEach
    void partner() {
        partner = Programme.inThisJvm().directBill();
    }

    @Test
    void aValidAddressIsAnsweredWithTrueWhichOldClientsNeed() {
        Response answer = address("SE", "791 30", "");
        answer.then().statusCode(200).contentType(containsString("application/json"));
        assertEquals("true", answer.asString());
        admin(partner).body("{\"AddressLine1\":\"1 Main St\",\"City\":\"Austin\",\"State\":\"TX\",\"PostalCode\":\"73301\",\"Country\":\"us\",\"Region\":null}")
                .post("/v1/validations/address").then().statusCode(200);
    }

    @Test
    void whatIsMeantIsToldAsJsonInTheDescription() {
        Response swedish = address("SE", "SE-79130", "");
        refused(swedish, 400, 2007, null);
        JsonPath meant = JsonPath.from(swedish.<String>path("description"));
        assertEquals("79130", meant.getString("postalCode"));
        assertEquals("Ugnsgatan 3", meant.getString("addressLine1"));
        JsonPath american = JsonPath.from(address("US", "733011234", "tx").then().statusCode(400).extract().<String>path("description"));
        assertEquals("73301-1234 TX", american.getString("postalCode") + " " + american.getString("state"));
        assertEquals("M5V 3L9", JsonPath.from(address("CA", "m5v-3l9", "ON").<String>path("description")).getString("postalCode").replaceAll("^(...)(...)$", "$1 $2"));
    }

    @Test
    void whatCannotBeMendedIsNamedFieldByField() {
        admin(partner).body("{\"country\":\"US\",\"postalCode\":\"1\",\"phoneNumber\":\"call me\"}").post("/v1/validations/address").then().statusCode(400)
                .body("code", equalTo(2007)).body("violations.field", contains("address.city", "address.addressLine1", "address.state", "address.postalCode", "address.phoneNumber"));
        address("ZZ", "1", "").then().statusCode(400).body("code", equalTo(2007)).body("violations.field", contains("address.country"));
        admin(partner).body("null").post("/v1/validations/address").then().statusCode(400).body("code", equalTo(975001));
    }

    @Test
    void customersAreCreatedByTheSameRules() {
        create(partner, body(Asking.domain()).replace("79130", "SE-79130")).then().statusCode(400).body("code", equalTo(2007))
                .body("violations.field", contains("billingProfile.defaultAddress.postalCode"));
    }

    @Test
    void theRulesOfACountryAreServed() {
        admin(partner).get("/v1/countryvalidationrules/us").then().statusCode(200).body("iso2Code", equalTo("US")).body("iso3Code", equalTo("USA"))
                .body("defaultCulture", equalTo("en-US")).body("isStateRequired", equalTo(true)).body("supportedStatesList", hasItems("TX", "WA"))
                .body("isPostalCodeRequired", equalTo(true)).body("postalCodeRegex", equalTo("^(\\d{5}(-\\d{4})?)$")).body("isCityRequired", equalTo(true))
                .body("geographicRegion", equalTo("UNITED_STATES")).body("countryCallingCodesList", contains("1")).body("isTaxIdSupported", equalTo(false))
                .body("attributes.objectType", equalTo("CountryInformation"));
        admin(partner).get("/v1/countryvalidationrules/SE").then().body("isStateRequired", equalTo(false)).body("supportedStatesList", empty())
                .body("supportedCulturesList", hasItem("sv-SE")).body("supportedLanguagesList", hasItem("sv"))
                .body("supportedLanguages.value", hasItem("sv")).body("countryCallingCodes.value", contains("46")).body("resellerAgreementRegion", equalTo("EUROPE"));
        admin(partner).get("/v1/countryvalidationrules/AM").then().body("isRegistrationNumberSupported", equalTo(true))
                .body("registrationNumberRegex", equalTo("^(\\d{8})$"));
        refused(admin(partner).get("/v1/countryvalidationrules/ZZ"), 404, 971242, null);
    }

    @Test
    void aPrefixIsFreeUntilSomebodyHasTheDomain() {
        String prefix = "p" + UUID.randomUUID();
        assertEquals("true", admin(partner).get("/v1/validations/checkdomainavailability/" + prefix).then().statusCode(200).extract().asString());
        created(partner, body(prefix + ".onmicrosoft.com"));
        assertEquals("false", admin(partner).get("/v1/validations/checkdomainavailability/" + prefix.toUpperCase()).then().statusCode(200).extract().asString());
        refused(admin(partner).get("/v1/validations/checkdomainavailability/no_prefix"), 400, 971241, null);
    }

    private Response address(String country, String postalCode, String state) {
        return admin(partner).body("{\"addressLine1\":\" Ugnsgatan  3\",\"city\":\"Falun\",\"state\":\"%s\",\"postalCode\":\"%s\",\"country\":\"%s\"}"
                .formatted(state, postalCode, country)).post("/v1/validations/address");
    }
}
