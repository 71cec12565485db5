package io.twotier.subscription;

import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.cart;
import static io.twotier.subscription.Scene.carts;
import static io.twotier.subscription.Scene.item;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.orders;
import static io.twotier.subscription.Scene.subscription;
import static io.twotier.subscription.Scene.subscriptions;
import static io.twotier.subscription.Scene.with;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody buys for a customer of another environment, or for a reseller there; two simulations are two environments. */
@SubscriptionServiceTest
class BorderTest extends Stage {

    @Test
    void nobodyBuysForACustomerOfAnotherEnvironmentOrSeesWhatItHas() {
        Scene spring = Scene.in(simulation(), told);
        Scene autumn = Scene.in(simulation(), told);
        for (List<Scene> two : List.of(List.of(scene, spring), List.of(spring, scene), List.of(spring, autumn))) {
            Scene other = two.get(1);
            String bought = other.buys(other.direct, other.customer, E3, 1);
            for (UUID partner : List.of(two.get(0).direct, two.get(0).provider)) {
                is(as(partner).body(order(line(E3, 1))).post(orders(other.customer)), 403, 20002);
                is(as(partner).body(cart(item(E3, 1))).post(carts(other.customer)), 403, 20002);
                is(as(partner).body(Map.of("quantity", 2)).patch(subscription(other.customer, bought)), 403, 20002);
                is(as(partner).get(subscriptions(other.customer)), 403, 20002);
            }
            assertEquals(List.of(List.of("1")), rows("select count(*) from customer_order where customer_id = ?", other.customer));
        }
    }

    @Test
    void anMpnIdOfAnotherEnvironmentIsNobodysOnRecord() {
        Scene spring = Scene.in(simulation(), told);
        is(as(scene.provider).body(order(with(line(E3, 1), "partnerIdOnRecord", "l" + spring.resellerMpn))).post(orders(scene.resold)), 404, 800015);
        is(as(spring.provider).body(order(with(line(E3, 1), "partnerIdOnRecord", "l" + scene.resellerMpn))).post(orders(spring.resold)), 404, 800015);
        String bought = scene.buys(scene.provider, scene.resold, E3, 1);
        is(as(scene.provider).body(Map.of("partnerId", "l" + spring.resellerMpn)).patch(subscription(scene.resold, bought)), 404, 800015);
    }

    @Test
    void nobodyOfAnotherEnvironmentIsNamedForSupport() {
        Scene spring = Scene.in(simulation(), told);
        String bought = scene.buys(scene.provider, scene.resold, E3, 1);
        String contact = subscription(scene.resold, bought) + "/supportcontact";
        for (UUID stranger : List.of(spring.reseller, spring.provider)) {
            is(as(scene.provider).body(Map.of("supportTenantId", stranger)).put(contact), 403, 973111);
        }
        as(scene.provider).get(contact).then().statusCode(200).body("supportTenantId", equalTo(scene.provider.toString()));
    }

    private static void is(Response answer, int status, int code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    private static String simulation() {
        return "simulation:of-" + UUID.randomUUID();
    }
}
