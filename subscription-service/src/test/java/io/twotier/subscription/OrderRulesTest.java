package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.AZURE;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.orders;
import static io.twotier.subscription.Scene.subscription;
import static io.twotier.subscription.Scene.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SubscriptionServiceTest
class OrderRulesTest extends Stage {

    private ValidatableResponse refused(UUID partner, UUID customer, Map<String, Object> order, int status, int code) {
        ValidatableResponse answer = scene.places(partner, customer, order).statusCode(status).body("code", equalTo(code)).body("description", containsString("."));
        assertEquals(List.of(), rows("select id from customer_order where customer_id = ? and owner_id = ?", customer, partner));
        return answer;
    }

    private Map<String, Object> onRecord(String mpnId) {
        return order(with(line(E3, 5), "partnerIdOnRecord", mpnId));
    }

    @Test
    @Tag("R3")
    @Tag("R83")
    @Tag("R107")
    void theProviderOwnsTheOrderAndTheResellerIsOnRecordWhenNamed() {
        String named = scene.places(scene.provider, scene.resold, onRecord("l" + scene.resellerMpn)).statusCode(201)
                .body("lineItems[0].partnerIdOnRecord", equalTo("l" + scene.resellerMpn)).extract().path("lineItems[0].subscriptionId");
        as(scene.provider).get(subscription(scene.resold, named)).then().statusCode(200).body("partnerId", equalTo("l" + scene.resellerMpn));
        assertEquals(scene.provider.toString(), Json.tree(event("SubscriptionCreated", named).value()).get("partnerId").asText());
    }

    @Test
    @Tag("R42")
    @Tag("R82")
    @Tag("R118")
    @Tag("R131")
    void theProviderOrdersForAResellersCustomerWithoutNamingTheReseller() {
        String id = scene.places(scene.provider, scene.resold, order(line(E3, 5))).statusCode(201).extract().path("lineItems[0].subscriptionId");
        as(scene.provider).get(subscription(scene.resold, id)).then().body("partnerId", nullValue());
        scene.changes(scene.provider, scene.resold, id, Map.of("quantity", 6)).statusCode(200).body("quantity", equalTo(6));
    }

    @Test
    @Tag("R4")
    void providersAndDirectBillPartnersBuyThirdPartyOffers() {
        scene.places(scene.provider, scene.resold, order(line("SAAS-CONTOSO-BACKUP:0001", 2))).statusCode(201);
        scene.places(scene.direct, scene.customer, order(line("SAAS-CONTOSO-BACKUP:0001", 2))).statusCode(201);
    }

    @Test
    @Tag("R6")
    @Tag("R9")
    void anIndirectResellerDoesNotBuy() {
        refused(scene.reseller, scene.resold, order(line(E3, 5)), 403, 973001).body("rule", equalTo("R6"));
    }

    @Test
    @Tag("R9")
    @Tag("R66")
    void aProviderOrdersForItsOwnCustomer() {
        UUID own = UUID.randomUUID();
        told.customer(own);
        told.related(own, scene.provider, "indirect_provider", null, "direct");
        told.accepted(own);
        as(Tokens.partnerApp(scene.provider, "AA")).body(order(line(E3, 1))).post(orders(own)).then().statusCode(201);
    }

    @Test
    @Tag("R8")
    void aRestrictedDirectBillPartnerBuysNothingNewButKeepsWhatItHas() {
        String id = scene.buys(scene.direct, scene.customer, E3, 5);
        told.partner(scene.direct, scene.directMpn, 2, "restricted", "direct_bill");
        scene.places(scene.direct, scene.customer, order(line(E3, 5))).statusCode(403).body("code", equalTo(973003)).body("rule", equalTo("R8"));
        scene.places(scene.direct, scene.customer, order(with(line(ADD_ON, 5), "parentSubscriptionId", id))).statusCode(403).body("code", equalTo(973003));
        scene.changes(scene.direct, scene.customer, id, Map.of("quantity", 6)).statusCode(200).body("quantity", equalTo(6));
    }

    @Test
    @Tag("R11")
    void anUnsignedPartnerBuysNothing() {
        UUID unsigned = UUID.randomUUID();
        told.partner(unsigned, 99, "direct_bill");
        told.related(scene.customer, unsigned, "direct", null, "direct");
        refused(unsigned, scene.customer, order(line(E3, 5)), 403, 900124).body("rule", equalTo("R11"));
        told.signed(unsigned);
        scene.places(unsigned, scene.customer, order(line(E3, 5))).statusCode(201);
    }

    @Test
    @Tag("R12")
    @Tag("R51")
    void anUnsignedResellerIsNotPutOnRecord() {
        UUID unsigned = UUID.randomUUID();
        int mpn = scene.resellerMpn + 500_000;
        told.partner(unsigned, mpn, "indirect_reseller");
        told.partnership(scene.provider, unsigned);
        refused(scene.provider, scene.resold, onRecord("l" + mpn), 403, 900123).body("rule", equalTo("R12"));
        told.signed(unsigned);
        scene.places(scene.provider, scene.resold, onRecord("l" + mpn)).statusCode(201);
    }

    @Test
    @Tag("R32")
    @Tag("R64")
    void withoutAnActivePartnershipAResellerIsNotPutOnRecord() {
        UUID other = UUID.randomUUID();
        UUID partnership = UUID.randomUUID();
        int mpn = scene.resellerMpn + 500_000;
        told.partner(other, mpn, "indirect_reseller");
        told.signed(other);
        refused(scene.provider, scene.resold, onRecord("l" + mpn), 403, 973006).body("rule", equalTo("R32"));
        told.partnership(partnership, scene.provider, other, 1, "active");
        scene.places(scene.provider, scene.resold, onRecord("l" + mpn)).statusCode(201);
        told.partnership(partnership, scene.provider, other, 2, "removed");
        scene.places(scene.provider, scene.resold, onRecord("l" + mpn)).statusCode(403).body("code", equalTo(973006));
    }

    @Test
    @Tag("R50")
    void onlyTheLocationIdThatTheResellerWasOnboardedWithGoesOnRecord() {
        refused(scene.provider, scene.resold, onRecord("7999999"), 404, 800015);
        refused(scene.provider, scene.resold, onRecord("l" + scene.directMpn), 400, 800016);
        refused(scene.provider, scene.resold, onRecord("g" + scene.resellerMpn), 400, 2071);
        refused(scene.provider, scene.resold, onRecord("x" + scene.resellerMpn), 400, 900154);
        refused(scene.provider, scene.resold, onRecord("l" + scene.providerMpn), 404, 2072);
        told.activated(scene.direct, "x" + scene.directMpn);
        told.partnership(scene.provider, scene.direct);
        refused(scene.provider, scene.resold, onRecord("l" + scene.directMpn), 400, 900154);
        scene.places(scene.provider, scene.resold, onRecord("x" + scene.directMpn)).statusCode(201);
    }

    @Test
    @Tag("R50")
    void anMpnIdIsThatOfThePartnerInTheSellersEnvironment() {
        UUID reseller = UUID.randomUUID();
        int mpn = scene.resellerMpn + 600_000;
        told.sandboxed(UUID.randomUUID(), mpn);
        refused(scene.provider, scene.resold, onRecord("l" + mpn), 404, 800015);
        told.partner(reseller, mpn, "indirect_reseller");
        told.signed(reseller);
        told.partnership(scene.provider, reseller);
        scene.places(scene.provider, scene.resold, onRecord("l" + mpn)).statusCode(201);
    }

    @Test
    @Tag("R81")
    void aQuantityOutsideTheLimitsOfTheOfferIsRefused() {
        refused(scene.direct, scene.customer, order(line(E3, 0)), 400, 2002).body("rule", equalTo("R81"));
        refused(scene.direct, scene.customer, order(line(E3, null)), 400, 2002);
        refused(scene.direct, scene.customer, order(line("031C9E47-4802-4248-838E-778FB1D2CC05", 301)), 400, 2002);
        refused(scene.direct, scene.customer, order(line(AZURE, 2)), 400, 2002);
        refused(scene.direct, scene.customer, order(line("C0BD2E08-11AC-4836-BDC7-3712E744922F", 24)), 400, 2002);
        refused(scene.direct, scene.customer, order(line(E3, 1), line(E3, -1)), 400, 2002).body("description", containsString("Line 1"));
    }

    @Test
    void unknownOffersCyclesAndCustomersInTheBodyAreRefused() {
        refused(scene.direct, scene.customer, order(line("nothing", 1)), 400, 2085);
        refused(scene.direct, scene.customer, with(order(line(E3, 1)), "billingCycle", "one_time"), 400, 973005);
        refused(scene.direct, scene.customer, with(order(line(E3, 1)), "referenceCustomerId", UUID.randomUUID().toString()), 400, 900118);
    }

    @Test
    void anAddOnNeedsAnActiveBaseOfAnOfferItGoesWith() {
        refused(scene.direct, scene.customer, order(line(ADD_ON, 1)), 400, 2091);
        refused(scene.direct, scene.customer, order(with(line(ADD_ON, 1), "parentSubscriptionId", UUID.randomUUID().toString())), 404, 20003);
        String base = scene.buys(scene.direct, scene.customer, E3, 5);
        String azure = scene.buys(scene.direct, scene.customer, AZURE, 1);
        scene.places(scene.direct, scene.customer, order(with(line(ADD_ON, 1), "parentSubscriptionId", azure))).statusCode(400).body("code", equalTo(2091));
        scene.places(scene.direct, scene.customer, order(with(line(E3, 1), "parentSubscriptionId", base))).statusCode(400).body("code", equalTo(2091));
        scene.changes(scene.direct, scene.customer, base, Map.of("status", "suspended")).statusCode(200);
        scene.places(scene.direct, scene.customer, order(with(line(ADD_ON, 1), "parentSubscriptionId", base))).statusCode(400).body("code", equalTo(27009));
    }

    @Test
    void onlyAddOnsAreAddedToAnOrderAndOnlyByItsOwner() {
        String id = scene.places(scene.direct, scene.customer, order(line(E3, 5))).statusCode(201).extract().path("id");
        as(scene.direct).body(order(line(E3, 5))).patch(orders(scene.customer) + "/" + id).then().statusCode(400).body("code", equalTo(973008));
        told.related(scene.customer, scene.provider, "indirect_provider", null, "indirect");
        as(scene.provider).body(order(line(E3, 5))).patch(orders(scene.customer) + "/" + id).then().statusCode(404).body("code", equalTo(20000));
    }

    @Test
    @Tag("R112")
    @Tag("R135")
    void withoutARelationshipThereIsNoOrder() {
        refused(scene.provider, scene.customer, order(line(E3, 5)), 403, 20002).body("description",
                equalTo("Partner " + scene.provider + " has no commerce relationship with customer " + scene.customer + "."));
        refused(scene.provider, UUID.randomUUID(), order(line(E3, 5)), 403, 20002);
        told.related(scene.customer, scene.provider, "indirect_provider", null, "indirect");
        scene.places(scene.provider, scene.customer, order(line(E3, 5))).statusCode(201);
    }

    @Test
    @Tag("R112")
    void aFormerRelationshipIsNone() {
        UUID id = UUID.randomUUID();
        told.related(id, scene.customer, scene.provider, "indirect_provider", null, "indirect", 1, true);
        told.related(id, scene.customer, scene.provider, "indirect_provider", null, "indirect", 2, false);
        told.related(id, scene.customer, scene.provider, "indirect_provider", null, "indirect", 1, true);
        refused(scene.provider, scene.customer, order(line(E3, 5)), 403, 20002);
    }

    @Test
    @Tag("R124")
    @Tag("R126")
    void aTransitioningPartnerDoesNotBuyDirectlyForACustomerWonAsReseller() {
        told.activated(scene.direct, "l" + scene.directMpn);
        told.related(scene.resold, scene.direct, "indirect_reseller", scene.provider, "indirect");
        refused(scene.direct, scene.resold, order(line(E3, 5)), 403, 973002).body("rule", equalTo("R124"));
        as(scene.direct).get(orders(scene.resold)).then().statusCode(403).body("code", equalTo(973002));
    }

    @Test
    @Tag("R126")
    @Tag("R104")
    void aCustomerWonDirectlyCanBeBoughtForAlsoAfterTheExtension() {
        told.activated(scene.direct, "l" + scene.directMpn);
        told.related(scene.customer, scene.provider, "indirect_provider", null, "indirect");
        told.related(scene.customer, scene.direct, "indirect_reseller", scene.provider, "direct");
        String id = scene.buys(scene.direct, scene.customer, E3, 5);
        as(scene.direct).get(orders(scene.customer)).then().statusCode(200).body("totalCount", equalTo(1));
        scene.changes(scene.direct, scene.customer, id, Map.of("quantity", 6)).statusCode(200).body("quantity", equalTo(6));
    }

    @Test
    @Tag("R128")
    void whoIsOnlyAResellerHasNoOrderHistory() {
        scene.places(scene.provider, scene.resold, order(line(E3, 5))).statusCode(201);
        as(scene.reseller).get(orders(scene.resold)).then().statusCode(403).body("code", equalTo(973002));
    }

    @Test
    @Tag("R152")
    @Tag("R154")
    @Tag("R155")
    void theCustomerAgreementIsNeededDirectlyOrAttestedByTheSeller() {
        UUID fresh = UUID.randomUUID();
        told.customer(fresh);
        told.related(fresh, scene.direct, "direct", null, "direct");
        told.related(fresh, scene.provider, "indirect_provider", null, "indirect");
        refused(scene.direct, fresh, order(line(E3, 5)), 403, 13605).body("rule", equalTo("R152"));
        told.attested(fresh, scene.direct);
        scene.places(scene.direct, fresh, order(line(E3, 5))).statusCode(201);
        refused(scene.provider, fresh, order(line(E3, 5)), 403, 13605);
        told.accepted(fresh);
        scene.places(scene.provider, fresh, order(line(E3, 5))).statusCode(201);
    }

    @Test
    @Tag("R19")
    void nothingIsBoughtForAPartnersOwnTenant() {
        UUID tenant = UUID.randomUUID();
        told.customer(tenant, "SE", "partner_csp");
        told.related(tenant, scene.direct, "direct", null, "direct");
        told.accepted(tenant);
        refused(scene.direct, tenant, order(line(E3, 5)), 403, 973004).body("rule", equalTo("R19"));
        UUID registered = UUID.randomUUID();
        told.customer(registered);
        told.related(registered, scene.direct, "direct", null, "direct");
        told.accepted(registered);
        told.partner(registered, 98, "indirect_reseller");
        refused(scene.direct, registered, order(line(E3, 5)), 403, 973004);
    }

    @Test
    @Tag("R20")
    @Tag("R21")
    void aPartnerDoesNotSellToItselfOrItsAffiliates() {
        UUID affiliate = UUID.randomUUID();
        told.partner(scene.direct, scene.directMpn, 2, "active", List.of(affiliate), "direct_bill");
        for (UUID organization : List.of(scene.direct, affiliate)) {
            UUID own = UUID.randomUUID();
            told.customer(own, "SE", "customer", organization);
            told.related(own, scene.direct, "direct", null, "direct");
            told.accepted(own);
            refused(scene.direct, own, order(line(E3, 5)), 403, organization.equals(affiliate) ? 973011 : 973010);
        }
    }

    @Test
    @Tag("R17")
    void aPartnerBuysForItsOwnUseInACustomerTenant() {
        UUID own = UUID.randomUUID();
        told.customer(own);
        told.related(own, scene.provider, "indirect_provider", null, "indirect");
        told.related(own, scene.reseller, "indirect_reseller", scene.provider, "indirect");
        told.accepted(own);
        scene.places(scene.provider, own, onRecord("l" + scene.resellerMpn)).statusCode(201);
    }

    @Test
    void anApplicationDoesNotOrderForAResellersCustomer() {
        as(Tokens.partnerApp(scene.provider, "AA")).body(order(line(E3, 1))).post(orders(scene.resold)).then().statusCode(403).body("code", equalTo(900329));
        as(Tokens.partnerApp(scene.direct, "AA")).body(order(line(E3, 1))).post(orders(scene.customer)).then().statusCode(201);
    }
}
