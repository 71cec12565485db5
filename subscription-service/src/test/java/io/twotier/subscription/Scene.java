package io.twotier.subscription;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The cast of a test, new for each: a provider, a reseller of it, a direct-bill partner, all with signed agreements; one customer of the
 * direct-bill partner and one of the provider for which the reseller works, both with accepted agreements.
 */
final class Scene {

    static final String E3 = "796B6B5F-613C-4E24-A17C-EBA730D49C02";
    static final String ADD_ON = "A2706F86-868D-4048-989B-0C69E5C76B63";
    static final String AZURE = "MS-AZR-0145P";
    static final String AZURE_PLAN = "DZH318Z0BPS6:0001";

    private static final AtomicInteger NUMBERS = new AtomicInteger(7_100_000);

    final Told told;
    final UUID provider = UUID.randomUUID();
    final UUID reseller = UUID.randomUUID();
    final UUID direct = UUID.randomUUID();
    final UUID customer = UUID.randomUUID();
    final UUID resold = UUID.randomUUID();
    final int providerMpn = NUMBERS.incrementAndGet();
    final int resellerMpn = NUMBERS.incrementAndGet();
    final int directMpn = NUMBERS.incrementAndGet();

    Scene(Told told) {
        this.told = told;
        told.partner(provider, providerMpn, "indirect_provider");
        told.partner(reseller, resellerMpn, "indirect_reseller");
        told.partner(direct, directMpn, "direct_bill");
        told.partnership(provider, reseller);
        List.of(provider, reseller, direct).forEach(told::signed);
        told.customer(customer);
        told.related(customer, direct, "direct", null, "direct");
        told.accepted(customer);
        told.customer(resold);
        told.related(resold, provider, "indirect_provider", null, "indirect");
        told.related(resold, reseller, "indirect_reseller", provider, "indirect");
        told.accepted(resold);
    }

    /** A cast of its own in another environment. */
    static Scene in(String environment, Told told) {
        String before = told.environment;
        told.environment = environment;
        try {
            return new Scene(told);
        } finally {
            told.environment = before;
        }
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static RequestSpecification as(UUID partner) {
        return as(Tokens.partner(partner, "AA"));
    }

    static String orders(UUID customer) {
        return "/v1/customers/" + customer + "/orders";
    }

    static String order(UUID customer, String id) {
        return orders(customer) + "/" + id;
    }

    static String carts(UUID customer) {
        return "/v1/customers/" + customer + "/carts";
    }

    /** What the operator says of an offer that is like most. */
    static Map<String, Object> offer(String name) {
        return Told.map("name", name, "kind", "term", "unit", "Licenses", "minimumQuantity", 1, "maximumQuantity", 300,
                "supportedBillingCycles", List.of("monthly", "annual"), "isTransferable", true);
    }

    /** Makes an offer with an id of its own. */
    static String publishes(Map<String, Object> offer) {
        String id = "TEST-" + UUID.randomUUID() + ":0001";
        as(Tokens.operator()).body(offer).put("/v1/operator/offers/" + id).then().statusCode(200);
        return id;
    }

    static Map<String, Object> item(String catalogItemId, Integer quantity) {
        return Told.map("catalogItemId", catalogItemId, "quantity", quantity);
    }

    @SafeVarargs
    static Map<String, Object> cart(Map<String, Object>... items) {
        return Told.map("lineItems", List.of(items));
    }

    static String subscriptions(UUID customer) {
        return "/v1/customers/" + customer + "/subscriptions";
    }

    static String subscription(UUID customer, String id) {
        return subscriptions(customer) + "/" + id;
    }

    static Map<String, Object> line(String offer, Integer quantity) {
        return Told.map("lineItemNumber", 0, "offerId", offer, "quantity", quantity);
    }

    static Map<String, Object> with(Map<String, Object> line, String name, Object value) {
        line.put(name, value);
        return line;
    }

    @SafeVarargs
    static Map<String, Object> order(Map<String, Object>... lines) {
        return Told.map("lineItems", List.of(lines));
    }

    ValidatableResponse places(UUID partner, UUID customer, Map<String, Object> order) {
        return as(partner).body(order).post(orders(customer)).then();
    }

    /** Orders one line and returns the id of the subscription it became. */
    String buys(UUID partner, UUID customer, String offer, int quantity) {
        return places(partner, customer, order(line(offer, quantity))).statusCode(201).extract().path("lineItems[0].subscriptionId");
    }

    ValidatableResponse changes(UUID partner, UUID customer, String subscription, Map<String, Object> body) {
        return as(partner).body(body).patch(subscription(customer, subscription)).then();
    }
}
