package io.twotier.subscription;

import static io.twotier.subscription.Scene.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;

@SubscriptionServiceTest
class OfferTest extends Stage {

    @Test
    void theCatalogueIsLoadedAtStart() {
        as(scene.direct).get("/v1/offers?country=SE").then().statusCode(200).body("items.id", hasItems(Scene.E3, Scene.ADD_ON, Scene.AZURE, Scene.AZURE_PLAN, "PERPETUAL-WIN:0001"))
                .body("attributes.objectType", equalTo("Collection")).body("links.self.uri", equalTo("/offers?country=SE"));
        assertEquals("16", rows("select count(*) from offer where id not like 'test-%'").get(0).get(0));
    }

    @Test
    void anOfferIsFoundInAnyLetterCaseAndGoesOutAsStored() {
        as(Tokens.customer(scene.customer, "GA")).get("/v1/offers/c0bd2e08-11ac-4836-bdc7-3712e744922f?country=se").then().statusCode(200)
                .body("id", equalTo("C0BD2E08-11AC-4836-BDC7-3712E744922F")).body("minimumQuantity", equalTo(25)).body("maximumQuantity", equalTo(25))
                .body("isAddOn", equalTo(false)).body("country", equalTo("SE")).body("supportedBillingCycles", contains("none"))
                .body("isTransferable", equalTo(false)).body("reasonNotTransferable", equalTo("trials do not transfer"));
    }

    @Test
    void anAddOnNamesTheOffersItGoesWith() {
        as(scene.direct).get("/v1/offers/" + Scene.ADD_ON).then().statusCode(200).body("isAddOn", equalTo(true))
                .body("prerequisiteOffers", hasItem(Scene.E3)).body("unitType", equalTo("Licenses")).body("country", nullValue());
    }

    @Test
    void theAvailabilityBehindProductAndSkuIsAccepted() {
        as(scene.direct).get("/v1/offers/CFQ7TTC0LH18:0001:CFQ7TTC0K971").then().statusCode(200).body("id", equalTo("CFQ7TTC0LH18:0001"));
        as(scene.direct).get("/v1/offers/CFQ7TTC0LH18:0001:CFQ7TTC0K999").then().statusCode(404).body("code", equalTo(1000));
    }

    @Test
    void anUnknownOfferIsMissingAndAnUnknownCountryAMistake() {
        as(scene.direct).get("/v1/offers/nothing").then().statusCode(404).body("code", equalTo(1000));
        as(scene.direct).get("/v1/offers?country=XX").then().statusCode(400).body("code", equalTo(973020));
        as(scene.direct).get("/v1/offers/" + Scene.E3 + "?country=").then().statusCode(200);
    }
}
