package io.twotier.partner.profile;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.partner.Said;
import io.twotier.platform.testkit.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner reads and replaces its profiles. */
@PartnerServiceTest
class ProfileTest {

    private static final String ORGANIZATION = "/v1/profiles/organization";
    private static final String LEGAL = "/v1/profiles/legalbusiness";
    private static final String BILLING = "/v1/profiles/billing";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void theOrganizationIsReplacedWholeAndANewNameIsTold() {
        Member partner = Cast.provider("SE");
        JsonPath before = globalAdminOf(partner).get(ORGANIZATION).then().statusCode(200).body("companyName", equalTo(partner.name()))
                .body("defaultAddress.country", equalTo("SE")).body("profileType", equalTo("OrganizationProfile")).extract().jsonPath();
        put(partner, ORGANIZATION, organization("Nordlys Distribution AB")).header("ETag", not("\"" + before.getString("attributes.etag") + "\""))
                .body("companyName", equalTo("Nordlys Distribution AB")).body("defaultAddress.city", equalTo("Uppsala")).body("culture", equalTo("sv-SE"))
                .body("tenantId", equalTo(partner.id().toString())).body("domain", equalTo(partner.mpnId() + ".example"));
        List<Said.Event> said = Said.of(brokers, partner.id(), 2);
        assertEquals(List.of("PartnerRegistered", "PartnerProfileChanged"), Said.types(said));
        assertEquals("Nordlys Distribution AB", said.get(1).data().getString("name"));
        put(partner, ORGANIZATION, organization("Nordlys Distribution AB")).body("language", equalTo("sv"));
        put(partner, ORGANIZATION, organization("Nordlys AB"));
        assertEquals(List.of(1L, 2L, 3L), Said.of(brokers, partner.id(), 3).stream().map(Said.Event::sequence).toList());
    }

    @Test
    @Tag("R97")
    void theProfileTellsHowTheEnrolmentStands() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        globalAdminOf(partner).body(Cast.enrollmentForm()).post("/v1/enrollments").then().statusCode(201);
        globalAdminOf(partner).get(ORGANIZATION).then().body("programmes", hasSize(1)).body("programmes[0].programme", equalTo("indirectreseller"))
                .body("programmes[0].status", equalTo("pending_review"));
    }

    @Test
    void aPartnerStaysInItsCountry() {
        Member partner = Cast.provider("SE");
        Map<String, Object> moved = organization(partner.name());
        moved.put("defaultAddress", address("NO"));
        globalAdminOf(partner).body(moved).put(ORGANIZATION).then().statusCode(409).body("code", equalTo(970011)).body("rule", equalTo("R28"));
        Map<String, Object> legal = legal("x");
        legal.put("address", address("NO"));
        globalAdminOf(partner).body(legal).put(LEGAL).then().statusCode(409).body("code", equalTo(970011));
    }

    @ParameterizedTest
    @ValueSource(strings = {ORGANIZATION, LEGAL, BILLING, "/v1/profiles/support", "/v1/profiles/supportprofile"})
    void onlyAnIfMatchHeaderIsAPreconditionOfAReplacement(String path) {
        Member partner = Cast.provider("SE");
        String first = globalAdminOf(partner).get(path).then().statusCode(200).extract().path("attributes.etag");
        Map<String, Object> body = bodyOf(path);
        body.put("attributes", Map.of("etag", first, "objectType", "x"));
        body.put("links", Map.of("self", Map.of()));
        String second = globalAdminOf(partner).header("If-Match", "\"" + first + "\"").body(body).put(path).then().statusCode(200).extract().path("attributes.etag");
        assertEquals("\"" + second + "\"", globalAdminOf(partner).get(path).header("ETag"));
        globalAdminOf(partner).header("If-Match", first).body(body).put(path).then().statusCode(412).body("code", equalTo(2055));
        globalAdminOf(partner).body(body).put(path).then().statusCode(200).body("attributes.etag", not(second));
    }

    @Test
    void theLegalBusinessWaitsForVettingWhileItsLastFinalizedVersionIsStillRead() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        globalAdminOf(partner).get(LEGAL).then().statusCode(200).body("companyName", equalTo(partner.name())).body("vettingStatus", equalTo("authorized"))
                .body("vettingSubStatus", equalTo("none")).body("profileType", equalTo("LegalBusinessProfile"));
        put(partner, LEGAL, legal("Kvarnsten Cloud AB")).body("vettingStatus", equalTo("pending")).body("vettingSubStatus", equalTo("entry"))
                .body("companyApproverEmail", equalTo("ada@kvarnsten.example"));
        legalVersion(partner, "LastFinalized").body("companyName", equalTo(partner.name())).body("vettingStatus", equalTo("authorized"));
        legalVersion(partner, "current").body("companyName", equalTo("Kvarnsten Cloud AB")).body("vettingStatus", equalTo("pending"));
        legalVersion(partner, "").body("companyName", equalTo("Kvarnsten Cloud AB"));
        globalAdminOf(partner).get(LEGAL + "?vettingVersion=Draft").then().statusCode(400).body("code", equalTo(970052));
        vet(partner, Map.of("vettingStatus", "pending")).statusCode(400).body("code", equalTo(970054));
        vet(partner, Map.of("vettingStatus", "authorized")).statusCode(200).body("vettingSubStatus", equalTo("none"));
        legalVersion(partner, "LastFinalized").body("companyName", equalTo("Kvarnsten Cloud AB"));
        vet(partner, Map.of("vettingStatus", "rejected")).statusCode(409).body("code", equalTo(970053));
        put(partner, LEGAL, legal("Kvarnsten Moln AB"));
        vet(partner, Map.of("vettingStatus", "rejected", "vettingSubStatus", "EmailDomain")).statusCode(200).body("vettingSubStatus", equalTo("email_domain"));
        legalVersion(partner, "LAST_FINALIZED").body("companyName", equalTo("Kvarnsten Cloud AB"));
    }

    @Test
    void everyFieldOfAnAddressThatCannotBeIsNamed() {
        Member partner = Cast.provider("SE");
        Map<String, Object> body = billing();
        body.put("address", Map.of("country", "XX", "city", " ", "phoneNumber", "no"));
        globalAdminOf(partner).body(body).put(BILLING).then().statusCode(400).body("code", equalTo(2007))
                .body("violations.field", contains("address.country", "address.city", "address.addressLine1", "address.phoneNumber"));
        Map<String, Object> legal = legal("x");
        legal.put("companyApproverAddress", Map.of("country", "SE", "city", "Uppsala"));
        globalAdminOf(partner).body(legal).put(LEGAL).then().statusCode(400).body("violations.field", contains("companyApproverAddress.addressLine1"));
    }

    @Test
    void fieldsThatMustBeThereOrHaveAFormAreNamed() {
        Member partner = Cast.provider("SE");
        globalAdminOf(partner).body(Map.of("companyName", " ", "email", "no mail", "language", "swedish", "culture", "?")).put(ORGANIZATION).then().statusCode(400)
                .body("violations.field", hasItems("companyName", "defaultAddress", "email", "language", "culture"));
        globalAdminOf(partner).body(Map.of("email", "x", "telephone", "x")).put("/v1/profiles/support").then().statusCode(400)
                .body("violations.field", contains("email", "telephone"));
        Map<String, Object> body = billing();
        body.put("billingCurrency", "QQQ");
        globalAdminOf(partner).body(body).put(BILLING).then().statusCode(400).body("code", equalTo(970051));
        body.put("primaryContact", Map.of("firstName", "Per", "email", "x"));
        globalAdminOf(partner).body(body).put(BILLING).then().statusCode(400).body("violations.field", hasItems("primaryContact.lastName", "primaryContact.email"));
        globalAdminOf(partner).body("null").put(BILLING).then().statusCode(400);
    }

    @Test
    void theBillingProfileIsInTheCurrencyOfTheCountryUntilItIsStated() {
        Member partner = Cast.provider("SE");
        globalAdminOf(partner).get(BILLING).then().statusCode(200).body("billingCurrency", equalTo("SEK")).body("profileType", equalTo("BillingProfile"))
                .body("primaryContact.firstName", equalTo("Ada")).body("taxId", nullValue());
        put(partner, BILLING, billing()).body("billingCurrency", equalTo("EUR")).body("purchaseOrderNumber", equalTo("PO-77")).body("taxId", equalTo("SE000000000001"));
    }

    @Test
    void theSupportProfileIsTheSameAtBothPaths() {
        Member partner = Cast.reseller("SE");
        put(partner, "/v1/profiles/supportprofile", support()).body("profileType", equalTo("support_profile")).body("attributes.objectType", equalTo("PartnerSupportProfile"));
        globalAdminOf(partner).get("/v1/profiles/support").then().body("telephone", equalTo("+46180000009")).body("website", equalTo("www.tallbacken.example"));
        globalAdminOf(partner).get("/v1/profiles/supportprofile").then().body("links.self.uri", equalTo("/profiles/support"));
    }

    @Test
    void aProfileIsItsPartnersOwn() {
        Member one = Cast.provider("SE");
        Member other = Cast.provider("SE");
        put(one, "/v1/profiles/support", support());
        globalAdminOf(other).get("/v1/profiles/support").then().statusCode(200).body("telephone", nullValue());
        as(Tokens.partner(UUID.randomUUID(), "GA")).get("/v1/profiles/support").then().statusCode(403).body("code", equalTo(970006));
    }

    @Test
    void parametersOfTheVerificationComeInAnyCase() {
        Member partner = Cast.reseller("SE");
        globalAdminOf(partner).get("/v1/profiles/mpn?MPNID=" + partner.globalMpnId()).then().statusCode(200).body("mpnId", equalTo(partner.globalMpnId()));
        globalAdminOf(partner).get("/v1/profiles/mpn?mpnid=x7").then().statusCode(404).body("code", equalTo(3000)).body("description", equalTo("No partner organisation with id x7."));
    }

    private static ValidatableResponse legalVersion(Member partner, String version) {
        return globalAdminOf(partner).get(LEGAL + "?VettingVersion=" + version).then().statusCode(200);
    }

    private static ValidatableResponse vet(Member partner, Map<String, String> body) {
        return as(Tokens.operator()).body(body).post("/v1/operator/partners/" + partner.id() + "/vetting").then();
    }

    private static ValidatableResponse put(Member partner, String path, Map<String, Object> body) {
        return globalAdminOf(partner).body(body).put(path).then().statusCode(200);
    }

    private static Map<String, Object> bodyOf(String path) {
        return switch (path) {
            case ORGANIZATION -> organization("Another name");
            case LEGAL -> legal("Another name");
            case BILLING -> billing();
            default -> support();
        };
    }

    private static Map<String, Object> organization(String name) {
        return new HashMap<>(Map.of("id", "stale", "tenantId", "stale", "domain", "stale.example", "companyName", name, "defaultAddress", address("SE"),
                "email", "info@nordlys.example", "language", "sv", "culture", "sv-SE", "partnerTypes", List.of("Other")));
    }

    private static Map<String, Object> legal(String name) {
        return new HashMap<>(Map.of("companyName", name, "address", address("SE"), "primaryContact", person(), "companyApproverAddress", address("SE"),
                "companyApproverEmail", "ada@kvarnsten.example", "vettingStatus", "authorized"));
    }

    private static Map<String, Object> billing() {
        return new HashMap<>(Map.of("companyName", "Nordlys Distribution AB", "address", address("FI"), "primaryContact", person(), "purchaseOrderNumber", "PO-77",
                "taxId", "SE000000000001", "billingCurrency", "eur"));
    }

    private static Map<String, Object> support() {
        return new HashMap<>(Map.of("email", "stod@tallbacken.example", "telephone", "+46180000009", "website", "www.tallbacken.example"));
    }

    private static Map<String, Object> person() {
        return Map.of("firstName", "Per", "lastName", "Is", "phoneNumber", "+46920000003");
    }

    private static Map<String, Object> address(String country) {
        return Map.of("country", country, "city", "Uppsala", "addressLine1", "Kvarnbacken 9", "postalCode", "75320");
    }
}
