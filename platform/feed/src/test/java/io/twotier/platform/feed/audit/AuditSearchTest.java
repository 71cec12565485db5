package io.twotier.platform.feed.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.ValidatableResponse;
import io.twotier.platform.Ids;
import io.twotier.platform.audit.AuditRecorded;
import io.twotier.platform.feed.FeedTest;
import io.twotier.platform.feed.Services;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FeedTest
class AuditSearchTest {

    private final UUID partner = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @Inject
    Services services;

    @Test
    void aRecordIsListedAsOnTheWire() {
        AuditRecorded record = Services.order(partner, customer, other);
        services.list(record);
        search(partner, "").body("totalCount", equalTo(1)).body("attributes.objectType", equalTo("Collection"))
                .body("links.self.uri", equalTo("/auditrecords")).body("links.self.headers", equalTo(List.of())).body("links.next", nullValue())
                .body("items[0].partnerId", equalTo(partner.toString())).body("items[0].participants", contains(partner.toString()))
                .body("items[0].customerId", equalTo(customer.toString())).body("items[0].userPrincipalName", equalTo("åsa@partner.example"))
                .body("items[0].applicationId", equalTo("portal")).body("items[0].resourceType", equalTo("order")).body("items[0].operationType", equalTo("create_order"))
                .body("items[0].resourceNewValue", equalTo(record.newValue())).body("items[0].operationStatus", equalTo("succeeded"))
                .body("items[0].operationDate", equalTo(record.at().toString())).body("items[0].originalCorrelationId", equalTo(record.correlationId().toString()))
                .body("items[0].customizedData.key", contains("Operation", "OrderId", "Reason")).body("items[0].customizedData.value", contains("create_thing", "7f2b", "because"))
                .body("items[0].attributes.objectType", equalTo("AuditRecord"));
    }

    @Test
    void onlyThoseWhoTookPartReadIt() {
        services.list(Services.order(partner, customer, other));
        search(other, "").body("totalCount", equalTo(1)).body("items[0].partnerId", nullValue()).body("items[0].userPrincipalName", nullValue())
                .body("items[0].applicationId", nullValue()).body("items[0].participants", contains(other.toString())).body("items[0].customizedData.key", contains("Operation", "OrderId"));
        assertFalse(search(other, "").extract().asString().contains(partner.toString()));
        search(UUID.randomUUID(), "").body("totalCount", equalTo(0)).body("items", equalTo(List.of()));
        given().auth().oauth2(Tokens.customer(customer, "GA")).get("/v1/auditrecords").then().statusCode(403);
        given().auth().oauth2(Tokens.operator()).queryParam("filter", "{\"Field\":\"CustomerId\",\"Value\":\"" + customer + "\",\"Operator\":\"equals\"}").get("/v1/auditrecords")
                .then().statusCode(200).body("totalCount", equalTo(1)).body("items[0].partnerId", equalTo(partner.toString()));
    }

    @Test
    void theOldestClientIsToldNoWordItLacks() {
        services.list(Services.order(partner, customer));
        services.list(Services.named("undefined", "transfer", Services.order(partner, customer)));
        given().auth().oauth2(Tokens.partner(partner, "AA")).header("api-version", "v1").get("/v1/auditrecords").then().statusCode(200)
                .body("items.operationType", contains(null, "create_order")).body("items.resourceType", contains(null, "order"));
        search(partner, "").body("items.operationType", contains("undefined", "create_order")).body("items.resourceType", contains("transfer", "order"));
    }

    @Test
    void aRecordDeliveredTwiceIsEnteredOnce() {
        AuditRecorded record = Services.order(partner, customer);
        UUID event = Ids.next();
        services.send(record, event);
        services.send(record, event);
        services.list(Services.order(partner, customer));
        assertEquals(2, services.count("log_entry where log = '" + partner + "'"));
        assertEquals(1, services.count("log_entry where log = '" + partner + "' and record_id = '" + record.recordId() + "'"));
    }

    @Test
    void oneRecordIsReadByTheIdItHasInTheCallersList() {
        services.list(Services.order(partner, customer, other));
        String id = search(partner, "").extract().path("items[0].id");
        assertEquals(List.of(partner.toString(), customer.toString(), "7f2b", "creatething"), List.of(id.split("_")).subList(0, 4));
        for (String root : List.of("/auditactivity/v1", "/v1/auditactivity/v1")) {
            given().auth().oauth2(Tokens.partner(partner, "AA")).get(root + "/auditrecords/" + id).then().statusCode(200).body("id", equalTo(id));
            for (UUID stranger : List.of(other, UUID.randomUUID())) {
                given().auth().oauth2(Tokens.partner(stranger, "AA")).get(root + "/auditrecords/" + id).then().statusCode(404).body("code", equalTo(975500));
            }
        }
        given().auth().oauth2(Tokens.partner(partner, "AA")).get("/auditactivity/v1/auditrecords/x").then().statusCode(404).body("code", equalTo(975500));
    }

    @Test
    void aCustomersNameIsKnownFromWhoSaysIt() {
        services.list(Services.order(partner, customer).named("Björkdal Bageri AB"));
        services.list(Services.order(partner, customer));
        search(partner, "{\"field\":\"companyName\",\"value\":\"BJÖRK\",\"operator\":\"Substring\",\"fieldType\":0}").body("totalCount", equalTo(2))
                .body("items.customerName", contains("Björkdal Bageri AB", "Björkdal Bageri AB"));
        search(partner, "{\"Field\":\"CompanyName\",\"Value\":\"berg\",\"Operator\":\"6\"}").body("totalCount", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Field\":\"ResourceType\",\"Value\":\"order\",\"Operator\":\"equals\"}", "{\"field\":\"resource_type\",\"value\":\"Order\",\"operator\":0}",
            "( ResourceType Equals order )"})
    void aFilterIsReadInAnyStyle(String filter) {
        services.list(Services.order(partner, customer));
        search(partner, filter).body("totalCount", equalTo(1));
        search(partner, filter.replace("rder", "ffer")).body("totalCount", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Field\":\"Colour\",\"Value\":\"x\",\"Operator\":\"equals\"}", "{\"Field\":\"CustomerId\",\"Value\":\"x\",\"Operator\":\"starts_with\"}",
            "org.example.Filter@1f2e", "{", "[]"})
    void aFilterThatCannotBeReadIsAMistake(String filter) {
        given().auth().oauth2(Tokens.partner(partner, "AA")).queryParam("filter", filter).get("/v1/auditrecords").then().statusCode(400).body("code", equalTo(975012))
                .body("source", equalTo("PartnerFD"));
    }

    @Test
    void theWindowIsThirtyDaysUnlessSaidAndNeverBeginsMoreThanNinetyDaysAgo() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        services.list(Services.at(now.minus(40, ChronoUnit.DAYS), partner, customer), Services.at(now, partner, customer));
        search(partner, "").body("totalCount", equalTo(1));
        dated("startDate", day(now, 41)).statusCode(200).body("totalCount", equalTo(2));
        dated("startDate", day(now, 41), "endDate", day(now, 40)).statusCode(200).body("totalCount", equalTo(1));
        dated("STARTDATE", day(now, 90)).statusCode(200);
        dated("startDate", day(now, 91)).statusCode(400).body("code", equalTo(975502));
        dated("startDate", day(now, 1), "endDate", day(now, 2)).statusCode(400).body("code", equalTo(975503));
        dated("startDate", "yesterday").statusCode(400).body("code", equalTo(975501));
    }

    @Test
    void pagesGoOnByTheTokenInHeaderOrQuery() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        AuditRecorded[] records = Stream.of(30, 20, 10).map(ago -> Services.at(now.minusMillis(ago), partner, customer)).toArray(AuditRecorded[]::new);
        services.list(records);
        ValidatableResponse first = given().auth().oauth2(Tokens.partnerApp(partner, "AA")).queryParam("size", 2).get("/v1/auditrecords").then().statusCode(200)
                .body("totalCount", equalTo(2)).body("links.self.uri", equalTo("/auditrecords?size=2"));
        String token = first.extract().path("continuationToken");
        first.body("links.next.headers[0].key", equalTo("MS-ContinuationToken")).body("links.next.headers[0].value", equalTo(token))
                .body("links.next.uri", equalTo("/auditrecords?size=2&seekOperation=Next"));
        for (boolean header : List.of(true, false)) {
            var request = given().auth().oauth2(Tokens.partnerApp(partner, "AA")).queryParam("size", 2);
            (header ? request.header("MS-ContinuationToken", token) : request.queryParam("MS-ContinuationToken", token)).get("/v1/auditrecords").then().statusCode(200)
                    .body("totalCount", equalTo(1)).body("items[0].operationDate", equalTo(records[0].at().toString())).body("links.next", nullValue());
        }
        given().auth().oauth2(Tokens.partnerApp(other, "AA")).header("MS-ContinuationToken", token).get("/v1/auditrecords").then().statusCode(400).body("code", equalTo(975001));
    }

    @Test
    void aPartnerChecksItsLogByWhatItWasTold() {
        services.list(Services.order(partner, customer, other), Services.order(partner, customer).named("Björkdal"), Services.order(other, customer, partner));
        List<Map<String, Object>> newestFirst = search(partner, "").extract().path("items");
        Map<String, Object> last = null;
        for (int number = 1; number <= 3; number++) {
            String wanted = Integer.toString(number);
            Map<String, Object> item = newestFirst.stream().filter(one -> OutsideCheck.attribute(one, "number").equals(wanted)).findFirst().orElseThrow();
            assertEquals(last == null ? "" : OutsideCheck.attribute(last, "hash"), OutsideCheck.attribute(item, "previousHash"));
            assertEquals(OutsideCheck.attribute(item, "hash"), OutsideCheck.hash(item));
            last = item;
        }
        assertNull(newestFirst.stream().filter(one -> OutsideCheck.attribute(one, "number").equals("4")).findFirst().orElse(null));
    }

    private ValidatableResponse search(UUID asker, String filter) {
        return given().auth().oauth2(Tokens.partner(asker, "AA")).queryParam("filter", filter).queryParam("size", 0).get("/v1/auditrecords").then().statusCode(200);
    }

    private ValidatableResponse dated(Object... parameters) {
        var request = given().auth().oauth2(Tokens.partner(partner, "AA"));
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/auditrecords").then();
    }

    private static String day(Instant now, int daysAgo) {
        return now.minus(daysAgo, ChronoUnit.DAYS).toString().substring(0, 10);
    }
}
