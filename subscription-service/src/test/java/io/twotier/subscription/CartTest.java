package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.AZURE;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.cart;
import static io.twotier.subscription.Scene.carts;
import static io.twotier.subscription.Scene.item;
import static io.twotier.subscription.Scene.offer;
import static io.twotier.subscription.Scene.publishes;
import static io.twotier.subscription.Scene.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.twotier.platform.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@SubscriptionServiceTest
class CartTest extends Stage {

    private JsonPath begun(Object cart) {
        return as(scene.direct).body(cart).post(carts(scene.customer)).then().statusCode(201).extract().jsonPath();
    }

    private String path(JsonPath cart) {
        return carts(scene.customer) + "/" + cart.getString("id");
    }

    @Test
    void aCartIsKeptAsItWasPutTogether() {
        JsonPath made = begun(cart(with(with(item(E3, 5), "friendlyName", "Kontor"), "billingCycle", "Annual"),
                with(item("CFQ7TTC0LH18:0001:CFQ7TTC0K971", 2), "termDuration", "P1M"), with(item(AZURE, 1), "id", 7)));
        assertEquals("/customers/" + scene.customer + "/carts/" + made.getString("id"), made.getString("links.self.uri"));
        as(scene.direct).get(path(made).toUpperCase().replace("/V1/CUSTOMERS", "/v1/customers").replace("/CARTS/", "/carts/")).then().statusCode(200)
                .body("id", equalTo(made.getString("id"))).body("status", equalTo("active")).body("attributes.objectType", equalTo("Cart"))
                .body("attributes.etag", notNullValue()).body("creationTimestamp", startsWith("20")).body("expirationTimestamp", startsWith("20"))
                .body("lineItems.id", contains(0, 1, 7)).body("lineItems[0].friendlyName", equalTo("Kontor")).body("lineItems[0].billingCycle", equalTo("annual"))
                .body("lineItems[0].currencyCode", equalTo("SEK")).body("lineItems[1].catalogItemId", equalTo("CFQ7TTC0LH18:0001:CFQ7TTC0K971"))
                .body("lineItems.orderGroup", contains("0", "1", "1")).body("lineItems.error", contains(nullValue(), nullValue(), nullValue()))
                .body("lineItems[0].participants", hasSize(0)).body("lineItems[0].addonItems", hasSize(0));
        assertEquals(List.of(), rows("select id from subscription where customer_id = ?", scene.customer));
        assertEquals("1", rows("select count(*) from audit where customer_id = ? and operation = 'create_cart'", scene.customer).get(0).get(0));
    }

    @Test
    void bodiesOfOldClientsAreTaken() {
        as(scene.provider).body("""
                {"Id":null,"CreationTimeStamp":"0001-01-01T00:00:00","LastModifiedUser":null,"Status":null,"Links":null,"Attributes":{"ObjectType":"Cart"},
                 "LineItems":[{"Id":0,"CatalogItemId":"%s","FriendlyName":null,"Quantity":3,"CurrencyCode":null,"BillingCycle":"unknown","TermDuration":null,
                  "Participants":[{"Key":"transaction_reseller","Value":"l%d"}],"ProvisioningContext":{"a":"b"},"OrderGroup":null,"AddonItems":null,"Error":null}]}"""
                .formatted(E3.toLowerCase(), scene.resellerMpn)).post(carts(scene.resold)).then().statusCode(201)
                .body("lineItems[0].participants[0].key", equalTo("transaction_reseller")).body("lineItems[0].participants[0].value", equalTo("l" + scene.resellerMpn))
                .body("lineItems[0].error", nullValue());
        for (String body : List.of("{", "[]", "null", "{}", "{\"lineItems\":[]}", "{\"lineItems\":[null]}", "{\"lineItems\":[{\"quantity\":1}]}",
                "{\"lineItems\":[{\"catalogItemId\":\"x\",\"quantity\":99999999999}]}", "{\"lineItems\":[{\"catalogItemId\":\"x\",\"quantity\":1.5e300}]}",
                "{\"lineItems\":[{\"catalogItemId\":\"x\",\"addonItems\":[null]}]}",
                "{\"lineItems\":[{\"catalogItemId\":\"x\",\"addonItems\":[{\"catalogItemId\":\"x\",\"addonItems\":[{\"catalogItemId\":\"x\"}]}]}]}", "{\"lineItems\":[{\"catalogItemId\":\"x\",\"participants\":\"y\"}]}")) {
            as(scene.direct).body(body).post(carts(scene.customer)).then().statusCode(400).body("code", equalTo(975001));
        }
        assertEquals(List.of(), rows("select id from cart where customer_id = ?", scene.customer));
    }

    @Test
    void whatCannotBeBoughtIsToldAtItsLine() {
        String norwegian = publishes(with(offer("Fjord"), "countries", List.of("NO")));
        JsonPath made = begun(cart(item("nothing", 1), item(E3, 0), item(norwegian, 1), item(ADD_ON, 1), item(E3, Integer.MAX_VALUE),
                with(item(E3, 1), "participants", List.of(Map.of("key", "TransactionReseller", "value", "7999999"))),
                with(item(E3, 1), "parentSubscriptionId", UUID.randomUUID().toString()), with(item(E3, 1), "addonItems", List.of(item(AZURE, 1))), item(E3, 1)));
        assertEquals(List.of("catalog_item_id_is_not_valid", "unable_to_process_cart_line_item", "catalog_item_id_is_not_valid"),
                made.getList("lineItems.error.errorCode").subList(0, 3));
        assertEquals("unable_to_process_cart_line_item", made.getString("lineItems[4].error.errorCode"));
        assertEquals("participants_is_not_supported_for_partner", made.getString("lineItems[5].error.errorCode"));
        assertEquals("subscription_is_not_valid", made.getString("lineItems[6].error.errorCode"));
        assertEquals("unable_to_process_cart_line_item", made.getString("lineItems[7].addonItems[0].error.errorCode"));
        as(scene.direct).get(path(made)).then().statusCode(200).body("lineItems[1].error.errorDescription", containsString("outside the limits"))
                .body("lineItems[2].error.errorDescription", equalTo("Line 2: the offer " + norwegian + " is not sold in the customer's country, SE."))
                .body("lineItems[8].error", nullValue());
    }

    @Test
    void aCartIsChangedAsAWholeAndByOneAtATime() {
        JsonPath made = begun(cart(item(E3, 5), item(AZURE, 1)));
        String etag = as(scene.direct).header("If-Match", made.getString("attributes.etag")).body(cart(item(E3, 6))).put(path(made)).then().statusCode(200)
                .body("lineItems", hasSize(1)).body("lineItems[0].quantity", equalTo(6)).extract().path("attributes.etag");
        as(scene.direct).header("If-Match", made.getString("attributes.etag")).body(cart(item(E3, 7))).put(path(made)).then().statusCode(412).body("code", equalTo(2055));
        Callable<Integer> put = () -> as(scene.direct).header("If-Match", etag).body(cart(item(E3, 8))).put(path(made)).statusCode();
        List<Integer> answers = atOnce(List.of(put, put, put, put));
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(List.of(), answers.stream().filter(status -> !List.of(200, 409, 412).contains(status)).toList());
        as(scene.direct).get(path(made)).then().body("lineItems.quantity", contains(8));
    }

    @Test
    void aCartIsItsPartnersAndItsCustomers() {
        JsonPath made = begun(cart(item(E3, 5)));
        told.related(scene.customer, scene.provider, "indirect_provider", null, "indirect");
        UUID second = UUID.randomUUID();
        told.customer(second);
        told.related(second, scene.direct, "direct", null, "direct");
        told.accepted(second);
        for (String path : List.of("", "/checkout")) {
            String id = made.getString("id") + path;
            as(scene.provider).body(path.isEmpty() ? cart(item(E3, 1)) : "").request(path.isEmpty() ? "PUT" : "POST", carts(scene.customer) + "/" + id).then()
                    .statusCode(404).body("code", equalTo(800008));
            as(scene.direct).body(path.isEmpty() ? cart(item(E3, 1)) : "").request(path.isEmpty() ? "PUT" : "POST", carts(second) + "/" + id).then()
                    .statusCode(404).body("code", equalTo(800008));
        }
        as(scene.provider).get(path(made)).then().statusCode(404).body("code", equalTo(800008));
        as(scene.direct).get(carts(second) + "/" + made.getString("id")).then().statusCode(404);
        as(scene.direct).get(carts(scene.customer) + "/nonsense").then().statusCode(404).body("code", equalTo(800008));
        as(scene.direct).get(carts(scene.resold) + "/" + made.getString("id")).then().statusCode(403).body("code", equalTo(20002));
        as(scene.reseller).body(cart(item(E3, 1))).post(carts(scene.resold)).then().statusCode(403).body("code", equalTo(973001));
        as(Tokens.customer(scene.customer, "GA")).get(path(made)).then().statusCode(403).body("code", equalTo(1002));
        as(scene.direct).get(path(made)).then().statusCode(200).body("lineItems[0].quantity", equalTo(5));
    }

    @Test
    void theSameRequestIdBeginsOneCart() {
        String requestId = UUID.randomUUID().toString();
        String token = Tokens.partnerUser(scene.direct, "AA").objectId(scene.direct).sign();
        Callable<String> call = () -> as(token).header("MS-RequestId", requestId).body(cart(item(E3, 7))).post(carts(scene.customer)).then().statusCode(201).extract().path("id");
        List<String> ids = atOnce(List.of(call, call));
        assertEquals(ids.get(0), ids.get(1));
        assertEquals("1", rows("select count(*) from cart where customer_id = ?", scene.customer).get(0).get(0));
        as(token).header("MS-RequestId", requestId).body(cart(item(E3, 8))).post(carts(scene.customer)).then().statusCode(409).body("code", equalTo(975005));
    }
}
