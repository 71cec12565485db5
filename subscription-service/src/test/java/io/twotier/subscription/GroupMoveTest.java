package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.AZURE;
import static io.twotier.subscription.Scene.AZURE_PLAN;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.orders;
import static io.twotier.subscription.Scene.subscription;
import static io.twotier.subscription.Scene.subscriptions;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.twotier.platform.testkit.TopicProbe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SubscriptionServiceTest
class GroupMoveTest extends Stage {

    private final UUID transfer = UUID.randomUUID();
    private String base;
    private String addOn;

    @BeforeEach
    void extended() {
        told.activated(scene.direct, "l" + scene.directMpn);
        told.partnership(scene.provider, scene.direct);
        told.related(scene.customer, scene.provider, "indirect_provider", null, "indirect");
        told.related(scene.customer, scene.direct, "indirect_reseller", scene.provider, "direct");
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line(E3, 25), line(ADD_ON, 10))).statusCode(201).extract().jsonPath();
        base = placed.getString("lineItems[0].subscriptionId");
        addOn = placed.getString("lineItems[1].subscriptionId");
    }

    private Map<String, Object> moved(String subscription, String offer, int quantity, String parent) {
        return Told.map("subscriptionId", subscription, "offerId", offer, "quantity", quantity, "billingCycle", "annual", "friendlyName", "Kontor",
                "partnerIdOnRecord", "l" + scene.directMpn, "parentSubscriptionId", parent);
    }

    private JsonNode asked(String group, List<Map<String, Object>> lines, String outcome) {
        told.groupRequested(transfer, group, scene.customer, scene.direct, scene.provider, lines);
        return Json.tree(event(outcome, transfer + "/" + group).value());
    }

    private JsonNode moveLicences() {
        return asked("0", List.of(moved(base, E3, 25, null), moved(addOn, ADD_ON, 10, base)), "SubscriptionGroupTransferred");
    }

    @Test
    @Tag("R157")
    @Tag("R167")
    @Tag("R169")
    @Tag("R170")
    @Tag("R172")
    @Tag("R173")
    void aLicenceMovesWithItsAddOnInTheFrozenQuantities() {
        scene.changes(scene.direct, scene.customer, base, Map.of("quantity", 30)).statusCode(200);
        JsonNode outcome = moveLicences();
        JsonNode order = outcome.get("order");
        JsonNode first = order.get("lineItems").get(0);
        String newBase = first.get("subscriptionId").asText();
        String newAddOn = order.get("lineItems").get(1).get("subscriptionId").asText();
        assertEquals(base, first.get("sourceSubscriptionId").asText());
        assertNotEquals(base, newBase);
        assertEquals("SEK", order.get("currencyCode").asText());
        assertEquals("annual", order.get("billingCycle").asText());
        assertEquals("P1Y", first.get("termDuration").asText());
        as(scene.provider).get(subscriptions(scene.customer)).then().statusCode(200).body("items.id", containsInAnyOrder(newBase, newAddOn));
        as(scene.provider).get(subscription(scene.customer, newBase)).then().body("quantity", equalTo(25)).body("status", equalTo("active"))
                .body("partnerId", equalTo("l" + scene.directMpn)).body("billingCycle", equalTo("annual")).body("friendlyName", equalTo("Kontor"));
        as(scene.provider).get(subscription(scene.customer, newBase) + "/addons").then().body("items.id", contains(newAddOn)).body("items[0].quantity", equalTo(10));
        as(scene.provider).get(orders(scene.customer)).then().body("items.id", contains(order.get("id").asText()));
        for (String source : List.of(base, addOn)) {
            as(scene.direct).get(subscription(scene.customer, source)).then().statusCode(200).body("status", equalTo("suspended"))
                    .body("suspensionReasons", contains("transferred"));
            assertEquals("suspended", Json.tree(event("SubscriptionSuspended", source).value()).get("status").asText());
        }
        as(scene.direct).get(subscriptions(scene.customer)).then().body("items.findAll { it.status == 'suspended' }.id", containsInAnyOrder(base, addOn));
        assertEquals(scene.provider.toString(), Json.tree(event("SubscriptionCreated", newBase).value()).get("partnerId").asText());
        event("OrderCompleted", order.get("id").asText());
        assertEquals(List.of(List.of("OWNER", scene.provider.toString(), "transfer " + transfer), List.of("PARTNER_OF_RECORD", "l" + scene.directMpn, "transfer " + transfer)),
                rows("select aspect, value, why from subscription_history where subscription_id = ?::uuid order by aspect", newBase));
    }

    @Test
    @Tag("R169")
    void whatWasTransferredStaysSuspended() {
        moveLicences();
        scene.changes(scene.direct, scene.customer, base, Map.of("status", "active")).statusCode(400).body("code", equalTo(800040)).body("rule", equalTo("R169"));
        scene.changes(scene.direct, scene.customer, base, Map.of("quantity", 26)).statusCode(400).body("code", equalTo(2001));
        scene.changes(scene.direct, scene.customer, base, Map.of("friendlyName", "x")).statusCode(400).body("code", equalTo(2006));
    }

    @Test
    @Tag("R168")
    @Tag("R170")
    void anAzureSubscriptionKeepsItsEntitlementAndLeavesTheList() {
        String azure = scene.buys(scene.direct, scene.customer, AZURE, 1);
        String entitlement = as(scene.direct).get(subscription(scene.customer, azure)).then().extract().path("entitlementId");
        JsonNode moved = asked("1", List.of(moved(azure, AZURE, 1, null)), "SubscriptionGroupTransferred").get("order").get("lineItems").get(0);
        assertEquals(entitlement, moved.get("entitlementId").asText());
        assertNotEquals(azure, moved.get("subscriptionId").asText());
        as(scene.provider).get(subscription(scene.customer, moved.get("subscriptionId").asText())).then().body("entitlementId", equalTo(entitlement));
        as(scene.direct).get(subscription(scene.customer, azure)).then().statusCode(404).body("code", equalTo(20003));
        as(scene.direct).get(subscriptions(scene.customer)).then().body("items.id", not(hasItem(azure)));
        assertEquals(false, Json.tree(event("SubscriptionSuspended", azure).value()).get("listed").asBoolean());
    }

    @Test
    void theSameCommandAgainGetsTheSameAnswerAndMovesNothing() {
        JsonNode first = moveLicences();
        told.groupRequested(transfer, "0", scene.customer, scene.direct, scene.provider, List.of(moved(base, E3, 25, null), moved(addOn, ADD_ON, 10, base)));
        List<ConsumerRecord<String, String>> said = outcomes(told.probe.readUntil(EVENTS, seen -> outcomes(seen).size() >= 2, SOON));
        assertEquals(2, said.size());
        assertNotEquals(TopicProbe.header(said.get(0), "ce_id"), TopicProbe.header(said.get(1), "ce_id"));
        said.forEach(record -> assertEquals(first, Json.tree(record.value())));
        as(scene.provider).get(subscriptions(scene.customer)).then().body("totalCount", equalTo(2));
        as(scene.provider).get(orders(scene.customer)).then().body("totalCount", equalTo(1));
    }

    private List<ConsumerRecord<String, String>> outcomes(List<ConsumerRecord<String, String>> seen) {
        return seen.stream().filter(record -> is(record, "SubscriptionGroupTransferred", transfer + "/0")).toList();
    }

    @Test
    void aGroupWithASourceThatIsNotActiveFailsAlone() {
        scene.changes(scene.direct, scene.customer, addOn, Map.of("status", "suspended")).statusCode(200);
        JsonNode failed = asked("0", List.of(moved(base, E3, 25, null), moved(addOn, ADD_ON, 10, base)), "SubscriptionGroupTransferFailed");
        assertEquals(900103, failed.get("code").asInt());
        assertEquals("Subscription " + addOn + " is suspended.", failed.get("description").asText());
        as(scene.direct).get(subscription(scene.customer, base)).then().body("status", equalTo("active")).body("quantity", equalTo(25));
        as(scene.provider).get(subscriptions(scene.customer)).then().body("totalCount", equalTo(0));
    }

    @Test
    void ofTwoGroupsOfATransferTheOneThatCannotBeMovedFailsAlone() {
        String other = scene.buys(scene.direct, scene.customer, E3, 7);
        scene.changes(scene.direct, scene.customer, other, Map.of("status", "suspended")).statusCode(200);
        JsonNode failed = asked("1", List.of(moved(other, E3, 7, null)), "SubscriptionGroupTransferFailed");
        assertEquals(900103, failed.get("code").asInt());
        moveLicences();
        as(scene.direct).get(subscription(scene.customer, base)).then().body("suspensionReasons", contains("transferred"));
        as(scene.direct).get(subscription(scene.customer, other)).then().body("suspensionReasons", contains("partner"));
        as(scene.provider).get(subscriptions(scene.customer)).then().body("items.quantity", containsInAnyOrder(25, 10));
        scene.changes(scene.direct, scene.customer, other, Map.of("status", "active")).statusCode(200);
        assertEquals("Subscription " + other + " is suspended.",
                asked("1", List.of(moved(other, E3, 7, null)), "SubscriptionGroupTransferFailed").get("description").asText());
        as(scene.direct).get(subscription(scene.customer, other)).then().body("status", equalTo("active"));
    }

    @Test
    void whatWasExpiredConvertedOrCancelledMeanwhileIsNotMoved() {
        String term = scene.buys(scene.direct, scene.customer, "CFQ7TTC0LH18:0001", 1);
        scene.changes(scene.direct, scene.customer, term, Map.of("status", "deleted")).statusCode(200);
        assertEquals("Subscription " + term + " is deleted.", asked("3", List.of(moved(term, E3, 1, null)), "SubscriptionGroupTransferFailed").get("description").asText());
        rows("update subscription set status = 'EXPIRED' where id = ?::uuid returning id", addOn);
        assertEquals("Subscription " + addOn + " is suspended.",
                asked("4", List.of(moved(base, E3, 25, null), moved(addOn, ADD_ON, 10, base)), "SubscriptionGroupTransferFailed").get("description").asText());
        as(scene.direct).get(subscription(scene.customer, base)).then().body("status", equalTo("active"));
    }

    @Test
    void groupsThatCannotBeMovedSayWhy() {
        String foreign = scene.buys(scene.provider, scene.resold, E3, 1);
        String providers = scene.buys(scene.provider, scene.customer, E3, 1);
        String plan = scene.buys(scene.direct, scene.customer, AZURE_PLAN, 1);
        String unknown = UUID.randomUUID().toString();
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put(unknown, "Subscription " + unknown + " does not exist.");
        sentences.put(foreign, "Subscription " + foreign + " does not exist.");
        sentences.put(providers, "Subscription " + providers + " does not belong to the source partner.");
        sentences.put(plan, "Subscription " + plan + " is not of a transferable kind.");
        sentences.put(addOn, "Subscription " + addOn + " is an add-on and its base does not come along.");
        int group = 10;
        for (Map.Entry<String, String> one : sentences.entrySet()) {
            JsonNode failed = asked(String.valueOf(group++), List.of(moved(one.getKey(), E3, 1, null)), "SubscriptionGroupTransferFailed");
            assertEquals(one.getValue(), failed.get("description").asText());
        }
        moveLicences();
        JsonNode again = asked("9", List.of(moved(base, E3, 25, null)), "SubscriptionGroupTransferFailed");
        assertEquals("Subscription " + base + " was transferred already.", again.get("description").asText());
    }

    @Test
    @Tag("R173")
    void anAddOnBoughtAfterTheTransferWasMadeStaysBehindSuspended() {
        String late = scene.places(scene.direct, scene.customer, order(Scene.with(line("A1B2C3D4-0002-4000-8000-00000000E302", 4), "parentSubscriptionId", base)))
                .statusCode(201).extract().path("lineItems[0].subscriptionId");
        moveLicences();
        as(scene.direct).get(subscription(scene.customer, late)).then().body("status", equalTo("suspended")).body("suspensionReasons", contains("base_transferred"));
        scene.changes(scene.direct, scene.customer, late, Map.of("status", "active")).statusCode(400).body("code", equalTo(27009));
    }
}
