package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.AZURE;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.subscription;
import static io.twotier.subscription.Scene.subscriptions;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Barrier;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to a subscription between its order and its end, as clients see it. */
@SubscriptionServiceTest
class SubscriptionLifeTest extends Stage {

    private static final String TERM = "CFQ7TTC0LH18:0001";
    private static final String SOFTWARE = "PERPETUAL-WIN:0001";

    @Inject
    Barrier barrier;

    private Map<String, Object> whole(String id) {
        return as(scene.direct).get(subscription(scene.customer, id)).then().statusCode(200).extract().jsonPath().getMap("$");
    }

    @Test
    void aBaseTakesItsAddOnsAlongWhenItIsSuspendedAndWhenItComesBack() {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line(E3, 25), line(ADD_ON, 10))).statusCode(201).extract().jsonPath();
        String base = placed.getString("lineItems[0].subscriptionId");
        String addOn = subscription(scene.customer, placed.getString("lineItems[1].subscriptionId"));
        scene.changes(scene.direct, scene.customer, base, Map.of("status", "suspended")).statusCode(200);
        as(scene.direct).get(addOn).then().body("status", equalTo("suspended")).body("suspensionReasons", contains("base_suspended"));
        event("SubscriptionSuspended", placed.getString("lineItems[1].subscriptionId"));
        as(scene.direct).body(Map.of("status", "active")).patch(addOn).then().statusCode(400).body("code", equalTo(27009));
        scene.changes(scene.direct, scene.customer, base, Map.of("status", "active")).statusCode(200);
        as(scene.direct).get(addOn).then().body("status", equalTo("active")).body("suspensionReasons", nullValue());
    }

    @Test
    void aStaleBodyWithOneChangeChangesThatOneThing() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        Map<String, Object> stale = whole(id);
        scene.changes(scene.direct, scene.customer, id, Map.of("quantity", 30)).statusCode(200);
        stale.put("status", "Suspended");
        scene.changes(scene.direct, scene.customer, id, stale).statusCode(200).body("status", equalTo("suspended")).body("quantity", equalTo(30));
        Map<String, Object> suspended = whole(id);
        suspended.put("status", "active");
        scene.changes(scene.direct, scene.customer, id, suspended).statusCode(200).body("status", equalTo("active")).body("quantity", equalTo(30))
                .body("suspensionReasons", nullValue());
        suspended.put("quantity", 31);
        scene.changes(scene.direct, scene.customer, id, suspended).statusCode(200).body("quantity", equalTo(31)).body("status", equalTo("active"));
    }

    @Test
    void whatCanBeGivenBackIsShownWithItsLastDay() {
        String id = scene.buys(scene.direct, scene.customer, TERM, 10);
        Instant bought = Instant.parse(as(scene.direct).get(subscription(scene.customer, id)).then().extract().path("creationDate"));
        String until = bought.plus(Duration.ofDays(7)).toString();
        as(scene.direct).get(subscription(scene.customer, id)).then().body("cancellationAllowedUntilDate", equalTo(until)).body("actions", contains("edit", "cancel"))
                .body("refundableQuantity.totalQuantity", equalTo(10)).body("refundableQuantity.details", hasSize(1))
                .body("refundableQuantity.details[0].quantity", equalTo(10)).body("refundableQuantity.details[0].allowedUntilDateTime", equalTo(until))
                .body("productType.displayName", equalTo("Online services"));
        scene.changes(scene.direct, scene.customer, id, Map.of("quantity", 12)).statusCode(200).body("refundableQuantity.totalQuantity", equalTo(12))
                .body("refundableQuantity.details.quantity", contains(10, 2));
        scene.changes(scene.direct, scene.customer, id, Map.of("quantity", 9)).statusCode(200).body("refundableQuantity.details.quantity", contains(9));
        String licence = scene.buys(scene.direct, scene.customer, E3, 5);
        as(scene.direct).get(subscription(scene.customer, licence)).then().body("cancellationAllowedUntilDate", nullValue()).body("refundableQuantity", nullValue())
                .body("actions", contains("edit"));
    }

    @Test
    void documentedRefusalsHaveTheirCodes() {
        String term = scene.buys(scene.direct, scene.customer, TERM, 10);
        rows("update subscription set term_start = term_start - interval '8 days', refundable_seats = '[]' where id = ?::uuid returning id", term);
        scene.changes(scene.direct, scene.customer, term, Map.of("quantity", 9)).statusCode(400).body("code", equalTo(800090));
        scene.changes(scene.direct, scene.customer, term, Map.of("status", "deleted")).statusCode(400).body("code", equalTo(900117));
        String software = scene.buys(scene.direct, scene.customer, SOFTWARE, 2);
        scene.changes(scene.direct, scene.customer, software, Map.of("status", "suspended")).statusCode(400).body("code", equalTo(800096));
        scene.changes(scene.direct, scene.customer, software, Map.of("quantity", 3)).statusCode(400).body("code", equalTo(800095));
        scene.changes(scene.direct, scene.customer, software, Map.of("billingCycle", "monthly")).statusCode(400).body("code", equalTo(800097));
        scene.changes(scene.direct, scene.customer, term, Map.of("billingCycle", "annual")).statusCode(400).body("code", equalTo(2054));
    }

    @Test
    void aListIsWholeUnlessAPageIsAskedFor() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(scene.buys(scene.direct, scene.customer, E3, i + 1));
        }
        as(scene.direct).get(subscriptions(scene.customer)).then().body("items.id", equalTo(ids)).body("links.next", nullValue());
        Response first = as(scene.direct).get(subscriptions(scene.customer) + "?Size=2");
        first.then().statusCode(200).body("items.id", equalTo(ids.subList(0, 2))).body("links.next.uri", equalTo("/customers/" + scene.customer + "/subscriptions?size=2&seekOperation=Next"));
        as(scene.direct).header("MS-ContinuationToken", first.path("continuationToken")).get("/v1" + first.path("links.next.uri")).then().statusCode(200)
                .body("items.id", equalTo(ids.subList(2, 3))).body("links.next", nullValue());
        as(scene.direct).header("MS-ContinuationToken", first.path("continuationToken")).get(subscriptions(scene.customer) + "?size=2&seekOperation=Next&MPN_ID=1")
                .then().statusCode(400);
        as(scene.direct).get(subscriptions(scene.customer) + "?ORDER_ID=" + UUID.randomUUID()).then().body("items", equalTo(List.of()))
                .body("links.self.uri", startsWith("/customers/" + scene.customer + "/subscriptions?order_id="));
    }

    @Test
    @Tag("R16")
    void anotherPartnersRelationshipChangesNeitherOwnerNorPartnerOfRecord() {
        String mpn = "l" + scene.resellerMpn;
        String id = scene.places(scene.provider, scene.resold, order(Scene.with(line(E3, 5), "partnerIdOnRecord", mpn))).statusCode(201).extract().path("lineItems[0].subscriptionId");
        Object before = rows("select owner_id, mpn_id_on_record, reseller_on_record, version from subscription where id = ?::uuid", id);
        told.related(scene.resold, scene.direct, "direct", null, "direct");
        String other = scene.buys(scene.direct, scene.resold, E3, 1);
        assertEquals(before, rows("select owner_id, mpn_id_on_record, reseller_on_record, version from subscription where id = ?::uuid", id));
        as(scene.direct).get(subscriptions(scene.resold)).then().body("items.id", contains(other));
        as(scene.provider).get(subscriptions(scene.resold)).then().body("items.id", contains(id));
    }

    @Test
    void whoSuspendsABaseWhileAnAddOnIsBoughtLeavesNoneActive() {
        for (int round = 0; round < 5; round++) {
            String base = scene.buys(scene.direct, scene.customer, E3, 25);
            Callable<Integer> suspend = () -> scene.changes(scene.direct, scene.customer, base, Map.of("status", "suspended")).extract().statusCode();
            Callable<Integer> buy = () -> scene.places(scene.direct, scene.customer, order(Scene.with(line(ADD_ON, 1), "parentSubscriptionId", base))).extract().statusCode();
            List<Integer> answers = atOnce(List.of(suspend, buy, buy));
            assertEquals(200, answers.get(0));
            assertEquals(List.of(), rows("select id from subscription where parent_id = ?::uuid and status = 'ACTIVE'", base));
        }
    }

    @Test
    void provisioningIsSeenByWhoAdministersForTheCustomer() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        as(scene.direct).get(subscription(scene.customer, id) + "/provisioningstatus").then().statusCode(200).body("skuId", equalTo(E3)).body("status", equalTo("success"))
                .body("quantity", equalTo(25)).body("attributes.objectType", equalTo("SubscriptionProvisioningStatus"));
        as(Tokens.partnerApp(scene.direct, "AA")).get(subscription(scene.customer, id) + "/provisioningstatus").then().statusCode(403);
        scene.changes(scene.direct, scene.customer, id, Map.of("status", "suspended")).statusCode(200);
        as(scene.direct).get(subscription(scene.customer, id) + "/provisioningstatus").then().body("status", equalTo("none")).body("quantity", equalTo(0));
        UUID relationship = UUID.fromString(rows("select id from relationship_fact where customer_id = ?", scene.customer).get(0).get(0));
        told.say("customer-events", scene.customer.toString(), relationship.toString(), 9, "io.twotier.customer.DelegatedAdminRevoked.v1",
                Told.map("relationshipId", relationship, "customerId", scene.customer, "partnerId", scene.direct, "kind", "direct", "origin", "created",
                        "delegatedAdmin", false, "acquisitionChannel", "direct", "open", true));
        barrier.await(Set.of(new Source("customer-events", scene.customer.toString())));
        as(scene.direct).get(subscription(scene.customer, id) + "/provisioningstatus").then().statusCode(403).body("code", equalTo(973230));
        as(Tokens.customer(scene.customer)).get(subscription(scene.customer, id) + "/provisioningstatus").then().statusCode(200);
    }

    @Test
    @Tag("R79")
    void anAzureSubscriptionIsRegisteredOnceAndOthersCannotBe() {
        String azure = scene.buys(scene.direct, scene.customer, AZURE, 1);
        String path = subscription(scene.customer, azure);
        as(scene.direct).get(path + "/registrationstatus").then().statusCode(200).body("status", equalTo("notRegistered"));
        as(scene.direct).post(path + "/registrations").then().statusCode(202).header("Location", endsWith(path.substring(3) + "/registrationstatus"));
        as(scene.direct).post(path + "/registrations").then().statusCode(202);
        as(scene.direct).get(path + "/registrationstatus").then().body("status", equalTo("registered")).body("subscriptionId", equalTo(azure));
        assertEquals(List.of(List.of("2")), rows("select sequence from subscription where id = ?::uuid", azure));
        String licence = scene.buys(scene.direct, scene.customer, E3, 1);
        as(scene.direct).post(subscription(scene.customer, licence) + "/registrations").then().statusCode(400).body("code", equalTo(973231));
    }

    @Test
    @Tag("R47")
    void azureAccessOfAResellersCustomerIsAManualGrantThatIsPendingAndNeverGranted() {
        String resold = scene.buys(scene.provider, scene.resold, AZURE, 1);
        String entitlement = as(scene.provider).get(subscription(scene.resold, resold)).then().extract().path("entitlementId");
        for (UUID partner : List.of(scene.provider, scene.reseller)) {
            as(partner).get(subscription(scene.resold, resold) + "/azureEntitlements").then().statusCode(200).body("totalCount", equalTo(1))
                    .body("items[0].id", equalTo(entitlement)).body("items[0].subscriptionId", equalTo(resold)).body("items[0].status", equalTo("active"))
                    .body("items[0].azureAccess", equalTo("pending_manual_grant"));
        }
        String direct = scene.buys(scene.direct, scene.customer, AZURE, 1);
        as(scene.direct).get(subscription(scene.customer, direct) + "/azureEntitlements").then().body("items[0].azureAccess", nullValue());
        String licence = scene.buys(scene.direct, scene.customer, E3, 1);
        as(scene.direct).get(subscription(scene.customer, licence) + "/azureEntitlements").then().body("items", equalTo(List.of()));
        Stream.of("post", "put", "patch", "delete").forEach(method -> assertEquals(404, as(scene.direct).body("{}").request(method,
                subscription(scene.customer, direct) + "/azureEntitlements").statusCode(), method));
    }
}
