package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.AZURE;
import static io.twotier.subscription.Scene.AZURE_PLAN;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.orders;
import static io.twotier.subscription.Scene.subscriptions;
import static io.twotier.subscription.Scene.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SubscriptionServiceTest
class OrderTest extends Stage {

    @Test
    @Tag("R84")
    void theOrderOfTheStoryMakesASubscriptionOfEachLine() {
        Map<String, Object> wanted = order(line(E3, 25), line(ADD_ON, 10), line(AZURE, 1), line(AZURE_PLAN, null));
        wanted.put("billingCycle", "Annual");
        wanted.put("referenceCustomerId", scene.customer.toString().toUpperCase());
        JsonPath placed = scene.places(scene.direct, scene.customer, wanted).statusCode(201).header("ETag", startsWith("\""))
                .body("referenceCustomerId", equalTo(scene.customer.toString())).body("billingCycle", equalTo("annual")).body("currencyCode", equalTo("SEK"))
                .body("status", equalTo("completed")).body("attributes.objectType", equalTo("Order")).body("lineItems", hasSize(4))
                .body("lineItems.lineItemNumber", equalTo(List.of(0, 1, 2, 3))).body("lineItems[0].friendlyName", equalTo("Office 365 E3"))
                .body("lineItems[3].quantity", equalTo(1)).body("lineItems[0].partnerIdOnRecord", nullValue()).extract().jsonPath();
        String base = placed.getString("lineItems[0].subscriptionId");
        assertEquals(base, placed.getString("lineItems[1].parentSubscriptionId"));
        assertEquals("/customers/" + scene.customer + "/subscriptions/" + base, placed.getString("lineItems[0].links.subscription.uri"));
        assertEquals("/customers/" + scene.customer + "/orders/" + placed.getString("id"), placed.getString("links.self.uri"));
        as(scene.direct).get(subscriptions(scene.customer) + "?order_id=" + placed.getString("id")).then().statusCode(200)
                .body("items.id", equalTo(placed.getList("lineItems.subscriptionId"))).body("items.billingCycle", equalTo(List.of("annual", "annual", "monthly", "monthly")));
    }

    /** One client looks for its subscription by the very id it ordered. */
    @Test
    void whatWasOrderedByProductSkuAndAvailabilityIsNamedByThemAndWhatWasNotIsNot() {
        for (String[] named : new String[][] {{"cfq7ttc0lh18:0001:cfq7ttc0k971", "CFQ7TTC0LH18:0001:CFQ7TTC0K971"}, {"CFQ7TTC0LH18:0001", "CFQ7TTC0LH18:0001"}}) {
            JsonPath placed = scene.places(scene.direct, scene.customer, order(line(named[0], 2))).statusCode(201).extract().jsonPath();
            assertEquals(named[1], placed.getString("lineItems[0].offerId"));
            String bought = subscriptions(scene.customer) + "/" + placed.getString("lineItems[0].subscriptionId");
            JsonPath subscription = as(scene.direct).get(bought).then().statusCode(200).extract().jsonPath();
            assertEquals(named[1], subscription.getString("offerId"));
            as(scene.direct).get("/v1" + subscription.getString("links.offer.uri")).then().statusCode(200).body("id", equalTo("CFQ7TTC0LH18:0001"));
        }
    }

    @Test
    void anOrderSaysThatItIsCompletedAndEachSubscriptionThatItWasCreated() {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line(E3, 5))).statusCode(201).extract().jsonPath();
        ConsumerRecord<String, String> completed = event("OrderCompleted", placed.getString("id"));
        assertEquals(scene.customer.toString(), completed.key());
        assertEquals("1", TopicProbe.header(completed, "ce_sequence"));
        assertEquals(Set.of(scene.customer.toString(), scene.direct.toString()), Set.of(TopicProbe.header(completed, "ce_audience").split(",")));
        JsonNode created = Json.tree(event("SubscriptionCreated", placed.getString("lineItems[0].subscriptionId")).value());
        assertEquals(scene.direct.toString(), created.get("partnerId").asText());
        assertEquals(E3, created.get("offerId").asText());
        assertEquals("license", created.get("kind").asText());
        assertEquals(5, created.get("quantity").asInt());
        assertEquals("active", created.get("status").asText());
        assertEquals(true, created.get("transferable").asBoolean());
        assertEquals(true, created.get("listed").asBoolean());
        assertEquals(placed.getString("id"), created.get("orderId").asText());
    }

    @Test
    void anAddOnIsAddedToAnOrderThatIsThere() {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line(E3, 25))).statusCode(201).extract().jsonPath();
        String base = placed.getString("lineItems[0].subscriptionId");
        JsonPath extended = as(scene.direct).body(order(with(line(ADD_ON, 10), "parentSubscriptionId", base.toUpperCase())))
                .patch(orders(scene.customer) + "/" + placed.getString("id")).then().statusCode(200).body("lineItems.lineItemNumber", equalTo(List.of(0, 1)))
                .body("lineItems[0].subscriptionId", equalTo(base)).body("lineItems[1].parentSubscriptionId", equalTo(base))
                .body("lineItems[1].quantity", equalTo(10)).extract().jsonPath();
        as(scene.direct).get(subscriptions(scene.customer) + "/" + base + "/addons").then().statusCode(200).body("totalCount", equalTo(1))
                .body("items[0].id", equalTo(extended.getString("lineItems[1].subscriptionId"))).body("items[0].orderId", equalTo(placed.getString("id")));
        as(scene.direct).get(orders(scene.customer) + "/" + placed.getString("id")).then().statusCode(200).body("lineItems", hasSize(2));
        told.probe.await(EVENTS, e -> is(e, "OrderCompleted", placed.getString("id")) && "2".equals(TopicProbe.header(e, "ce_sequence")), SOON);
    }

    @Test
    void anAddOnInAnOrderOfItsOwnNamesItsParent() {
        String base = scene.buys(scene.direct, scene.customer, E3, 25);
        scene.places(scene.direct, scene.customer, order(with(line(ADD_ON, 3), "parentSubscriptionId", base))).statusCode(201)
                .body("lineItems[0].parentSubscriptionId", equalTo(base));
    }

    @Test
    void linesThatTheOrderHasAlreadyMayComeAlong() {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line(E3, 25))).statusCode(201).extract().jsonPath();
        String base = placed.getString("lineItems[0].subscriptionId");
        Map<String, Object> there = with(line(E3, 25), "subscriptionId", base);
        String path = orders(scene.customer) + "/" + placed.getString("id");
        as(scene.direct).body(order(there, with(line(ADD_ON, 2), "parentSubscriptionId", base))).patch(path).then().statusCode(200).body("lineItems", hasSize(2));
        as(scene.direct).body(order(there)).patch(path).then().statusCode(400).body("code", equalTo(973009));
    }

    @Test
    void ordersAreListedAndReadByTheirOwnerAndTheCustomer() {
        String id = scene.places(scene.direct, scene.customer, order(line(E3, 1))).statusCode(201).extract().path("id");
        for (String token : List.of(Tokens.partner(scene.direct, "SA"), Tokens.customer(scene.customer, "GA"))) {
            as(token).get(orders(scene.customer)).then().statusCode(200).body("totalCount", equalTo(1)).body("items[0].id", equalTo(id));
            as(token).get(orders(scene.customer) + "/" + id.toUpperCase()).then().statusCode(200).body("id", equalTo(id));
        }
        as(scene.direct).get(orders(scene.customer) + "/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo(20000));
        as(scene.direct).get(orders(scene.customer) + "/nonsense").then().statusCode(404).body("code", equalTo(20000));
    }

    @Test
    void pascalCaseUnknownPropertiesAndNullsAreTaken() {
        as(scene.direct).body("""
                {"ReferenceCustomerId":null,"BillingCycle":"unknown","CurrencyCode":null,"TotalPrice":0.0,"CreationDate":"0001-01-01T00:00:00","Links":{},
                 "LineItems":[{"LineItemNumber":0,"OfferId":"%s","Quantity":2,"ParentSubscriptionId":null,"PartnerIdOnRecord":""}]}""".formatted(E3.toLowerCase()))
                .post(orders(scene.customer)).then().statusCode(201).body("billingCycle", equalTo("monthly")).body("lineItems[0].offerId", equalTo(E3));
    }

    @Test
    void theSameRequestIdOrdersOnce() {
        String requestId = UUID.randomUUID().toString();
        Callable<String> call = () -> as(Tokens.partnerUser(scene.direct, "AA").objectId(scene.direct).sign()).header("MS-RequestId", requestId)
                .body(order(line(E3, 7))).post(orders(scene.customer)).then().statusCode(201).header("MS-RequestId", requestId).extract().asString();
        List<String> answers = atOnce(List.of(call, call));
        assertEquals(Json.tree(answers.get(0)), Json.tree(answers.get(1)));
        as(scene.direct).get(orders(scene.customer)).then().body("totalCount", equalTo(1));
        as(Tokens.partnerUser(scene.direct, "AA").objectId(scene.direct).sign()).header("MS-RequestId", requestId).body(order(line(E3, 8)))
                .post(orders(scene.customer)).then().statusCode(409);
    }

    @Test
    void aDryRunComputesTheOrderAndLeavesNoRow() {
        scene.buys(scene.direct, scene.customer, E3, 1);
        as(scene.direct).body(order(line(E3, 3), line(AZURE, 1))).post(orders(scene.customer) + "?validateOnly=true").then().statusCode(201)
                .body("lineItems", hasSize(2)).body("currencyCode", equalTo("SEK"));
        assertEquals("1", rows("select count(*) from customer_order where customer_id = ?", scene.customer).get(0).get(0));
        assertEquals("1", rows("select count(*) from subscription where customer_id = ?", scene.customer).get(0).get(0));
        assertEquals("1", rows("select count(*) from audit where customer_id = ?", scene.customer).get(0).get(0));
    }

    @Test
    void aDryRunNamesEveryBlocker() {
        as(scene.direct).body(order(with(line(E3, 0), "partnerIdOnRecord", "g" + scene.resellerMpn))).post(orders(scene.resold) + "?validateOnly=true").then()
                .statusCode(403).body("code", equalTo(20002)).body("checks.code", hasItems(20002, 973002, 2002, 2071));
    }

    @Test
    void ownershipAndPartnerOfRecordHaveAHistoryFromTheFirstDay() {
        String id = as(Tokens.partnerUser(scene.provider, "AA").objectId(scene.provider).sign()).header("X-Reason", "moved in")
                .body(order(with(line(E3, 5), "partnerIdOnRecord", "l" + scene.resellerMpn))).post(orders(scene.resold)).then().statusCode(201)
                .extract().path("lineItems[0].subscriptionId");
        assertEquals(List.of(List.of("OWNER", scene.provider.toString(), "user:" + scene.provider, "moved in"),
                        List.of("PARTNER_OF_RECORD", "l" + scene.resellerMpn, "user:" + scene.provider, "moved in")),
                rows("select aspect, value, who, why from subscription_period where subscription_id = ?::uuid and valid_to is null order by aspect", id));
    }

    @Test
    void malformedBodiesAreRefusedAndChangeNothing() {
        for (String body : List.of("{", "[]", "null", "{}", "{\"lineItems\":[]}", "{\"lineItems\":[null]}", "{\"lineItems\":[{\"quantity\":1}]}",
                "{\"lineItems\":[{\"offerId\":\"x\",\"quantity\":\"many\"}]}", "{\"billingCycle\":\"daily\",\"lineItems\":[{\"offerId\":\"x\"}]}")) {
            as(scene.direct).body(body).post(orders(scene.customer)).then().statusCode(400).body("description", startsWith("The request is not valid"));
        }
        as(scene.direct).post(orders(scene.customer)).then().statusCode(400);
        as(scene.direct).contentType("text/plain").body("x").post(orders(scene.customer)).then().statusCode(400);
        assertEquals(List.of(), rows("select id from customer_order where customer_id = ?", scene.customer));
    }
}
