package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.AZURE;
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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Trials that are bought after all, classic licences that are upgraded, licences with a term that are exchanged. */
@SubscriptionServiceTest
class UpgradeTest extends Stage {

    private static final String TRIAL = "C0BD2E08-11AC-4836-BDC7-3712E744922F";
    private static final String PREMIUM = "031C9E47-4802-4248-838E-778FB1D2CC05";
    private static final String E5 = "A1B2C3D4-0003-4000-8000-00000000E303";
    private static final String BASIC = "CFQ7TTC0LH18:0001";
    private static final String BETTER = "CFQ7TTC0LF8S:0002";

    @Inject
    Table table;

    private String trial(String id) {
        return subscription(scene.customer, id) + "/conversions";
    }

    private ValidatableResponse upgrades(UUID partner, String id, String target) {
        return as(partner).body(Map.of("targetOffer", Map.of("id", target), "upgradeType", "upgrade_only", "isEligible", true)).post(subscription(scene.customer, id) + "/upgrades").then();
    }

    @Test
    void aTrialIsConvertedInPlaceAndItsOrderHasThePaidLine() {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line(TRIAL, 25))).statusCode(201).extract().jsonPath();
        String id = placed.getString("lineItems[0].subscriptionId");
        Map<String, Object> offered = as(scene.direct).get(trial(id)).then().statusCode(200).body("totalCount", equalTo(1)).body("items[0].offerId", equalTo(TRIAL))
                .body("items[0].targetOfferId", equalTo(PREMIUM)).body("items[0].orderId", equalTo(placed.getString("id"))).body("items[0].quantity", equalTo(25))
                .body("items[0].billingCycle", equalTo("monthly")).body("items[0].attributes.objectType", equalTo("Conversion")).extract().jsonPath().getMap("items[0]");
        offered.put("quantity", 30);
        offered.put("billingCycle", "Annual");
        as(scene.direct).body(offered).post(trial(id)).then().statusCode(200).body("subscriptionId", equalTo(id)).body("offerId", equalTo(TRIAL))
                .body("targetOfferId", equalTo(PREMIUM)).body("attributes.objectType", equalTo("ConversionResult"));
        as(scene.direct).get(subscription(scene.customer, id)).then().body("offerId", equalTo(PREMIUM)).body("isTrial", equalTo(false)).body("quantity", equalTo(30))
                .body("billingCycle", equalTo("annual")).body("termDuration", equalTo("P1Y")).body("autoRenewEnabled", equalTo(true)).body("status", equalTo("active"));
        as(scene.direct).get(orders(scene.customer) + "/" + placed.getString("id")).then().body("lineItems", hasSize(1))
                .body("lineItems[0].offerId", equalTo(PREMIUM)).body("lineItems[0].quantity", equalTo(30)).body("lineItems[0].subscriptionId", equalTo(id));
        JsonPath said = JsonPath.from(event("SubscriptionChanged", id).value());
        assertEquals("license", said.getString("kind"));
        assertEquals(true, said.getBoolean("transferable"));
        as(scene.direct).get(trial(id)).then().body("items", equalTo(List.of()));
        as(scene.direct).body(offered).post(trial(id)).then().statusCode(400).body("code", equalTo(973202));
        offered.remove("offerId");
        as(scene.direct).body(offered).post(trial(id)).then().statusCode(400).body("code", equalTo(973200));
    }

    @Test
    void aTrialBecomesOnlyWhatTheCatalogueSaysInItsLimits() {
        String id = scene.buys(scene.direct, scene.customer, TRIAL, 25);
        as(scene.direct).body(Map.of("targetOfferId", E3)).post(trial(id)).then().statusCode(400).body("code", equalTo(973201));
        as(scene.direct).body(Map.of("targetOfferId", PREMIUM, "quantity", 301)).post(trial(id)).then().statusCode(400).body("code", equalTo(2002));
        as(scene.direct).body(Map.of("targetOfferId", PREMIUM, "billingCycle", "one_time")).post(trial(id)).then().statusCode(400).body("code", equalTo(973203));
        scene.changes(scene.direct, scene.customer, id, Map.of("status", "suspended")).statusCode(200);
        as(scene.direct).body(Map.of("targetOfferId", PREMIUM)).post(trial(id)).then().statusCode(400).body("code", equalTo(800091));
        as(scene.direct).get(trial(id)).then().body("items", equalTo(List.of()));
    }

    @Test
    @Tag("R8")
    void conversionsAndUpgradesArePurchases() {
        String trial = scene.buys(scene.direct, scene.customer, TRIAL, 25);
        String licence = scene.buys(scene.direct, scene.customer, PREMIUM, 25);
        told.partner(scene.direct, scene.directMpn, 2, "restricted", "direct_bill");
        as(scene.direct).body(Map.of("targetOfferId", PREMIUM)).post(trial(trial)).then().statusCode(403).body("code", equalTo(973003)).body("rule", equalTo("R8"));
        upgrades(scene.direct, licence, E3).statusCode(403).body("code", equalTo(973003));
        scene.changes(scene.direct, scene.customer, licence, Map.of("quantity", 26)).statusCode(200);
    }

    @Test
    void onlyTheOwnerConvertsAndUpgrades() {
        String id = scene.buys(scene.provider, scene.resold, PREMIUM, 25);
        as(scene.reseller).body(Map.of("targetOffer", Map.of("id", E3))).post(subscription(scene.resold, id) + "/upgrades").then().statusCode(403).body("code", equalTo(973007));
        as(Tokens.partnerApp(scene.provider, "AA")).body(Map.of("targetOffer", Map.of("id", E3))).post(subscription(scene.resold, id) + "/upgrades").then().statusCode(403)
                .body("code", equalTo(900329));
        as(scene.provider).body(Map.of("targetOffer", Map.of("id", E3))).post(subscription(scene.resold, id) + "/upgrades").then().statusCode(200);
    }

    @Test
    void anUpgradePutsANewSubscriptionInThePlaceOfTheOldAndTheAddOnsFollow() {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line(PREMIUM, 20), line(ADD_ON, 10))).statusCode(201).extract().jsonPath();
        String old = placed.getString("lineItems[0].subscriptionId");
        String addOn = placed.getString("lineItems[1].subscriptionId");
        as(scene.direct).get(subscription(scene.customer, old) + "/upgrades").then().statusCode(200).body("items.targetOffer.id", contains(E3))
                .body("items[0].targetOffer.isAddOn", equalTo(false)).body("items[0].targetOffer.billing", equalTo("license"))
                .body("items[0].isEligible", equalTo(true)).body("items[0].upgradeType", equalTo("upgrade_only")).body("items[0].quantity", equalTo(20))
                .body("items[0].upgradeErrors", equalTo(List.of())).body("items[0].attributes.objectType", equalTo("Upgrade"));
        String made = upgrades(scene.direct, old, E3.toLowerCase()).statusCode(200).body("sourceSubscriptionId", equalTo(old)).body("upgradeType", equalTo("upgrade_only"))
                .body("upgradeErrors", equalTo(List.of())).body("licenseErrors", equalTo(List.of())).extract().path("targetSubscriptionId");
        assertNotEquals(old, made);
        as(scene.direct).get(subscription(scene.customer, made)).then().body("offerId", equalTo(E3)).body("quantity", equalTo(20)).body("friendlyName", equalTo("Office 365 E3"))
                .body("status", equalTo("active"));
        as(scene.direct).get(subscription(scene.customer, old)).then().body("status", equalTo("deleted"));
        as(scene.direct).get(subscription(scene.customer, made) + "/addons").then().body("items.id", contains(addOn)).body("items[0].status", equalTo("active"));
        as(scene.direct).get(orders(scene.customer)).then().body("items.lineItems.flatten().subscriptionId", hasItem(made));
        assertEquals(made, JsonPath.from(event("SubscriptionChanged", addOn).value()).getString("parentSubscriptionId"));
        event("SubscriptionCancelled", old);
        assertEquals(List.of(List.of("OWNER", "upgrade of " + old)), rows("select aspect, why from subscription_history where subscription_id = ?::uuid", made));
        upgrades(scene.direct, old, E3).statusCode(400).body("code", equalTo(973211));
    }

    @Test
    void anUpgradeThatWouldLeaveAnAddOnWithoutItsBaseIsRefused() {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line(E3, 20), line(ADD_ON, 10))).statusCode(201).extract().jsonPath();
        String base = placed.getString("lineItems[0].subscriptionId");
        as(scene.direct).get(subscription(scene.customer, base) + "/upgrades").then().body("items[0].isEligible", equalTo(false)).body("items[0].upgradeType", equalTo("none"))
                .body("items[0].upgradeErrors.code", contains("subscription_add_ons_present"));
        upgrades(scene.direct, base, E5).statusCode(400).body("code", equalTo(973213));
        as(scene.direct).get(subscription(scene.customer, base)).then().body("status", equalTo("active"));
    }

    @Test
    @Tag("R79")
    void anUpgradeOfAnAzureUsageSubscriptionIsRefused() {
        String azure = scene.buys(scene.direct, scene.customer, AZURE, 1);
        as(scene.direct).get(subscription(scene.customer, azure) + "/upgrades").then().statusCode(200).body("items", equalTo(List.of()));
        upgrades(scene.direct, azure, E3).statusCode(400).body("code", equalTo(973210)).body("rule", equalTo("R79"));
        String term = scene.buys(scene.direct, scene.customer, BASIC, 1);
        upgrades(scene.direct, term, E3).statusCode(400).body("code", equalTo(973215));
        String licence = scene.buys(scene.direct, scene.customer, E3, 1);
        upgrades(scene.direct, licence, PREMIUM).statusCode(400).body("code", equalTo(973212));
        as(scene.direct).body("{}").post(subscription(scene.customer, licence) + "/upgrades").then().statusCode(400);
    }

    @Test
    void ofTwoUpgradesAtOnceOneIsMade() {
        String id = scene.buys(scene.direct, scene.customer, PREMIUM, 20);
        Callable<Integer> upgrade = () -> upgrades(scene.direct, id, E3).extract().statusCode();
        assertEquals(List.of(200, 400, 400), atOnce(List.of(upgrade, upgrade, upgrade)).stream().sorted().toList());
        as(scene.direct).get(subscriptions(scene.customer)).then().body("items.status", containsInAnyOrder("deleted", "active"));
    }

    @Test
    void someSeatsOfATermAreExchangedForTheRestOfIt() {
        table.change("update offer set upgrade_targets = array['" + BETTER + "'] where offer_id = ?", BASIC);
        try {
            String id = scene.buys(scene.direct, scene.customer, BASIC, 10);
            String path = subscription(scene.customer, id);
            String end = as(scene.direct).get(path).then().extract().path("commitmentEndDate");
            String until = as(scene.direct).get(path).then().extract().path("cancellationAllowedUntilDate");
            as(scene.direct).get(path + "/transitionEligibilities?EligibilityType=Immediate").then().statusCode(200).body("items.catalogItemId", contains(BETTER))
                    .body("items[0].quantity", equalTo(10)).body("items[0].eligibilities.transitionType", contains("transition_only", "transition_with_license_transfer"))
                    .body("items[0].eligibilities.isEligible", contains(true, true)).body("items[0].attributes.objectType", equalTo("TransitionEligibility"));
            as(scene.direct).get(path + "/transitionEligibilities?eligibilityType=scheduled").then().statusCode(200).body("items", equalTo(List.of()));
            as(scene.direct).get(path + "/transitionEligibilities?eligibilityType=soon").then().statusCode(400).body("code", equalTo(973217));
            String made = as(scene.direct).body(Map.of("toCatalogItemId", BETTER, "quantity", 4, "transitionType", "transition_only")).post(path + "/transitions").then()
                    .statusCode(200).body("fromCatalogItemId", equalTo(BASIC)).body("toCatalogItemId", equalTo(BETTER)).body("quantity", equalTo(4))
                    .body("events[0].name", equalTo("Conversion")).body("events[0].status", equalTo("Completed")).extract().path("toSubscriptionId");
            as(scene.direct).get(path).then().body("quantity", equalTo(6)).body("status", equalTo("active"));
            as(scene.direct).get(subscription(scene.customer, made)).then().body("quantity", equalTo(4)).body("commitmentEndDate", equalTo(end))
                    .body("cancellationAllowedUntilDate", equalTo(until)).body("refundableQuantity.totalQuantity", equalTo(4));
            as(scene.direct).body(Map.of("toCatalogItemId", BETTER, "quantity", 7)).post(path + "/transitions").then().statusCode(400).body("code", equalTo(973214));
            as(scene.direct).body(Map.of("toCatalogItemId", BETTER, "toSubscriptionId", made)).post(path + "/transitions").then().statusCode(400).body("code", equalTo(973216));
            as(scene.direct).body(Map.of("toCatalogItemId", BETTER)).post(path + "/transitions").then().statusCode(200).body("quantity", equalTo(6));
            as(scene.direct).get(path).then().body("status", equalTo("deleted")).body("suspensionReasons", nullValue());
            as(scene.direct).get(path + "/transitions").then().body("items.quantity", contains(4, 6)).body("items.toSubscriptionId[0]", equalTo(made));
        } finally {
            table.change("update offer set upgrade_targets = '{}' where offer_id = ?", BASIC);
        }
    }
}
