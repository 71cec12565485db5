package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.AZURE;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.cart;
import static io.twotier.subscription.Scene.carts;
import static io.twotier.subscription.Scene.item;
import static io.twotier.subscription.Scene.offer;
import static io.twotier.subscription.Scene.orders;
import static io.twotier.subscription.Scene.publishes;
import static io.twotier.subscription.Scene.subscriptions;
import static io.twotier.subscription.Scene.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Tokens;
import io.twotier.subscription.cart.CartSweeper;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@SubscriptionServiceTest
class CheckoutTest extends Stage {

    @Inject
    CartSweeper sweeper;

    private String begun(UUID partner, UUID customer, Object cart) {
        return carts(customer) + "/" + as(partner).body(cart).post(carts(customer)).then().statusCode(201).extract().path("id");
    }

    private ValidatableResponse checksOut(UUID partner, String cart) {
        return as(partner).body("\"success\"").post(cart + "/checkout").then();
    }

    private String count(String table) {
        return rows("select count(*) from " + table + " where customer_id = ?", scene.customer).get(0).get(0);
    }

    @Test
    void aCartBecomesAnOrderForEachBillingCycle() {
        String cart = begun(scene.direct, scene.customer, cart(with(with(item(E3, 5), "billingCycle", "annual"), "addonItems", List.of(item(ADD_ON, 3))), item(E3, 2),
                with(item("CFQ7TTC0LH18:0001:CFQ7TTC0K971", 4), "termDuration", "P3Y"), with(item(AZURE, 1), "friendlyName", "Moln")));
        JsonPath done = checksOut(scene.direct, cart).statusCode(201).body("orders", hasSize(2)).body("orderErrors", hasSize(0))
                .body("orders.billingCycle", contains("annual", "monthly")).body("orders.status", contains("completed", "completed"))
                .body("attributes.objectType", equalTo("CartCheckoutResult")).extract().jsonPath();
        assertEquals(done.getString("orders[0].lineItems[0].subscriptionId"), done.getString("orders[0].lineItems[1].parentSubscriptionId"));
        assertEquals(List.of(2, 4, 1), done.getList("orders[1].lineItems.quantity"));
        assertEquals("P3Y", done.getString("orders[1].lineItems[1].termDuration"));
        assertEquals("Moln", done.getString("orders[1].lineItems[2].friendlyName"));
        as(scene.direct).get(subscriptions(scene.customer)).then().body("totalCount", equalTo(5));
        as(scene.direct).get(cart).then().statusCode(200).body("status", equalTo("ordered")).body("lineItems[0].orderId", equalTo(done.getString("orders[0].id")))
                .body("lineItems[1].orderId", equalTo(done.getString("orders[1].id")));
        event("OrderCompleted", done.getString("orders[0].id"));
        event("OrderCompleted", done.getString("orders[1].id"));
    }

    @Test
    void theResellerInTheCartGoesOnRecord() {
        String cart = begun(scene.provider, scene.resold,
                cart(with(item(E3, 5), "participants", List.of(Map.of("Key", "transactionReseller", "Value", "l" + scene.resellerMpn)))));
        checksOut(scene.provider, cart).statusCode(201).body("orders[0].lineItems[0].partnerIdOnRecord", equalTo("l" + scene.resellerMpn));
    }

    @Test
    void aGroupThatFailsDoesNotHinderTheOthersAndCanBeOrderedLater() {
        String wanted = publishes(with(offer("Later"), "isAvailableForPurchase", false));
        String cart = begun(scene.direct, scene.customer, cart(item(E3, 5), with(item(wanted, 1), "billingCycle", "annual"), with(item(E3, 3), "billingCycle", "annual")));
        checksOut(scene.direct, cart).statusCode(201).body("orders", hasSize(1)).body("orders[0].lineItems.quantity", contains(5))
                .body("orderErrors", hasSize(1)).body("orderErrors[0].orderGroupId", equalTo("1")).body("orderErrors[0].code", equalTo(2091))
                .body("orderErrors[0].description", containsString("Line 1"));
        assertEquals("1", count("customer_order"));
        as(scene.direct).get(cart).then().body("status", equalTo("active")).body("lineItems[0].orderId", notNullValue()).body("lineItems[1].orderId", nullValue())
                .body("lineItems[1].error.errorCode", equalTo("catalog_item_id_is_not_valid")).body("lineItems[2].error", nullValue());
        as(scene.direct).body(cart(item(E3, 1))).put(cart).then().statusCode(400).body("code", equalTo(973162));
        checksOut(scene.direct, cart).statusCode(403).body("code", equalTo(2091));
        as(Tokens.operator()).body(offer("Later")).put("/v1/operator/offers/" + wanted).then().statusCode(200);
        checksOut(scene.direct, cart).statusCode(201).body("orders", hasSize(1)).body("orders[0].lineItems.quantity", contains(1, 3)).body("orderErrors", hasSize(0));
        assertEquals("3", count("subscription"));
        checksOut(scene.direct, cart).statusCode(400).body("code", equalTo(800065));
        assertEquals("2", count("customer_order"));
    }

    @Test
    void whatIsOrderedStaysOrderedWhenTheOfferIsPaidForDifferentlyMeanwhile() {
        String moving = publishes(with(offer("Moving"), "supportedBillingCycles", List.of("monthly")));
        String withdrawn = publishes(with(offer("Withdrawn"), "isAvailableForPurchase", false));
        String cart = begun(scene.direct, scene.customer, cart(item(moving, 5), with(item(withdrawn, 1), "billingCycle", "annual")));
        checksOut(scene.direct, cart).statusCode(201).body("orders", hasSize(1));
        as(Tokens.operator()).body(with(offer("Moving"), "supportedBillingCycles", List.of("annual"))).put("/v1/operator/offers/" + moving).then().statusCode(200);
        as(Tokens.operator()).body(offer("Withdrawn")).put("/v1/operator/offers/" + withdrawn).then().statusCode(200);
        checksOut(scene.direct, cart).statusCode(201).body("orders[0].lineItems.quantity", contains(1));
        assertEquals("2", count("subscription"));
    }

    @Test
    void whoeverChecksOutAtTheSameTimeIsSentAwayAndNothingIsBoughtTwice() {
        String cart = begun(scene.direct, scene.customer, cart(item(E3, 5), with(item(E3, 3), "billingCycle", "annual")));
        Callable<Integer> call = () -> checksOut(scene.direct, cart).extract().statusCode();
        List<Integer> answers = atOnce(List.of(call, call, call, call, call, call));
        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertTrue(List.of(201, 400, 409).containsAll(answers), answers.toString());
        assertEquals("2", count("customer_order"));
        assertEquals("2", count("subscription"));
    }

    @Test
    void theSameRequestIdChecksOutOnce() {
        String cart = begun(scene.direct, scene.customer, cart(item(E3, 5)));
        String requestId = UUID.randomUUID().toString();
        String token = Tokens.partnerUser(scene.direct, "AA").objectId(scene.direct).sign();
        Callable<String> call = () -> as(token).header("MS-RequestId", requestId).body("\"success\"").post(cart + "/checkout").then().statusCode(201).extract().asString();
        List<String> answers = atOnce(List.of(call, call));
        assertEquals(Json.tree(answers.get(0)), Json.tree(answers.get(1)));
        assertEquals("1", count("customer_order"));
        as(scene.direct).post(cart + "/checkout").then().statusCode(400).body("code", equalTo(800065));
    }

    @Test
    void anExpiredCartIsNeitherChangedNorOrderedAndSweptInTheEnd() {
        String cart = begun(scene.direct, scene.customer, cart(item(E3, 5)));
        UUID id = UUID.fromString(cart.substring(cart.lastIndexOf('/') + 1));
        expires(id, 8);
        as(scene.direct).get(cart).then().statusCode(200).body("status", equalTo("expired"));
        checksOut(scene.direct, cart).statusCode(400).body("code", equalTo(973161));
        as(scene.direct).body(cart(item(E3, 1))).put(cart).then().statusCode(400).body("code", equalTo(973161));
        sweeper.sweep(Instant.now());
        as(scene.direct).get(cart).then().statusCode(200);
        expires(id, 31);
        sweeper.sweep(Instant.now());
        as(scene.direct).get(cart).then().statusCode(404).body("code", equalTo(800008));
        assertEquals(List.of(), rows("select place from cart_line where cart_id = ?", id));
    }

    @Test
    void aCartIsOrderedUnderTheSameRulesAsAnOrder() {
        UUID fresh = UUID.randomUUID();
        told.customer(fresh);
        told.related(fresh, scene.direct, "direct", null, "direct");
        String cart = begun(scene.direct, fresh, cart(item(E3, 5)));
        checksOut(scene.direct, cart).statusCode(403).body("code", equalTo(13605)).body("rule", equalTo("R152"));
        told.accepted(fresh);
        checksOut(scene.direct, cart).statusCode(201);
        String resold = begun(scene.provider, scene.resold, cart(item(E3, 5)));
        as(Tokens.partnerApp(scene.provider, "AA")).post(resold + "/checkout").then().statusCode(403).body("code", equalTo(900329));
        told.partner(scene.direct, scene.directMpn, 2, "restricted", "direct_bill");
        String restricted = begun(scene.direct, scene.customer, cart(item(E3, 5)));
        checksOut(scene.direct, restricted).statusCode(403).body("code", equalTo(973003)).body("rule", equalTo("R8"));
        assertEquals("0", count("customer_order"));
    }

    @Test
    void addOnsInACartStandWithTheirLine() {
        String trial = "C0BD2E08-11AC-4836-BDC7-3712E744922F";
        String cart = begun(scene.direct, scene.customer, cart(item(E3, 5), with(item(trial, 25), "addonItems", List.of(item(ADD_ON, 3)))));
        as(scene.direct).get(cart).then().body("lineItems[1].addonItems[0].error.errorDescription", containsString("not an add-on of the line"));
        String other = begun(scene.direct, scene.customer, cart(with(item(E3, 5), "addonItems", List.of(with(item(ADD_ON, 3), "billingCycle", "annual")))));
        checksOut(scene.direct, other).statusCode(400).body("code", equalTo(973163));
        String two = begun(scene.direct, scene.customer, cart(with(item(E3, 5), "addonItems", List.of(item(ADD_ON, 1))), with(item(E3, 6), "addonItems", List.of(item(ADD_ON, 2)))));
        JsonPath done = checksOut(scene.direct, two).statusCode(201).extract().jsonPath();
        assertEquals(done.getString("orders[0].lineItems[0].subscriptionId"), done.getString("orders[0].lineItems[1].parentSubscriptionId"));
        assertEquals(done.getString("orders[0].lineItems[2].subscriptionId"), done.getString("orders[0].lineItems[3].parentSubscriptionId"));
        String later = begun(scene.direct, scene.customer,
                cart(with(item(ADD_ON, 4), "parentSubscriptionId", done.getString("orders[0].lineItems[0].subscriptionId"))));
        checksOut(scene.direct, later).statusCode(201).body("orders[0].lineItems[0].parentSubscriptionId", equalTo(done.getString("orders[0].lineItems[0].subscriptionId")));
    }

    @Test
    void theGroupsOfACartShareTheRoomOfASandbox() {
        Scene sandbox = Scene.in("sandbox", told);
        String cart = begun(sandbox.direct, sandbox.customer, cart(item(E3, 1), item(E3, 1), item(E3, 1), with(item(E3, 1), "billingCycle", "annual"),
                with(item(E3, 1), "billingCycle", "annual"), with(item(E3, 1), "billingCycle", "annual")));
        checksOut(sandbox.direct, cart).statusCode(201).body("orders", hasSize(1)).body("orderErrors[0].code", equalTo(800018));
        as(sandbox.direct).get(orders(sandbox.customer)).then().body("items[0].lineItems", hasSize(3));
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfTheCart() {
        String cart = begun(scene.direct, scene.customer, cart(item(E3, 5), with(item("nothing", 1), "billingCycle", "annual")));
        as(scene.direct).post(cart + "/checkout?validateOnly=true").then().statusCode(201).body("orders", hasSize(1)).body("orderErrors[0].code", equalTo(2085));
        assertEquals("0", count("customer_order"));
        as(scene.direct).get(cart).then().body("lineItems.orderId", contains(nullValue(), nullValue()));
    }

    private void expires(UUID cart, int daysAgo) {
        try (Connection connection = database.getConnection();
             PreparedStatement update = connection.prepareStatement("update cart set expires_at = now() - make_interval(days => ?) where id = ?")) {
            update.setInt(1, daysAgo);
            update.setObject(2, cart);
            assertEquals(1, update.executeUpdate());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
