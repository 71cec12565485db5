package io.twotier.subscription;

import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SubscriptionServiceTest
class AccessTest extends Stage {

    /** What is sent to these is refused for what it is, once the caller may send it. */
    private static final Set<String> REFUSED_BEHIND_THE_DOOR = Set.of("update_order", "convert_trial_subscription", "upgrade_subscription", "create_transition",
            "register_subscription");

    /** @param write customers have no access to it */
    private record Endpoint(String name, String path, boolean write, boolean below, Function<RequestSpecification, Response> call) {
    }

    private List<Endpoint> endpoints(UUID customer, String orderId, String subscriptionId) {
        String orders = Scene.orders(customer);
        String subscriptions = Scene.subscriptions(customer);
        Map<String, Object> body = order(line(E3, 1));
        List<Endpoint> all = new ArrayList<>();
        all.add(new Endpoint("list_offers", "/v1/offers", false, false, r -> r.get("/v1/offers")));
        all.add(new Endpoint("get_offer", "/v1/offers/x", false, false, r -> r.get("/v1/offers/" + E3)));
        all.add(new Endpoint("create_order", orders, true, true, r -> r.body(body).post(orders)));
        all.add(new Endpoint("update_order", orders, true, true, r -> r.body(body).patch(orders + "/" + orderId)));
        all.add(new Endpoint("list_orders", orders, false, true, r -> r.get(orders)));
        all.add(new Endpoint("get_order", orders, false, true, r -> r.get(orders + "/" + orderId)));
        all.add(new Endpoint("get_order_provisioning", orders, false, true, r -> r.get(orders + "/" + orderId + "/provisioningstatus")));
        all.add(new Endpoint("list_subscriptions", subscriptions, false, true, r -> r.get(subscriptions)));
        all.add(new Endpoint("get_subscription", subscriptions, false, true, r -> r.get(subscriptions + "/" + subscriptionId)));
        all.add(new Endpoint("list_subscription_addons", subscriptions, false, true, r -> r.get(subscriptions + "/" + subscriptionId + "/addons")));
        all.add(new Endpoint("update_subscription", subscriptions, true, true, r -> r.body(Map.of("quantity", 2)).patch(subscriptions + "/" + subscriptionId)));
        String one = subscriptions + "/" + subscriptionId;
        all.add(new Endpoint("list_subscription_conversions", one, true, true, r -> r.get(one + "/conversions")));
        all.add(new Endpoint("convert_trial_subscription", one, true, true, r -> r.body(Map.of("targetOfferId", "x")).post(one + "/conversions")));
        all.add(new Endpoint("list_subscription_upgrades", one, true, true, r -> r.get(one + "/upgrades")));
        all.add(new Endpoint("upgrade_subscription", one, true, true, r -> r.body(Map.of("targetOffer", Map.of("id", "x"))).post(one + "/upgrades")));
        all.add(new Endpoint("list_transition_eligibilities", one, true, true, r -> r.get(one + "/transitionEligibilities")));
        all.add(new Endpoint("list_transitions", one, true, true, r -> r.get(one + "/transitions")));
        all.add(new Endpoint("create_transition", one, true, true, r -> r.body(Map.of("toCatalogItemId", "x")).post(one + "/transitions")));
        all.add(new Endpoint("get_subscription_registration_status", one, true, true, r -> r.get(one + "/registrationstatus")));
        all.add(new Endpoint("register_subscription", one, true, true, r -> r.post(one + "/registrations")));
        all.add(new Endpoint("get_subscription_provisioning_status", one, false, true, r -> r.get(one + "/provisioningstatus")));
        all.add(new Endpoint("list_azure_entitlements", one, false, true, r -> r.get(one + "/azureEntitlements")));
        return all;
    }

    private List<Endpoint> ofTheDirectCustomer() {
        Response placed = as(scene.direct).body(order(line(E3, 1))).post(Scene.orders(scene.customer));
        return endpoints(scene.customer, placed.path("id"), placed.path("lineItems[0].subscriptionId"));
    }

    @Test
    void withoutATokenEverythingIs401() {
        for (Endpoint endpoint : ofTheDirectCustomer()) {
            assertEquals(401, endpoint.call().apply(RestAssured.given().contentType("application/json")).statusCode(), endpoint.name());
            assertEquals(401, endpoint.call().apply(as("not.a.token")).statusCode(), endpoint.name());
        }
    }

    @Test
    @Tag("R54")
    void aPartnersUserNeedsOneOfTheFourRoles() {
        for (Endpoint endpoint : ofTheDirectCustomer()) {
            int wanted = endpoint.below() ? 403 : 200;
            for (String role : List.of("HA", "BA")) {
                Response answer = endpoint.call().apply(as(Tokens.partner(scene.direct, role)));
                assertEquals(wanted, answer.statusCode(), endpoint.name() + " " + role);
                if (endpoint.below()) {
                    answer.then().body("code", equalTo(1002));
                }
            }
            for (String role : List.of("GA", "UA", "AA", "SA")) {
                int status = endpoint.call().apply(as(Tokens.partner(scene.direct, role))).statusCode();
                assertEquals(endpoint.name().equals("create_order") ? 201 : REFUSED_BEHIND_THE_DOOR.contains(endpoint.name()) ? 400 : 200, status, endpoint.name() + " " + role);
            }
        }
    }

    @Test
    void aForeignPartnerIsToldTheSameForEveryCustomer() {
        UUID unknown = UUID.randomUUID();
        List<Endpoint> there = ofTheDirectCustomer();
        List<Endpoint> nowhere = endpoints(unknown, UUID.randomUUID().toString(), UUID.randomUUID().toString());
        for (int i = 0; i < there.size(); i++) {
            if (there.get(i).below()) {
                Response foreign = there.get(i).call().apply(as(scene.provider));
                foreign.then().statusCode(403).body("code", equalTo(20002));
                Response missing = nowhere.get(i).call().apply(as(scene.provider));
                missing.then().statusCode(403);
                assertEquals(foreign.path("description"), missing.<String>path("description").replace(unknown.toString(), scene.customer.toString()), there.get(i).name());
            }
        }
    }

    @Test
    void aCustomerReadsItsOwnThingsAndNothingElse() {
        for (Endpoint endpoint : ofTheDirectCustomer()) {
            Response own = endpoint.call().apply(as(Tokens.customer(scene.customer)));
            Response foreign = endpoint.call().apply(as(Tokens.customer(scene.resold, "GA")));
            assertEquals(endpoint.write() ? 403 : 200, own.statusCode(), endpoint.name());
            assertEquals(endpoint.below() ? 403 : 200, foreign.statusCode(), endpoint.name());
            if (endpoint.below()) {
                foreign.then().body("code", equalTo(endpoint.write() ? 1002 : 20002));
            }
        }
    }

    @Test
    void theOperatorDoesNotBuyOrLookIntoCustomers() {
        for (Endpoint endpoint : ofTheDirectCustomer()) {
            assertEquals(endpoint.below() ? 403 : 200, endpoint.call().apply(as(Tokens.operator())).statusCode(), endpoint.name());
        }
    }
}
