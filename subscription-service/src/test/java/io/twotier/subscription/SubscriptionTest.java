package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.AZURE;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.subscription;
import static io.twotier.subscription.Scene.subscriptions;
import static io.twotier.subscription.Scene.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SubscriptionServiceTest
class SubscriptionTest extends Stage {

    @Test
    void aLicenceLooksLikeOnTheWire() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        as(scene.direct).get(subscription(scene.customer, id.toUpperCase())).then().statusCode(200)
                .body("id", equalTo(id)).body("offerId", equalTo(E3)).body("offerName", equalTo("Office 365 E3")).body("friendlyName", equalTo("Office 365 E3"))
                .body("quantity", equalTo(25)).body("unitType", equalTo("Licenses")).body("status", equalTo("active")).body("suspensionReasons", nullValue())
                .body("autoRenewEnabled", equalTo(true)).body("isTrial", equalTo(false)).body("billingType", equalTo("license"))
                .body("billingCycle", equalTo("monthly")).body("termDuration", equalTo("P1Y")).body("partnerId", nullValue())
                .body("contractType", equalTo("subscription")).body("entitlementId", nullValue()).body("commitmentEndDate", matchesPattern("20\\d\\d-\\d\\d-\\d\\dT00:00:00Z"))
                .body("creationDate", matchesPattern("20\\d\\d-.*Z")).body("effectiveStartDate", notNullValue()).body("orderId", notNullValue())
                .body("links.self.uri", equalTo("/customers/" + scene.customer + "/subscriptions/" + id)).body("links.self.headers", equalTo(List.of()))
                .body("attributes.objectType", equalTo("Subscription")).body("attributes.etag", notNullValue());
    }

    @Test
    void anAzureSubscriptionHasAnEntitlementAndNoEnd() {
        String id = scene.buys(scene.direct, scene.customer, AZURE, 1);
        as(scene.direct).get(subscription(scene.customer, id)).then().body("unitType", equalTo("Usage-based")).body("billingType", equalTo("usage"))
                .body("entitlementId", notNullValue()).body("commitmentEndDate", equalTo("9999-12-31T00:00:00Z")).body("autoRenewEnabled", equalTo(false));
    }

    @Test
    void aTrialIsOne() {
        String id = scene.buys(scene.direct, scene.customer, "C0BD2E08-11AC-4836-BDC7-3712E744922F", 25);
        as(scene.direct).get(subscription(scene.customer, id)).then().body("isTrial", equalTo(true)).body("billingCycle", equalTo("none")).body("billingType", equalTo("none"));
    }

    @Test
    void subscriptionsAreListedByOrderAndByPartnerOnRecord() {
        String mpn = "l" + scene.resellerMpn;
        String named = scene.places(scene.provider, scene.resold, order(with(line(E3, 5), "partnerIdOnRecord", mpn))).extract().path("lineItems[0].subscriptionId");
        JsonPath second = scene.places(scene.provider, scene.resold, order(line(AZURE, 1))).extract().jsonPath();
        as(scene.provider).get(subscriptions(scene.resold)).then().statusCode(200).body("totalCount", equalTo(2)).body("items.id", contains(named, second.getString("lineItems[0].subscriptionId")));
        as(scene.provider).get(subscriptions(scene.resold) + "?mpn_id=" + mpn).then().body("items.id", contains(named));
        as(scene.provider).get(subscriptions(scene.resold) + "?order_id=" + second.getString("id")).then().body("items.offerId", contains(AZURE));
        as(scene.provider).get(subscriptions(scene.resold) + "?order_id=&mpn_id=").then().body("totalCount", equalTo(2));
        as(scene.provider).get(subscriptions(scene.resold) + "?mpn_id=0").then().body("totalCount", equalTo(0)).body("items", equalTo(List.of()));
    }

    @Test
    @Tag("R43")
    @Tag("R67")
    void theResellerSeesWhatItsProviderOwnsForTheirCustomer() {
        String id = scene.buys(scene.provider, scene.resold, E3, 5);
        as(scene.reseller).get(subscriptions(scene.resold)).then().statusCode(200).body("items.id", contains(id));
        as(scene.reseller).get(subscription(scene.resold, id)).then().statusCode(200);
        UUID elsewhere = UUID.randomUUID();
        told.partner(elsewhere, 97, "direct_bill");
        told.signed(elsewhere);
        told.related(scene.resold, elsewhere, "direct", null, "direct");
        String foreign = scene.buys(elsewhere, scene.resold, E3, 5);
        as(scene.reseller).get(subscriptions(scene.resold)).then().body("items.id", contains(id));
        as(scene.reseller).get(subscription(scene.resold, foreign)).then().statusCode(404).body("code", equalTo(20003));
        as(elsewhere).get(subscriptions(scene.resold)).then().body("items.id", contains(foreign));
        as(Tokens.customer(scene.resold, "GA")).get(subscriptions(scene.resold)).then().body("items.id", contains(id, foreign));
    }

    @Test
    @Tag("R43")
    @Tag("R113")
    void beingOnRecordWithoutARelationshipShowsNothing() {
        told.activated(scene.direct, "l" + scene.directMpn);
        told.partnership(scene.provider, scene.direct);
        String id = scene.places(scene.provider, scene.resold, order(with(line(E3, 5), "partnerIdOnRecord", "l" + scene.directMpn))).statusCode(201)
                .extract().path("lineItems[0].subscriptionId");
        as(scene.direct).get(subscription(scene.resold, id)).then().statusCode(403).body("code", equalTo(20002));
    }

    @Test
    @Tag("R133")
    void theResellerSwitchesRenewalAndNothingElse() {
        String id = scene.buys(scene.provider, scene.resold, E3, 5);
        scene.changes(scene.reseller, scene.resold, id, Map.of("autoRenewEnabled", false, "quantity", 5)).statusCode(200).body("autoRenewEnabled", equalTo(false));
        scene.changes(scene.reseller, scene.resold, id, Map.of("quantity", 6)).statusCode(403).body("code", equalTo(973007));
        scene.changes(scene.reseller, scene.resold, id, Map.of("status", "suspended")).statusCode(403).body("code", equalTo(973007));
        scene.changes(scene.reseller, scene.resold, id, Map.of("friendlyName", "mine")).statusCode(403).body("code", equalTo(973007));
        as(scene.provider).get(subscription(scene.resold, id)).then().body("quantity", equalTo(5)).body("status", equalTo("active"));
    }

    @Test
    void theWholeResourceComesBackAndOnlyWhatIsDifferentCounts() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        Map<String, Object> whole = as(scene.direct).get(subscription(scene.customer, id)).then().extract().jsonPath().getMap("$");
        scene.changes(scene.direct, scene.customer, id, whole).statusCode(200).body("attributes.etag", equalTo(((Map<?, ?>) whole.get("attributes")).get("etag")));
        whole.put("quantity", 30);
        whole.put("hasPurchasableAddOns", false);
        scene.changes(scene.direct, scene.customer, id, whole).statusCode(200).header("ETag", matchesPattern("\".+\""))
                .body("quantity", equalTo(30)).body("id", equalTo(id));
        whole.put("friendlyName", "Kontor");
        whole.put("autoRenewEnabled", false);
        scene.changes(scene.direct, scene.customer, id, whole).statusCode(200).body("friendlyName", equalTo("Kontor")).body("autoRenewEnabled", equalTo(false));
        var changed = told.probe.await(EVENTS, e -> is(e, "SubscriptionChanged", id) && "3".equals(TopicProbe.header(e, "ce_sequence")), SOON);
        assertEquals("Kontor", Json.tree(changed.value()).get("friendlyName").asText());
        assertEquals(30, Json.tree(changed.value()).get("quantity").asInt());
    }

    @Test
    @Tag("R81")
    void aQuantityOutsideTheLimitsIsRefused() {
        String id = scene.buys(scene.direct, scene.customer, "031C9E47-4802-4248-838E-778FB1D2CC05", 25);
        scene.changes(scene.direct, scene.customer, id, Map.of("quantity", 301)).statusCode(400).body("code", equalTo(2002));
        scene.changes(scene.direct, scene.customer, id, Map.of("quantity", 0)).statusCode(400).body("code", equalTo(2002));
        scene.changes(scene.direct, scene.customer, id, Map.of("quantity", 300)).statusCode(200);
    }

    @Test
    @Tag("R79")
    void usageHasNoSeatsToChange() {
        String id = scene.buys(scene.direct, scene.customer, AZURE, 1);
        scene.changes(scene.direct, scene.customer, id, Map.of("quantity", 2)).statusCode(400).body("code", equalTo(800095)).body("rule", equalTo("R79"));
        scene.changes(scene.direct, scene.customer, id, Map.of("autoRenewEnabled", true)).statusCode(400).body("code", equalTo(800093));
    }

    @Test
    void aSubscriptionIsSuspendedAndComesBack() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        scene.changes(scene.direct, scene.customer, id, Map.of("status", "Suspended", "quantity", 1)).statusCode(200).body("status", equalTo("suspended"))
                .body("suspensionReasons", contains("partner")).body("quantity", equalTo(25));
        assertEquals("suspended", Json.tree(event("SubscriptionSuspended", id).value()).get("status").asText());
        scene.changes(scene.direct, scene.customer, id, Map.of("status", "suspended", "quantity", 30)).statusCode(400).body("code", equalTo(2001));
        scene.changes(scene.direct, scene.customer, id, Map.of("status", "suspended", "friendlyName", "Vilar")).statusCode(200).body("friendlyName", equalTo("Vilar"));
        scene.changes(scene.direct, scene.customer, id, Map.of("status", "active", "suspensionReasons", List.of("partner"))).statusCode(200)
                .body("status", equalTo("active")).body("suspensionReasons", nullValue());
        event("SubscriptionReactivated", id);
    }

    @Test
    void statesThatCannotBeReachedAreRefused() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        scene.changes(scene.direct, scene.customer, id, Map.of("status", "pending")).statusCode(400).body("code", equalTo(800040));
        scene.changes(scene.direct, scene.customer, id, Map.of("status", "deleted")).statusCode(400).body("code", equalTo(900117));
        scene.changes(scene.direct, scene.customer, id, Map.of("billingCycle", "annual")).statusCode(400).body("code", equalTo(2054));
        as(scene.direct).get(subscription(scene.customer, id)).then().body("status", equalTo("active"));
    }

    @Test
    void aTermPurchaseIsCancelledWithinSevenDaysAndStaysDeleted() {
        String id = scene.buys(scene.direct, scene.customer, "CFQ7TTC0LH18:0001", 3);
        scene.changes(scene.direct, scene.customer, id, Map.of("status", "deleted")).statusCode(200).body("status", equalTo("deleted"));
        event("SubscriptionCancelled", id);
        scene.changes(scene.direct, scene.customer, id, Map.of("status", "active")).statusCode(400).body("code", equalTo(2011));
        scene.changes(scene.direct, scene.customer, id, Map.of("quantity", 4)).statusCode(400).body("code", equalTo(2011));
    }

    @Test
    void anAddOnDoesNotComeBackBeforeItsBase() {
        String base = scene.buys(scene.direct, scene.customer, E3, 25);
        String addOn = scene.places(scene.direct, scene.customer, order(with(line(ADD_ON, 5), "parentSubscriptionId", base))).extract().path("lineItems[0].subscriptionId");
        scene.changes(scene.direct, scene.customer, addOn, Map.of("status", "suspended")).statusCode(200);
        scene.changes(scene.direct, scene.customer, base, Map.of("status", "suspended")).statusCode(200);
        scene.changes(scene.direct, scene.customer, addOn, Map.of("status", "active")).statusCode(400).body("code", equalTo(27009));
        scene.changes(scene.direct, scene.customer, base, Map.of("status", "active")).statusCode(200);
        scene.changes(scene.direct, scene.customer, addOn, Map.of("status", "active")).statusCode(200);
    }

    @Test
    void onlyTheIfMatchHeaderIsAPrecondition() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        String etag = as(scene.direct).get(subscription(scene.customer, id)).then().extract().path("attributes.etag");
        as(scene.direct).header("If-Match", etag).body(Map.of("quantity", 26)).patch(subscription(scene.customer, id)).then().statusCode(200);
        as(scene.direct).header("If-Match", "\"" + etag + "\"").body(Map.of("quantity", 27)).patch(subscription(scene.customer, id)).then().statusCode(412).body("code", equalTo(2055));
        as(scene.direct).body(Map.of("quantity", 27, "attributes", Map.of("etag", etag))).patch(subscription(scene.customer, id)).then().statusCode(200).body("quantity", equalTo(27));
    }

    @Test
    void twoQuantityChangesAtOnceAreOneAfterTheOther() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        List<Callable<Integer>> calls = List.of(
                () -> scene.changes(scene.direct, scene.customer, id, Map.of("quantity", 26)).extract().statusCode(),
                () -> scene.changes(scene.direct, scene.customer, id, Map.of("quantity", 27)).extract().statusCode());
        assertEquals(List.of(200, 200), atOnce(calls));
        assertEquals(List.of(List.of("2", "3")), rows("select version, sequence from subscription where id = ?::uuid", id));
    }

    @Test
    void ofTwoChangesAtOnceWithTheSameEtagOneIsRefused() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        String etag = as(scene.direct).get(subscription(scene.customer, id)).then().extract().path("attributes.etag");
        Callable<Integer> call = () -> as(scene.direct).header("If-Match", etag).body(Map.of("quantity", 26)).patch(subscription(scene.customer, id)).statusCode();
        assertEquals(List.of(200, 412), atOnce(List.of(call, call)).stream().sorted().toList());
    }

    @Test
    @Tag("R48")
    @Tag("R52")
    void aResellerIsPutOnRecordLater() {
        String id = scene.buys(scene.provider, scene.resold, E3, 5);
        scene.changes(scene.provider, scene.resold, id, Map.of("partnerId", "g" + scene.resellerMpn)).statusCode(400).body("code", equalTo(2071));
        scene.changes(scene.provider, scene.resold, id, Map.of("partnerId", "l" + scene.resellerMpn)).statusCode(200).body("partnerId", equalTo("l" + scene.resellerMpn));
        assertEquals("l" + scene.resellerMpn, Json.tree(event("SubscriptionChanged", id).value()).get("partnerIdOnRecord").asText());
        assertEquals(List.of(List.of("l" + scene.resellerMpn, "update_subscription")),
                rows("select value, why from subscription_history where subscription_id = ?::uuid and aspect = 'PARTNER_OF_RECORD'", id));
    }

    @Test
    void aDryRunChangesNothing() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        as(scene.direct).body(Map.of("quantity", 26)).patch(subscription(scene.customer, id) + "?validateOnly=true").then().statusCode(200).body("quantity", equalTo(26));
        as(scene.direct).get(subscription(scene.customer, id)).then().body("quantity", equalTo(25));
        assertEquals(List.of(List.of("0", "1")), rows("select version, sequence from subscription where id = ?::uuid", id));
    }

    @Test
    void whatIsNotThereIsMissing() {
        as(scene.direct).get(subscription(scene.customer, UUID.randomUUID().toString())).then().statusCode(404).body("code", equalTo(20003));
        as(scene.direct).get(subscription(scene.customer, "nonsense")).then().statusCode(404).body("code", equalTo(20003));
        as(scene.direct).get(subscription(scene.customer, UUID.randomUUID().toString()) + "/addons").then().statusCode(404).body("code", equalTo(20003));
        scene.changes(scene.direct, scene.customer, UUID.randomUUID().toString(), Map.of("quantity", 1)).statusCode(404).body("code", equalTo(20003));
    }

    @Test
    void malformedChangesAreRefused() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        for (String body : List.of("{", "null", "[]", "{\"quantity\":\"many\"}", "{\"billingCycle\":\"daily\"}")) {
            as(scene.direct).body(body).patch(subscription(scene.customer, id)).then().statusCode(400).body("code", equalTo(975001));
        }
    }
}
