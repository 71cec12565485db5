package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.body;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.domain;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@CustomerServiceTest
class ReadCustomerTest {

    private Programme programme;

    @BeforeEach
    void programme() {
        programme = Programme.inThisJvm();
    }

    @Test
    @Tag("R121")
    @Tag("R134")
    void aPartnerReadsItsCustomer() {
        UUID partner = programme.directBill();
        String id = created(partner);
        admin(partner).get("/v1/customers/" + id.toUpperCase()).then().statusCode(200).body("id", equalTo(id))
                .body("links.subscriptions.uri", equalTo("/customers/" + id + "/subscriptions"))
                .body("links.companyProfile.headers", empty())
                .body("allowedActions", hasItems("addProducts", "viewProducts")).body("customDomains.size()", equalTo(1))
                .body("billingProfile.email", equalTo("kontor@bjorkdal.example"));
        as(Tokens.partnerApp(partner, "SA")).get("/v1/customers/" + id + "/profiles/company").then().statusCode(200)
                .body("tenantId", equalTo(id)).body("attributes.objectType", equalTo("CustomerCompanyProfile"));
    }

    @Test
    void aCustomerReadsItselfWithoutWhatIsBetweenPartners() {
        UUID partner = programme.directBill();
        String id = created(partner);
        String own = Tokens.customer(UUID.fromString(id), "GA");
        as(own).get("/v1/customers/" + id).then().statusCode(200).body("id", equalTo(id)).body("billingProfile", nullValue())
                .body("allowedActions", nullValue()).body("acquisitionChannel", nullValue());
        as(own).get("/v1/customers/" + id + "/profiles/company").then().statusCode(200);
        as(own).get("/v1/customers/" + id + "/partners").then().statusCode(200).body("items.id", contains(partner.toString()))
                .body("items[0].relationshipKinds", contains("direct")).body("items[0].delegatedAdmin", equalTo(true)).body("items[0].location", equalTo("SE"));
        as(own).get("/v1/customers/" + id + "/profiles/billing").then().statusCode(403).body("code", equalTo(1002));
    }

    @Test
    @Tag("R113")
    void unknownForeignAndMalformedCustomersAreAlike() {
        UUID partner = programme.directBill();
        String foreign = created(programme.directBill());
        String unknown = UUID.randomUUID().toString();
        for (String below : List.of("", "/profiles/company", "/profiles/billing", "/relationships", "/partners", "/relationshipextensions", "/delegatedadmin")) {
            Response of = admin(partner).get("/v1/customers/" + foreign + below);
            refused(of, below.isEmpty() ? 404 : 403, below.isEmpty() ? 3000 : 20002, below.isEmpty() ? null : "R113");
            assertEquals(plain(of, foreign), plain(admin(partner).get("/v1/customers/" + unknown + below), unknown));
            refused(admin(partner).get("/v1/customers/not-an-id" + below), of.statusCode(), of.path("code"), of.path("rule"));
            if (!below.equals("/profiles/billing") && !below.equals("/relationships")) {
                refused(as(Tokens.customer(UUID.randomUUID(), "GA")).get("/v1/customers/" + foreign + below), of.statusCode(), of.path("code"), of.path("rule"));
            }
        }
    }

    @Test
    void pagesFollowEachOtherByTheirToken() {
        UUID partner = programme.directBill();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(created(partner));
        }
        List<String> seen = new ArrayList<>();
        Response page = admin(partner).get("/v1/customers?size=2");
        seen.addAll(page.path("items.id"));
        while (page.path("links.next") != null) {
            page.then().statusCode(200).body("totalCount", equalTo(2)).body("links.next.uri", equalTo("/customers?size=2&seekOperation=Next"))
                    .body("links.next.headers[0].key", equalTo("MS-ContinuationToken")).body("continuationToken", equalTo(page.path("links.next.headers[0].value")));
            page = admin(partner).header("MS-ContinuationToken", page.<String>path("continuationToken")).get("/v1/customers?size=2&seekoperation=next");
            seen.addAll(page.path("items.id"));
        }
        assertEquals(made, seen);
        admin(partner).get("/v1/customers?Size=0").then().statusCode(200).body("totalCount", equalTo(5)).body("links.next", nullValue());
        admin(partner).get("/v1/customers").then().statusCode(200).body("totalCount", equalTo(5)).body("attributes.objectType", equalTo("Collection"));
    }

    @Test
    void aTokenOfAnotherListOrAnAlteredOneIsRefused() {
        UUID partner = programme.directBill();
        created(partner);
        created(partner);
        UUID other = programme.directBill();
        created(other);
        String token = admin(partner).get("/v1/customers?size=1").path("continuationToken");
        next(admin(other), token).then().statusCode(400);
        next(admin(partner), token.substring(1)).then().statusCode(400);
        next(admin(partner), "").then().statusCode(400).body("code", equalTo(975001));
        admin(partner).get("/v1/customers?size=-1").then().statusCode(400).body("code", equalTo(975001));
        admin(partner).get("/v1/customers?size=x").then().statusCode(400).body("code", equalTo(975001));
        admin(partner).get("/v1/customers?seekOperation=Last").then().statusCode(400).body("code", equalTo(975001));
    }

    @Test
    @Tag("R80")
    void theListIsFilteredByNameDomainAndPartner() {
        UUID provider = programme.provider();
        UUID reseller = programme.reseller();
        programme.partners(provider, reseller);
        programme.signed(reseller, "EUROPE");
        String domain = domain();
        String own = created(provider, body(domain).replace("Björkdal Bageri AB", "Ängby & Söner \\\"100%\\\" AB"));
        String linked = created(provider, Asking.naming(reseller));

        filtered(provider, "CompanyName", "ängby & söner \\\"100%", "starts_with").then().body("items.id", contains(own));
        filtered(provider, "CompanyName", "söner", "StartsWith").then().body("items.id", empty());
        filtered(provider, "Domain", domain.substring(0, 12).toUpperCase(), "9").then().body("items.id", contains(own));
        filtered(provider, "IndirectReseller", reseller.toString(), "starts_with").then().body("items.id", contains(linked));
        filtered(provider, "IndirectReseller", UUID.randomUUID().toString(), "starts_with").then().body("items.id", empty());
        filtered(reseller, "IndirectCloudSolutionProvider", provider.toString().toUpperCase(), "starts_with").then().body("items.id", contains(linked));
        filtered(reseller, "CompanyName", "ängby", "starts_with").then().body("items.id", empty());
        admin(provider).urlEncodingEnabled(false).get("/v1/customers?size=0&filter=%7B%22Field%22%3A%22CompanyName%22,%22Value%22:%22%C3%A4ngby+%26%22%2C%22Operator%22%3A%22starts_with%22%7D")
                .then().statusCode(200).body("items.id", contains(own));
        admin(provider).queryParam("filter", "{\"Field\":\"Id\",\"Value\":\"x\",\"Operator\":\"starts_with\"}").get("/v1/customers").then().statusCode(400)
                .body("code", equalTo(975012));
    }

    private static Response filtered(UUID partner, String field, String value, String operator) {
        Response answer = admin(partner).queryParam("filter", "{\"Field\":\"%s\",\"Value\":\"%s\",\"Operator\":\"%s\"}".formatted(field, value, operator))
                .queryParam("size", 0).get("/v1/customers");
        answer.then().statusCode(200);
        return answer;
    }

    private static Response next(io.restassured.specification.RequestSpecification as, String token) {
        return as.header("MS-ContinuationToken", token).get("/v1/customers?size=1&seekOperation=Next");
    }

    private static String plain(Response answer, String id) {
        return answer.asString().replace(id, "ID").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
