package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.AZURE;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.offer;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.orders;
import static io.twotier.subscription.Scene.publishes;
import static io.twotier.subscription.Scene.subscription;
import static io.twotier.subscription.Scene.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Tokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@SubscriptionServiceTest
class OrderChangeTest extends Stage {

    private static final String TERM = "CFQ7TTC0LH18:0001";
    private static final String RESERVATION = "DZH318Z0BQ3Q:0001";
    private static final Map<String, Object> CANCELLED = Map.of("status", "Cancelled");

    @SafeVarargs
    private JsonPath placed(Map<String, Object>... lines) {
        return scene.places(scene.direct, scene.customer, order(lines)).statusCode(201).extract().jsonPath();
    }

    private ValidatableResponse patches(String id, Object body) {
        return as(scene.direct).body(body).patch(Scene.order(scene.customer, id)).then();
    }

    private static Map<String, Object> named(JsonPath placed, int line) {
        return with(line(placed.getString("lineItems[" + line + "].offerId"), placed.getInt("lineItems[" + line + "].quantity")), "subscriptionId",
                placed.getString("lineItems[" + line + "].subscriptionId"));
    }

    @Test
    void anOldClientChangesTheBillingCycleByALineThatNamesTheSubscription() {
        JsonPath there = placed(line(E3, 5));
        String id = there.getString("id");
        String subscription = there.getString("lineItems[0].subscriptionId");
        patches(id, """
                {"Id":"%s","BillingCycle":"Annual","CurrencyCode":null,"ReferenceCustomerId":"%s","Status":"completed","LineItems":[{"LineItemNumber":0,
                 "OfferId":"%s","SubscriptionId":"%s","ParentSubscriptionId":null,"FriendlyName":null,"Quantity":5,"PartnerIdOnRecord":null}]}"""
                .formatted(id, scene.customer, E3, subscription.toUpperCase())).statusCode(200).body("billingCycle", equalTo("annual")).body("lineItems", hasSize(1))
                .body("status", equalTo("completed"));
        as(scene.direct).get(subscription(scene.customer, subscription)).then().body("billingCycle", equalTo("annual")).body("quantity", equalTo(5));
        JsonNode said = Json.tree(told.probe.await(EVENTS, e -> is(e, "SubscriptionChanged", subscription), SOON).value());
        assertEquals("annual", said.get("billingCycle").asText());
        patches(id, with(order(named(there, 0)), "billingCycle", "annual")).statusCode(400).body("code", equalTo(973009));
    }

    @Test
    void aBillingCycleThatCannotBeHadIsRefused() {
        JsonPath there = placed(line(E3, 5), line(AZURE, 1));
        String id = there.getString("id");
        patches(id, with(order(named(there, 1)), "billingCycle", "annual")).statusCode(400).body("code", equalTo(6001));
        patches(id, with(order(named(there, 0)), "billingCycle", "one_time")).statusCode(400).body("code", equalTo(6001));
        patches(id, with(order(with(named(there, 0), "partnerIdOnRecord", "l" + scene.resellerMpn)), "billingCycle", "annual")).statusCode(400).body("code", equalTo(800098));
        scene.changes(scene.direct, scene.customer, there.getString("lineItems[0].subscriptionId"), Map.of("status", "suspended")).statusCode(200);
        patches(id, with(order(named(there, 0)), "billingCycle", "annual")).statusCode(400).body("code", equalTo(6000));
        patches(id, with(order(named(there, 0)), "billingCycle", "unknown")).statusCode(400).body("code", equalTo(973009));
        patches(id, Map.of()).statusCode(400).body("code", equalTo(973009));
        as(scene.direct).get(Scene.order(scene.customer, id)).then().body("billingCycle", equalTo("monthly"));
    }

    @Test
    void linesThatComeAlongWithAnAddOnKeepTheirBillingCycle() {
        JsonPath there = placed(line(E3, 5));
        String base = there.getString("lineItems[0].subscriptionId");
        patches(there.getString("id"), with(order(named(there, 0), with(line(ADD_ON, 2), "parentSubscriptionId", base)), "billingCycle", "annual")).statusCode(200)
                .body("lineItems", hasSize(2)).body("billingCycle", equalTo("monthly"));
        as(scene.direct).get(subscription(scene.customer, base)).then().body("billingCycle", equalTo("monthly"));
    }

    @Test
    void anOrderTakesAnEtagAndTheStateItHas() {
        JsonPath there = placed(line(E3, 5));
        String path = Scene.order(scene.customer, there.getString("id"));
        Map<String, Object> annual = with(order(named(there, 0)), "billingCycle", "annual");
        as(scene.direct).header("If-Match", there.getString("attributes.etag")).body(annual).patch(path).then().statusCode(200);
        as(scene.direct).header("If-Match", there.getString("attributes.etag")).body(annual).patch(path).then().statusCode(412).body("code", equalTo(2055));
        patches(there.getString("id"), Map.of("status", "pending")).statusCode(400).body("code", equalTo(973171));
    }

    @Test
    void ordersAreListedByBillingCycleAndPageByPage() {
        String monthly = placed(line(E3, 1)).getString("id");
        String annual = scene.places(scene.direct, scene.customer, with(order(line(E3, 1)), "billingCycle", "annual")).statusCode(201).extract().path("id");
        as(scene.direct).get(orders(scene.customer) + "?billingType=Monthly&include_price=true").then().statusCode(200).body("items.id", contains(monthly));
        as(scene.direct).get(orders(scene.customer) + "?billingtype=annual").then().statusCode(200).body("items.id", contains(annual))
                .body("links.self.uri", equalTo("/customers/" + scene.customer + "/orders?billingType=annual"));
        as(scene.direct).get(orders(scene.customer) + "?billingType=").then().statusCode(200).body("items.id", contains(monthly, annual));
        as(scene.direct).get(orders(scene.customer) + "?billingType=daily").then().statusCode(400).body("code", equalTo(975001));
        String token = as(scene.direct).get(orders(scene.customer) + "?size=1").then().statusCode(200).body("items.id", contains(monthly))
                .body("items[0].lineItems", hasSize(1)).extract().path("links.next.headers[0].value");
        as(scene.direct).header("MS-ContinuationToken", token).get(orders(scene.customer) + "?size=1&seekOperation=Next").then().statusCode(200)
                .body("items.id", contains(annual)).body("links.next", equalTo(null));
        as(scene.direct).header("MS-ContinuationToken", token).get(orders(scene.customer) + "?size=1&billingType=annual").then().statusCode(400);
    }

    @Test
    void theProvisioningStatusOfAnOrderTellsEachLine() {
        String id = placed(line(E3, 5), line(ADD_ON, 2)).getString("id");
        for (String token : List.of(Tokens.partner(scene.direct, "AA"), Tokens.customer(scene.customer))) {
            as(token).get(Scene.order(scene.customer, id) + "/provisioningstatus").then().statusCode(200).body("totalCount", equalTo(2))
                    .body("items.lineItemNumber", contains(0, 1)).body("items.status", contains("fulfilled", "fulfilled"))
                    .body("items[1].quantityProvisioningInformation[0].quantity", equalTo(2)).body("attributes.objectType", equalTo("Collection"));
        }
        as(scene.direct).get(orders(scene.customer) + "/" + UUID.randomUUID() + "/provisioningstatus").then().statusCode(404).body("code", equalTo(20000));
    }

    @Test
    void anOrderOfTheSandboxIsCancelledWithAllItBrought() {
        Scene sandbox = Scene.in("sandbox", told);
        JsonPath there = sandbox.places(sandbox.direct, sandbox.customer, order(line(TERM, 5), line(RESERVATION, 1))).statusCode(201).extract().jsonPath();
        String path = Scene.order(sandbox.customer, there.getString("id"));
        as(sandbox.provider).body(CANCELLED).patch(path).then().statusCode(403).body("code", equalTo(20002));
        as(sandbox.direct).body(CANCELLED).patch(path).then().statusCode(200).body("status", equalTo("cancelled")).body("lineItems", hasSize(2));
        for (String subscription : there.<String>getList("lineItems.subscriptionId")) {
            as(sandbox.direct).get(subscription(sandbox.customer, subscription)).then().body("status", equalTo("deleted"));
            event("SubscriptionCancelled", subscription);
        }
        event("OrderCancelled", there.getString("id"));
        as(sandbox.direct).get(path + "/provisioningstatus").then().body("items.status", contains("unfulfilled", "unfulfilled"));
        as(sandbox.direct).body(CANCELLED).patch(path).then().statusCode(400).body("code", equalTo(800061));
        as(sandbox.direct).body(order(with(line(ADD_ON, 1), "parentSubscriptionId", UUID.randomUUID().toString()))).patch(path).then().statusCode(400).body("code", equalTo(800061));
        as(sandbox.direct).get(path).then().statusCode(200).body("status", equalTo("cancelled"));
    }

    @Test
    void ofThoseWhoCancelAnOrderAtOnceOneDoes() {
        String id = placed(line("PERPETUAL-WIN:0001", 1)).getString("id");
        Callable<Integer> cancel = () -> patches(id, CANCELLED).extract().statusCode();
        List<Integer> answers = atOnce(List.of(cancel, cancel, cancel, cancel));
        assertEquals(List.of(200, 400, 400, 400), answers.stream().sorted().toList());
        assertEquals("2", rows("select sequence from customer_order where id = ?::uuid", id).get(0).get(0));
    }

    @Test
    void whatCannotBeCancelledStays() {
        Scene sandbox = Scene.in("sandbox", told);
        String classic = sandbox.places(sandbox.direct, sandbox.customer, order(line(TERM, 1), line(E3, 1))).statusCode(201).extract().path("id");
        as(sandbox.direct).body(CANCELLED).patch(Scene.order(sandbox.customer, classic)).then().statusCode(400).body("code", equalTo(800063));
        JsonPath late = sandbox.places(sandbox.direct, sandbox.customer, order(line(TERM, 1))).statusCode(201).extract().jsonPath();
        boughtDaysAgo(late.getString("lineItems[0].subscriptionId"), 8);
        as(sandbox.direct).body(CANCELLED).patch(Scene.order(sandbox.customer, late.getString("id"))).then().statusCode(400).body("code", equalTo(900117));
        String production = placed(line(RESERVATION, 1)).getString("id");
        patches(production, CANCELLED).statusCode(403).body("code", equalTo(800019));
        String software = placed(line("PERPETUAL-WIN:0001", 1)).getString("id");
        patches(software, CANCELLED).statusCode(200).body("status", equalTo("cancelled"));
    }

    @Test
    void aBaseIsNotCancelledBeforeTheAddOnsOfOtherOrders() {
        Scene sandbox = Scene.in("sandbox", told);
        String base = publishes(offer("Base"));
        String addOn = publishes(with(with(offer("Add-on"), "isAddOn", true), "prerequisiteOffers", List.of(base)));
        JsonPath first = sandbox.places(sandbox.direct, sandbox.customer, order(line(base, 1))).statusCode(201).extract().jsonPath();
        String second = sandbox.places(sandbox.direct, sandbox.customer,
                order(with(line(addOn, 1), "parentSubscriptionId", first.getString("lineItems[0].subscriptionId")))).statusCode(201).extract().path("id");
        as(sandbox.direct).body(CANCELLED).patch(Scene.order(sandbox.customer, first.getString("id"))).then().statusCode(400).body("code", equalTo(973172));
        as(sandbox.direct).body(CANCELLED).patch(Scene.order(sandbox.customer, second)).then().statusCode(200);
        as(sandbox.direct).body(CANCELLED).patch(Scene.order(sandbox.customer, first.getString("id"))).then().statusCode(200);
    }

    private void boughtDaysAgo(String subscription, int days) {
        try (Connection connection = database.getConnection();
             PreparedStatement update = connection.prepareStatement("update subscription set created_at = created_at - make_interval(days => ?) where id = ?::uuid")) {
            update.setInt(1, days);
            update.setString(2, subscription);
            assertEquals(1, update.executeUpdate());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
