package io.twotier.transfer;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls about the off-boarding of the partner of a {@link Cast}. */
final class Campaign {

    private final Cast cast;
    final String id;

    private Campaign(Cast cast, String id) {
        this.cast = cast;
        this.id = id;
    }

    static Map<String, Object> request(Cast cast, int waveSize, int stopAfterFailures, UUID... customers) {
        Map<String, Object> request = new HashMap<>(Map.of("targetPartnerTenantId", cast.provider, "waveSize", waveSize, "stopAfterFailures", stopAfterFailures));
        if (customers.length > 0) {
            request.put("customers", List.of(customers));
        }
        return request;
    }

    /** One that is there, and none of whose customers was looked at. */
    static Campaign of(Cast cast, int waveSize, int stopAfterFailures, UUID... customers) {
        return of(cast, request(cast, waveSize, stopAfterFailures, customers));
    }

    static Campaign of(Cast cast, Map<String, Object> request) {
        return new Campaign(cast, Calls.asSource(cast).body(request).post("/v1/offboardings").then().statusCode(201).body("status", equalTo("Planning")).extract().path("id"));
    }

    ValidatableResponse bySource(String what) {
        return Calls.asSource(cast).post("/v1/offboardings/" + id + "/" + what).then();
    }

    ValidatableResponse byTarget(String what) {
        return Calls.asTarget(cast).post("/v1/offboardings/" + id + "/" + what).then();
    }

    ValidatableResponse read() {
        return Calls.asSource(cast).get("/v1/offboardings/" + id).then().statusCode(200);
    }

    void is(String status) {
        read().body("status", equalTo(status));
    }

    ValidatableResponse operation() {
        return Calls.asSource(cast).get("/v1/operations/" + id).then().statusCode(200);
    }

    /** The report as the source is told it. */
    ValidatableResponse report() {
        return Calls.asSource(cast).get("/v1/offboardings/" + id + "/customers").then().statusCode(200);
    }

    ValidatableResponse reportToTarget() {
        return Calls.as(Tokens.partner(cast.provider, "SA")).get("/v1/offboardings/" + id + "/customers").then().statusCode(200);
    }

    /** In the order of the plan, what became of each customer. */
    List<String> statuses() {
        return report().extract().path("items.status");
    }

    String transferOf(UUID customer) {
        return report().extract().path("items.find { it.customerTenantId == '" + customer + "' }.transferId");
    }
}
