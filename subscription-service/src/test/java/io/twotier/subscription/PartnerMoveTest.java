package io.twotier.subscription;

import static io.twotier.subscription.Scene.AZURE;
import static io.twotier.subscription.Scene.AZURE_PLAN;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.subscription;
import static io.twotier.subscription.Scene.subscriptions;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.twotier.platform.testkit.TopicProbe;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups that move from partner to partner: other kinds than from a direct-bill partner to its provider, and they go on as they are. */
@SubscriptionServiceTest
class PartnerMoveTest extends Stage {

    private static final String TERM = "CFQ7TTC0LH18:0001";

    private final UUID transfer = UUID.randomUUID();

    @BeforeEach
    void bothAtHome() {
        told.related(scene.customer, scene.provider, "indirect_provider", null, "indirect");
    }

    private ConsumerRecord<String, String> asked(String form, String group, String outcome, Map<String, Object> line) {
        told.groupRequested(transfer, form, group, scene.customer, scene.direct, scene.provider, List.of(line));
        return event(outcome, transfer + "/" + group);
    }

    private JsonNode moved(String subscription, int quantity) {
        return Json.tree(asked("partner_to_partner", "0", "SubscriptionGroupTransferred", line(subscription, quantity)).value()).at("/order/lineItems/0");
    }

    private static Map<String, Object> line(String subscription, int quantity) {
        return Told.map("subscriptionId", subscription, "offerId", TERM, "quantity", quantity, "billingCycle", "monthly", "friendlyName", "Kontor");
    }

    @Test
    @Tag("R169")
    @Tag("R170")
    void aTermGoesOnAtTheTargetAndWhatCanBeGivenBackDoesNotBeginAnew() {
        String term = scene.buys(scene.direct, scene.customer, TERM, 5);
        rows("update subscription set term_start = '2026-02-03T08:00:00Z', commitment_end = '2027-02-03T00:00:00Z' where id = ?::uuid returning id", term);
        String successor = moved(term, 4).get("subscriptionId").asText();
        assertNotEquals(term, successor);
        as(scene.provider).get(subscription(scene.customer, successor)).then().statusCode(200).body("quantity", equalTo(4)).body("status", equalTo("active"))
                .body("effectiveStartDate", equalTo("2026-02-03T08:00:00Z")).body("commitmentEndDate", equalTo("2027-02-03T00:00:00Z"))
                .body("refundableQuantity", nullValue()).body("autoRenewEnabled", equalTo(true));
        as(scene.direct).get(subscription(scene.customer, term)).then().statusCode(200).body("status", equalTo("suspended")).body("suspensionReasons", contains("transferred"));
        assertEquals(List.of(List.of("OWNER", scene.provider.toString(), "transfer " + transfer)),
                rows("select aspect, value, why from subscription_history where subscription_id = ?::uuid order by aspect", successor));
    }

    @Test
    @Tag("R168")
    @Tag("R170")
    void anAzurePlanKeepsItsAzureIdAndLeavesTheSourcesList() {
        String plan = scene.buys(scene.direct, scene.customer, AZURE_PLAN, 1);
        String entitlement = as(scene.direct).get(subscription(scene.customer, plan)).then().extract().path("entitlementId");
        JsonNode line = moved(plan, 1);
        assertEquals(entitlement, line.get("entitlementId").asText());
        as(scene.provider).get(subscription(scene.customer, line.get("subscriptionId").asText())).then().body("entitlementId", equalTo(entitlement));
        as(scene.direct).get(subscription(scene.customer, plan)).then().statusCode(404);
        as(scene.direct).get(subscriptions(scene.customer)).then().body("items.id", not(hasItem(plan)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DZH318Z0BQ3Q:0001", "SAAS-CONTOSO-BACKUP:0001", "PERPETUAL-WIN:0001"})
    @Tag("R169")
    void whatIsPaidByTheUnitStaysWithTheSourceSuspended(String offer) {
        String bought = scene.buys(scene.direct, scene.customer, offer, 1);
        String end = as(scene.direct).get(subscription(scene.customer, bought)).then().extract().path("commitmentEndDate");
        String successor = moved(bought, 1).get("subscriptionId").asText();
        as(scene.provider).get(subscription(scene.customer, successor)).then().statusCode(200).body("offerId", equalTo(offer)).body("commitmentEndDate", equalTo(end));
        as(scene.direct).get(subscription(scene.customer, bought)).then().body("suspensionReasons", contains("transferred"));
    }

    @Test
    @Tag("R174")
    void eachFormMovesItsOwnKindsAndAFormNotNamedIsTheFirst() {
        String licence = scene.buys(scene.direct, scene.customer, E3, 1);
        String azure = scene.buys(scene.direct, scene.customer, AZURE, 1);
        String term = scene.buys(scene.direct, scene.customer, TERM, 1);
        int group = 0;
        for (String classic : List.of(licence, azure)) {
            assertEquals("Subscription " + classic + " is not of a transferable kind.", failed("partner_to_partner", group++, classic));
        }
        for (String form : new String[] {null, "direct_to_indirect"}) {
            assertEquals("Subscription " + term + " is not of a transferable kind.", failed(form, group++, term));
        }
        as(scene.provider).get(subscriptions(scene.customer)).then().body("items", hasSize(0));
    }

    private String failed(String form, int group, String subscription) {
        return Json.tree(asked(form, String.valueOf(group), "SubscriptionGroupTransferFailed", line(subscription, 1)).value()).get("description").asText();
    }

    @Test
    void eachSideIsToldOnlyWhatIsItsOwn() {
        String term = scene.buys(scene.direct, scene.customer, TERM, 1);
        assertEquals(Set.of(scene.customer.toString(), scene.direct.toString()),
                audience(asked("partner_to_partner", "1", "SubscriptionGroupTransferFailed", line(UUID.randomUUID().toString(), 1))));
        assertEquals(Set.of(scene.customer.toString(), scene.provider.toString()), audience(asked("partner_to_partner", "2", "SubscriptionGroupTransferred", line(term, 1))));
    }

    private static Set<String> audience(ConsumerRecord<String, String> event) {
        return Set.of(TopicProbe.header(event, "ce_audience").split(","));
    }

    @Test
    void theSameCommandAgainMovesNothing() {
        String term = scene.buys(scene.direct, scene.customer, TERM, 2);
        moved(term, 2);
        told.groupRequested(transfer, "partner_to_partner", "0", scene.customer, scene.direct, scene.provider, List.of(line(term, 2)));
        told.probe.readUntil(EVENTS, seen -> seen.stream().filter(one -> is(one, "SubscriptionGroupTransferred", transfer + "/0")).count() >= 2, SOON);
        as(scene.provider).get(subscriptions(scene.customer)).then().body("items", hasSize(1));
    }
}
