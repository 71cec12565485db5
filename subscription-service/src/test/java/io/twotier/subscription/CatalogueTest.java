package io.twotier.subscription;

import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.offer;
import static io.twotier.subscription.Scene.publishes;
import static io.twotier.subscription.Scene.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@SubscriptionServiceTest
class CatalogueTest extends Stage {

    private static final String OFFERS = "/v1/operator/offers/";

    private static ValidatableResponse puts(String id, Map<String, Object> offer) {
        return as(Tokens.operator()).body(offer).put(OFFERS + id).then();
    }

    @Test
    void theOperatorSaysWhatAnOfferIsAndItIsToldWithEachChange() {
        String id = "TEST-" + UUID.randomUUID() + ":0001";
        String etag = puts(id, with(with(offer("Backup"), "countries", List.of("no", "se")), "publisher", "Contoso")).statusCode(200).body("id", equalTo(id))
                .body("countries", contains("NO", "SE")).body("termDurations", contains("P1M", "P1Y", "P3Y")).body("isAvailableForPurchase", equalTo(true))
                .body("attributes.objectType", equalTo("Offer")).extract().path("attributes.etag");
        as(Tokens.operator()).header("If-Match", etag).body(with(offer("Backup plus"), "isAvailableForPurchase", false)).put(OFFERS + id.toLowerCase()).then()
                .statusCode(200).body("id", equalTo(id)).body("name", equalTo("Backup plus")).body("countries", hasSize(0));
        as(Tokens.operator()).header("If-Match", etag).body(offer("Late")).put(OFFERS + id).then().statusCode(412).body("code", equalTo(2055));
        JsonNode said = Json.tree(told.probe.await(EVENTS, e -> is(e, "OfferPublished", id) && e.value().contains("Backup plus"), SOON).value());
        assertEquals(false, said.get("available").asBoolean());
        assertEquals("2", rows("select sequence from offer where offer_id = ?", id).get(0).get(0));
    }

    @Test
    void anEtagOfAnOfferThatIsNotThereIsStale() {
        as(Tokens.operator()).header("If-Match", "eyJ2IjowfQ==").body(offer("New")).put(OFFERS + "TEST-" + UUID.randomUUID()).then().statusCode(412);
    }

    @Test
    void theFirstChangeOfAnOfferThatCameWithTheBuildFollowsItsSnapshot() {
        String id = publishes(offer("Seeded"));
        assertEquals("1", rows("select sequence from offer where offer_id = ?", id).get(0).get(0));
        assertEquals("1", rows("select sequence from offer where offer_id = ?", E3).get(0).get(0));
    }

    @Test
    void whatCannotBeAnOfferIsRefused() {
        String id = "TEST-" + UUID.randomUUID();
        puts(id + ":1:2", offer("x")).statusCode(400).body("code", equalTo(973150));
        puts(id, with(offer("x"), "minimumQuantity", 301)).statusCode(400).body("code", equalTo(973151));
        puts(id, with(with(offer("x"), "kind", "azure_plan"), "termDurations", List.of())).statusCode(400).body("code", equalTo(973151));
        puts(E3, offer("x")).statusCode(400).body("code", equalTo(973152));
        puts(id, with(offer("x"), "isAddOn", true)).statusCode(400).body("code", equalTo(973153));
        puts(id, with(offer("x"), "prerequisiteOffers", List.of(E3))).statusCode(400).body("code", equalTo(973153));
        puts(id, with(offer("x"), "upgradeTargetOffers", List.of("nothing"))).statusCode(400).body("code", equalTo(973154));
        puts(id, with(offer("x"), "upgradeTargetOffers", List.of(Scene.ADD_ON))).statusCode(400).body("code", equalTo(973154));
        puts(id, with(with(offer("x"), "isAddOn", true), "prerequisiteOffers", List.of(Scene.ADD_ON))).statusCode(400).body("code", equalTo(973154));
        puts(id, with(offer("x"), "countries", List.of("SE", "XX"))).statusCode(400).body("code", equalTo(973155));
        puts(id, with(with(offer("x"), "kind", "license"), "termDurations", List.of("P3Y"))).statusCode(400).body("code", equalTo(973156));
        puts(id, with(offer("x"), "termDurations", List.of())).statusCode(400).body("code", equalTo(973156));
        puts(id, with(offer("x"), "isTransferable", false)).statusCode(400).body("code", equalTo(973157));
        puts(id, with(offer("x"), "supportedBillingCycles", List.of("monthly", "monthly"))).statusCode(400).body("code", equalTo(973158));
        puts(id, with(offer("x"), "supportedBillingCycles", List.of("unknown"))).statusCode(400).body("code", equalTo(973158));
        for (Map<String, Object> wrong : List.of(with(offer("x"), "name", " "), with(offer("x"), "kind", "boat"), with(offer("x"), "maximumQuantity", 10_000_001),
                with(offer("x"), "minimumQuantity", 0), with(offer("x"), "sellers", List.of("customer")), with(offer("x"), "termDurations", List.of("P2Y")))) {
            puts(id, wrong).statusCode(400).body("code", equalTo(975001));
        }
        assertEquals(List.of(), rows("select id from offer where id like ?", id.toLowerCase() + "%"));
    }

    @Test
    void oneOfTwoWhoChangeAnOfferAtOnceWins() {
        String id = publishes(offer("Before"));
        String etag = as(Tokens.operator()).body(offer("Now")).put(OFFERS + id).then().statusCode(200).extract().path("attributes.etag");
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "After " + i;
            calls.add(() -> as(Tokens.operator()).header("If-Match", etag).body(offer(name)).put(OFFERS + id).statusCode());
        }
        List<Integer> answers = atOnce(calls);
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(5, answers.stream().filter(status -> status == 412).count(), answers.toString());
        String fresh = "TEST-" + UUID.randomUUID();
        List<Integer> made = atOnce(List.of(() -> puts(fresh, offer("One")).extract().statusCode(), () -> puts(fresh, offer("Two")).extract().statusCode()));
        assertEquals(List.of(200, 200), made);
        assertEquals("2", rows("select sequence from offer where offer_id = ?", fresh).get(0).get(0));
    }

    @Test
    void theOperatorsListGoesOnPageByPageAndHasEverything() {
        String withdrawn = publishes(with(offer("Withdrawn"), "isAvailableForPurchase", false));
        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            JsonPath page = (token == null ? as(Tokens.operator()) : as(Tokens.operator()).header("MS-ContinuationToken", token))
                    .get("/v1/operator/offers?size=5" + (token == null ? "" : "&seekOperation=Next")).then().statusCode(200).extract().jsonPath();
            assertTrue(page.getList("items").size() <= 5);
            seen.addAll(page.getList("items.id"));
            token = page.getString("continuationToken");
        } while (token != null);
        assertEquals(seen.size(), seen.stream().distinct().count());
        assertTrue(seen.containsAll(List.of(withdrawn, E3, "PERPETUAL-WIN:0001")));
        as(scene.direct).get("/v1/offers?country=SE").then().body("items.id", hasItem(withdrawn));
        as(scene.direct).get("/v1/offers/" + withdrawn).then().statusCode(200).body("isAvailableForPurchase", equalTo(false));
    }

    @Test
    void anOfferIsListedOnlyWhereItIsSold() {
        String norwegian = publishes(with(offer("Fjord"), "countries", List.of("NO")));
        as(scene.direct).get("/v1/offers?country=no").then().statusCode(200).body("items.id", hasItems(norwegian, E3));
        as(scene.direct).get("/v1/offers?COUNTRY=SE").then().statusCode(200).body("items.id", not(hasItem(norwegian))).body("items.id", hasItem(E3));
        as(scene.direct).get("/v1/offers").then().statusCode(200).body("items.id", hasItem(norwegian));
        as(scene.direct).get("/v1/offers/" + norwegian + "?country=NO").then().statusCode(200);
        as(scene.direct).get("/v1/offers/" + norwegian + "?country=SE").then().statusCode(404).body("code", equalTo(1000));
        String product = norwegian.substring(0, norwegian.indexOf(':'));
        as(scene.direct).get("/v1/products/" + product + "/skus?country=SE").then().statusCode(404).body("code", equalTo(400013));
        as(scene.direct).get("/v1/customers/" + scene.customer + "/products/" + product + "/skus").then().statusCode(404).body("code", equalTo(400013));
    }

    @Test
    void aTrialNamesWhatItIsConvertedToAndAnotherOfferWhatItIsUpgradedTo() {
        as(scene.direct).get("/v1/offers/C0BD2E08-11AC-4836-BDC7-3712E744922F").then().statusCode(200).body("isTrial", equalTo(true))
                .body("conversionTargetOffers", contains("031C9E47-4802-4248-838E-778FB1D2CC05")).body("upgradeTargetOffers", hasSize(0));
        as(scene.direct).get("/v1/offers/" + E3).then().body("isTrial", equalTo(false)).body("conversionTargetOffers", hasSize(0))
                .body("upgradeTargetOffers", contains("A1B2C3D4-0003-4000-8000-00000000E303")).body("publisherName", nullValue());
        as(scene.direct).get("/v1/offers/SAAS-CONTOSO-BACKUP:0001").then().body("publisherName", equalTo("Contoso"));
    }

    @Test
    void productsSkusAndAvailabilitiesAreReadAsClientsReadThemBeforeOrdering() {
        as(scene.direct).get("/v1/products/cfq7ttc0lh18/skus?country=SE").then().statusCode(200).body("totalCount", equalTo(1))
                .body("items[0].id", equalTo("0001")).body("items[0].productId", equalTo("CFQ7TTC0LH18")).body("items[0].maximumQuantity", equalTo(300))
                .body("items[0].supportedBillingCycles", contains("monthly", "annual")).body("items[0].attributes.objectType", equalTo("Sku"))
                .body("items[0].links.availabilities.uri", equalTo("/products/CFQ7TTC0LH18/skus/0001/availabilities?country=SE"));
        as(scene.direct).get("/v1/products/CFQ7TTC0LH18/skus/0001?country=SE").then().statusCode(200).body("title", startsWith("Microsoft 365"))
                .body("links.self.uri", equalTo("/products/CFQ7TTC0LH18/skus/0001?country=SE"));
        as(scene.direct).get("/v1/products/CFQ7TTC0LH18/skus/0001/availabilities?country=NO").then().statusCode(200).body("items", hasSize(1))
                .body("items[0].id", equalTo("CFQ7TTC0K971")).body("items[0].catalogItemId", equalTo("CFQ7TTC0LH18:0001:CFQ7TTC0K971"))
                .body("items[0].defaultCurrency.code", equalTo("NOK")).body("items[0].country", equalTo("NO")).body("items[0].terms.duration", contains("P1M", "P1Y", "P3Y"));
        String below = "/v1/customers/" + scene.customer + "/products/CFQ7TTC0LH18/skus";
        for (String token : List.of(Tokens.partner(scene.direct, "SA"), Tokens.customer(scene.customer))) {
            as(token).get(below).then().statusCode(200).body("items.id", contains("0001"));
            as(token).get(below + "/0001/availabilities").then().statusCode(200).body("items[0].defaultCurrency.code", equalTo("SEK"))
                    .body("items[0].catalogItemId", equalTo("CFQ7TTC0LH18:0001:CFQ7TTC0K971"));
        }
        as(scene.direct).get("/v1/products/CFQ7TTC0LH18/skus/0009").then().statusCode(404).body("code", equalTo(400018));
        as(scene.direct).get("/v1/products/" + E3 + "/skus").then().statusCode(404).body("code", equalTo(400013));
        as(scene.direct).get("/v1/products/CFQ7TTC0LH18/skus?country=XX").then().statusCode(400).body("code", equalTo(973020));
        as(scene.provider).get(below).then().statusCode(403).body("code", equalTo(20002));
        as(Tokens.customer(scene.resold)).get(below).then().statusCode(403).body("code", equalTo(20002));
    }

    @Test
    void whatAnAvailabilityNamesCanBeOrdered() {
        String id = publishes(offer("Made here"));
        String product = id.substring(0, id.indexOf(':'));
        String item = as(scene.direct).get("/v1/products/" + product + "/skus/0001/availabilities?country=SE").then().statusCode(200).extract().path("items[0].catalogItemId");
        assertTrue(item.startsWith(id + ":"));
        scene.places(scene.direct, scene.customer, Scene.order(Scene.line(item, 2))).statusCode(201).body("lineItems[0].offerId", equalTo(item));
        scene.places(scene.direct, scene.customer, Scene.order(Scene.line(id + ":NONE", 2))).statusCode(400).body("code", equalTo(2085));
    }
}
