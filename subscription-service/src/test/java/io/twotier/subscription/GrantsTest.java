package io.twotier.subscription;

import static io.twotier.subscription.Scene.AZURE;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.subscription;
import static io.twotier.subscription.Scene.subscriptions;
import static io.twotier.subscription.Scene.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a provider gives a reseller is given piece by piece, and a relationship alone gives nothing of what others own. */
@SubscriptionServiceTest
class GrantsTest extends Stage {

    @Test
    @Tag("R45")
    void settingOneGrantSetsNoOther() {
        String linked = scene.buys(scene.provider, scene.resold, E3, 5);
        as(scene.provider).get(subscription(scene.resold, linked)).then().body("partnerId", nullValue());
        supportedBy(linked, scene.provider);

        scene.changes(scene.provider, scene.resold, linked, Map.of("partnerId", "l" + scene.resellerMpn)).statusCode(200);
        supportedBy(linked, scene.provider);

        String supported = scene.buys(scene.provider, scene.resold, E3, 6);
        as(scene.provider).body(Map.of("supportTenantId", scene.reseller)).put(subscription(scene.resold, supported) + "/supportcontact").then().statusCode(200);
        as(scene.provider).get(subscription(scene.resold, supported)).then().body("partnerId", nullValue());

        UUID stranger = UUID.randomUUID();
        told.partner(stranger, 8_400_001, "indirect_reseller");
        told.partnership(scene.provider, stranger);
        told.signed(stranger);
        scene.changes(scene.provider, scene.resold, supported, Map.of("partnerId", "l8400001")).statusCode(200);
        supportedBy(supported, scene.reseller);
        as(stranger).get(subscriptions(scene.resold)).then().statusCode(403).body("code", equalTo(20002));
        assertEquals(List.of(List.of("1")), rows("select count(*) from relationship_fact where customer_id = ? and kind = 'INDIRECT_RESELLER'", scene.resold));
    }

    @Test
    @Tag("R16")
    void aPartnerThatGainsARelationshipChangesNoOwnershipAndNoPartnerOfRecord() {
        String owned = scene.places(scene.provider, scene.resold, order(with(line(E3, 5), "partnerIdOnRecord", "l" + scene.resellerMpn))).statusCode(201)
                .extract().path("lineItems[0].subscriptionId");
        told.related(scene.resold, scene.direct, "direct", null, "direct");
        as(scene.direct).get(subscriptions(scene.resold)).then().statusCode(200).body("items.size()", equalTo(0));
        as(scene.direct).get(subscription(scene.resold, owned)).then().statusCode(404).body("code", equalTo(20003));
        as(scene.provider).get(subscription(scene.resold, owned)).then().statusCode(200).body("partnerId", equalTo("l" + scene.resellerMpn));
        assertEquals(List.of(List.of(scene.provider.toString(), scene.reseller.toString())),
                rows("select owner_id, reseller_on_record from subscription where id = ?", UUID.fromString(owned)));
        assertEquals(List.of(List.of("2")), rows("select count(*) from subscription_history where subscription_id = ?", UUID.fromString(owned)));
    }

    @Test
    @Tag("R29")
    void aProviderAssociatesEachSubscriptionFromItsOneAccount() {
        String mine = scene.buys(scene.provider, scene.resold, E3, 5);
        String theirs = scene.places(scene.provider, scene.resold, order(with(line(E3, 6), "partnerIdOnRecord", "l" + scene.resellerMpn))).statusCode(201)
                .extract().path("lineItems[0].subscriptionId");
        as(scene.provider).body(Map.of("supportTenantId", scene.reseller)).put(subscription(scene.resold, theirs) + "/supportcontact").then().statusCode(200);
        as(scene.provider).get(subscriptions(scene.resold)).then().statusCode(200).body("items.id", contains(mine, theirs));
        as(scene.provider).get(subscriptions(scene.resold) + "?mpn_id=l" + scene.resellerMpn).then().body("items.id", contains(theirs));
        supportedBy(mine, scene.provider);
        supportedBy(theirs, scene.reseller);
    }

    @Test
    @Tag("R47")
    void azureForAResellersCustomerReadsPendingManualGrantAndNeverGranted() {
        try (Owners owners = new Owners(told)) {
            owners.provider(scene.provider);
            Onboards onboards = new Onboards(scene.provider);
            Map<String, Object> body = onboards.body(line(AZURE, 1));
            body.put("customer", with(onboards.customer(), "associatedPartnerId", scene.reseller.toString()));
            onboards.ask(body).then().statusCode(201).body("parts.order.azureAccess", equalTo("pending_manual_grant"));
            onboards.send(body).then().statusCode(201).body("parts.order.azureAccess", equalTo("pending_manual_grant"));
            Onboards own = new Onboards(scene.provider);
            own.send(own.body(line(AZURE, 1))).then().statusCode(201).body("parts.order.azureAccess", nullValue());
            Onboards licences = new Onboards(scene.provider);
            Map<String, Object> resold = licences.body(line(E3, 1));
            resold.put("customer", with(licences.customer(), "associatedPartnerId", scene.reseller.toString()));
            licences.send(resold).then().statusCode(201).body("parts.order.azureAccess", nullValue());
        }
        JsonPath placed = scene.places(scene.provider, scene.resold, order(line(AZURE, 1))).statusCode(201).extract().jsonPath();
        String azure = placed.getString("lineItems[0].subscriptionId");
        as(scene.provider).get(subscription(scene.resold, azure)).then().statusCode(200).body(not(containsString("granted")));
        // What the owner of customers reads it from: Azure is bought, and nothing says that access was given.
        assertEquals("azure_payg", Json.tree(event("SubscriptionCreated", azure).value()).get("kind").asText());
    }

    private void supportedBy(String id, UUID tenant) {
        as(scene.provider).get(subscription(scene.resold, id) + "/supportcontact").then().statusCode(200).body("supportTenantId", equalTo(tenant.toString()));
    }
}
