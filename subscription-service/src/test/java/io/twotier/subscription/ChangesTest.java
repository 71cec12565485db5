package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.subscription;
import static io.twotier.subscription.Scene.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was done to a subscription is listed, and for whom it counts. */
@SubscriptionServiceTest
class ChangesTest extends Stage {

    @Test
    void everyChangeTellsWhenWhatAndWhoNewestFirst() {
        UUID user = UUID.randomUUID();
        JsonPath placed = scene.places(scene.provider, scene.resold, order(line(E3, 5), line(ADD_ON, 3))).statusCode(201).extract().jsonPath();
        String base = placed.getString("lineItems[0].subscriptionId");
        String addOn = placed.getString("lineItems[1].subscriptionId");
        as(Tokens.partnerUser(scene.provider, "AA").objectId(user).sign()).header("X-Reason", "more people").header("X-Comment", "ticket 7")
                .body(Map.of("quantity", 6)).patch(subscription(scene.resold, base)).then().statusCode(200);
        as(Tokens.partnerApp(scene.provider, "AA")).body(Map.of("status", "suspended")).patch(subscription(scene.resold, base)).then().statusCode(200);
        as(scene.provider).body(Map.of("status", "active", "friendlyName", "Kontor")).patch(subscription(scene.resold, base)).then().statusCode(200);
        as(scene.provider).body(Map.of("supportTenantId", scene.reseller)).put(subscription(scene.resold, base) + "/supportcontact").then().statusCode(200);
        as(scene.provider).body(Map.of("quantity", -1)).patch(subscription(scene.resold, base)).then().statusCode(400);

        Response changes = as(scene.provider).get(changes(base));
        changes.then().statusCode(200).body("items.operation", contains("update_support_contact", "update_subscription", "update_subscription", "update_subscription", "create_order"))
                .body("items.what", contains(List.of("support_contact_changed"), List.of("subscription_reactivated", "subscription_changed"),
                        List.of("subscription_suspended"), List.of("subscription_changed"), List.of("subscription_created")))
                .body("items.actorKind", contains("user", "user", "app", "user", "user")).body("items[3].actor", equalTo(user.toString()))
                .body("items[3].reason", equalTo("more people")).body("items[3].comment", equalTo("ticket 7")).body("items[3].date", notNullValue());
        as(scene.provider).get(changes(addOn)).then().body("items.what", contains(List.of("subscription_reactivated"), List.of("subscription_suspended"), List.of("subscription_created")));
    }

    @Test
    void ofAnothersPeopleOneLearnsTheKindOnly() {
        String id = scene.buys(scene.provider, scene.resold, E3, 5);
        as(scene.provider).header("X-Reason", "ours alone").body(Map.of("quantity", 6)).patch(subscription(scene.resold, id)).then().statusCode(200);
        for (String token : List.of(Tokens.partner(scene.reseller, "SA"), Tokens.customer(scene.resold))) {
            as(token).get(changes(id)).then().statusCode(200).body("items.size()", equalTo(2)).body("items[0].actorKind", equalTo("user"))
                    .body("items[0].actor", nullValue()).body("items[0].reason", nullValue());
        }
        as(scene.direct).get(changes(id)).then().statusCode(403).body("code", equalTo(20002));
        as(scene.provider).get(changes(UUID.randomUUID().toString())).then().statusCode(404).body("code", equalTo(20003));
    }

    @Test
    void theyAreReadPageByPageByAnIndex() {
        String id = scene.buys(scene.provider, scene.resold, E3, 5);
        for (int seats = 6; seats < 12; seats++) {
            scene.changes(scene.provider, scene.resold, id, Map.of("quantity", seats)).statusCode(200);
        }
        List<String> all = as(scene.provider).get(changes(id)).path("items.date");
        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            Response page = token == null ? as(scene.provider).get(changes(id) + "?size=2")
                    : as(scene.provider).header("MS-ContinuationToken", token).get(changes(id) + "?size=2&seekOperation=Next");
            seen.addAll(page.<List<String>>path("items.date"));
            token = page.path("continuationToken");
        } while (token != null);
        assertEquals(7, all.size());
        assertEquals(all, seen);
        assertEquals(List.of(List.of("1")), rows("select count(*) from pg_indexes where indexname = 'audit_subjects' and indexdef like '%gin%'"));
    }

    @Test
    void aMoveIsAChangeOfBothSubscriptions() {
        String id = scene.buys(scene.direct, scene.customer, E3, 5);
        told.related(scene.customer, scene.provider, "indirect_provider", null, "direct");
        told.groupRequested(UUID.randomUUID(), "0", scene.customer, scene.direct, scene.provider,
                List.of(Told.map("subscriptionId", id, "offerId", E3, "quantity", 5, "billingCycle", "monthly", "friendlyName", "Kontor")));
        event("SubscriptionSuspended", id);
        as(scene.direct).get(changes(scene.customer, id)).then().statusCode(200).body("items.what", contains(List.of("subscription_suspended"), List.of("subscription_created")));
        String successor = as(scene.provider).get(Scene.subscriptions(scene.customer)).path("items[0].id");
        as(scene.provider).get(changes(scene.customer, successor)).then().body("items.size()", equalTo(1)).body("items[0].what", contains("subscription_created"))
                .body("items[0].operation", equalTo("io.twotier.transfer.TransferGroupRequested.v1"));
    }

    @Test
    @Tag("R48")
    @Tag("R83")
    void incentivesAreAttributedToTheIdOnRecordFromThenOn() {
        UUID other = UUID.randomUUID();
        told.partner(other, 8_500_001, "indirect_reseller");
        told.partnership(scene.provider, other);
        told.signed(other);
        String id = scene.places(scene.provider, scene.resold, order(with(line(E3, 5), "partnerIdOnRecord", "l" + scene.resellerMpn))).statusCode(201)
                .extract().path("lineItems[0].subscriptionId");
        as(scene.provider).get(attribution(id)).then().statusCode(200).body("items.mpnId", contains("l" + scene.resellerMpn)).body("items[0].validTo", nullValue());
        scene.changes(scene.provider, scene.resold, id, Map.of("partnerId", "l8500001")).statusCode(200);
        Response answer = as(scene.provider).get(attribution(id));
        answer.then().body("items.mpnId", contains("l" + scene.resellerMpn, "l8500001")).body("items[1].validTo", nullValue());
        assertEquals(answer.<String>path("items[1].validFrom"), answer.<String>path("items[0].validTo"));
        assertEquals(as(scene.provider).get(subscription(scene.resold, id)).<String>path("creationDate"), answer.<String>path("items[0].validFrom"));
        String nobody = scene.buys(scene.provider, scene.resold, E3, 5);
        as(scene.provider).get(attribution(nobody)).then().body("items.size()", equalTo(0));
        as(Tokens.customer(scene.resold)).get(attribution(id)).then().statusCode(403).body("code", equalTo(1002));
    }

    private String changes(String id) {
        return changes(scene.resold, id);
    }

    private static String changes(UUID customer, String id) {
        return subscription(customer, id) + "/changes";
    }

    private String attribution(String id) {
        return subscription(scene.resold, id) + "/incentiveattribution";
    }
}
