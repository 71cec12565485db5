package io.twotier.subscription;

import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.offer;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.orders;
import static io.twotier.subscription.Scene.publishes;
import static io.twotier.subscription.Scene.subscriptions;
import static io.twotier.subscription.Scene.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The documented codes with which an order is refused, beside those of {@link OrderRulesTest}. */
@SubscriptionServiceTest
class OrderCodesTest extends Stage {

    private static final String RESERVATION = "DZH318Z0BQ3Q:0001";
    private static final String SOFTWARE = "PERPETUAL-WIN:0001";

    private ValidatableResponse refused(UUID partner, UUID customer, Map<String, Object> order, int status, int code) {
        ValidatableResponse answer = scene.places(partner, customer, order).statusCode(status).body("code", equalTo(code)).body("description", containsString("."));
        assertEquals(List.of(), rows("select id from customer_order where customer_id = ? and owner_id = ?", customer, partner));
        return answer;
    }

    @Test
    void whatIsNotSoldInTheCustomersCountryIsRefused() {
        String norwegian = publishes(with(offer("Fjord"), "countries", List.of("NO")));
        refused(scene.direct, scene.customer, order(line(norwegian, 1)), 400, 800070).body("description", containsString("SE"));
        UUID there = UUID.randomUUID();
        told.customer(there, "NO", "customer");
        told.related(there, scene.direct, "direct", null, "direct");
        told.accepted(there);
        scene.places(scene.direct, there, order(line(norwegian, 1))).statusCode(201).body("currencyCode", equalTo("NOK"));
    }

    @Test
    void anOfferThatWasWithdrawnIsNotSoldAnyMore() {
        String id = publishes(offer("Once"));
        String bought = scene.buys(scene.direct, scene.customer, id, 1);
        as(Tokens.operator()).body(with(offer("Once"), "isAvailableForPurchase", false)).put("/v1/operator/offers/" + id).then().statusCode(200);
        scene.places(scene.direct, scene.customer, order(line(id, 1))).statusCode(403).body("code", equalTo(2091));
        scene.changes(scene.direct, scene.customer, bought, Map.of("quantity", 2)).statusCode(200).body("quantity", equalTo(2));
    }

    @Test
    void anOfferForOneKindOfSellerIsNotSoldByAnother() {
        String id = publishes(with(offer("For providers"), "sellers", List.of("indirect_provider")));
        refused(scene.direct, scene.customer, order(line(id, 1)), 403, 2006);
        scene.places(scene.provider, scene.resold, order(line(id, 1))).statusCode(201);
    }

    @Test
    @Tag("R27")
    void aPartnerDoesNotSellOutsideOfItsRegion() {
        UUID abroad = UUID.randomUUID();
        told.customer(abroad, "AO", "customer");
        told.related(abroad, scene.direct, "direct", null, "direct");
        told.accepted(abroad);
        refused(scene.direct, abroad, order(line(E3, 1)), 403, 2030).body("rule", equalTo("R27"));
    }

    @Test
    void aTermThatTheOfferDoesNotHaveIsRefused() {
        refused(scene.direct, scene.customer, order(with(line(E3, 1), "termDuration", "P3Y")), 400, 973170);
        refused(scene.direct, scene.customer, order(with(line(RESERVATION, 1), "termDuration", "p1m")), 400, 973170);
        scene.places(scene.direct, scene.customer, order(with(line(RESERVATION, 1), "termDuration", "p3y"))).statusCode(201).body("lineItems[0].termDuration", equalTo("P3Y"));
    }

    @Test
    @Tag("R50")
    void theMpnIdOnRecordIsThatOfAnActiveReseller() {
        int applicant = scene.resellerMpn + 700_000;
        UUID waiting = UUID.randomUUID();
        told.partner(waiting, applicant, "direct_bill");
        told.partnership(scene.provider, waiting);
        told.signed(waiting);
        Map<String, Object> named = order(with(line(E3, 5), "partnerIdOnRecord", "l" + applicant));
        refused(scene.provider, scene.resold, named, 400, 800016);
        told.applied(waiting);
        refused(scene.provider, scene.resold, named, 403, 800039).body("rule", equalTo("R50"));
        told.activated(waiting, "x" + applicant);
        refused(scene.provider, scene.resold, named, 400, 900154);
        refused(scene.provider, scene.resold, order(with(line(E3, 5), "partnerIdOnRecord", "g" + applicant)), 400, 2071);
        scene.places(scene.provider, scene.resold, order(with(line(E3, 5), "partnerIdOnRecord", "x" + applicant))).statusCode(201);
    }

    @Test
    @Tag("R127")
    @Tag("R129")
    @Tag("R4")
    void reservationsSoftwareAndThirdPartyOffersAreBoughtDirectlyOnlyForCustomersWonDirectly() {
        told.activated(scene.direct, "l" + scene.directMpn);
        told.related(scene.resold, scene.direct, "indirect_reseller", scene.provider, "indirect");
        for (String offer : List.of(RESERVATION, SOFTWARE, "SAAS-CONTOSO-BACKUP:0001")) {
            refused(scene.direct, scene.resold, order(line(offer, 1)), 403, 973002).body("rule", equalTo("R124"));
            refused(scene.reseller, scene.resold, order(line(offer, 1)), 403, 973001);
            scene.places(scene.direct, scene.customer, order(line(offer, 1))).statusCode(201);
            scene.places(scene.provider, scene.resold, order(line(offer, 1))).statusCode(201);
        }
    }

    @Test
    @Tag("R130")
    @Tag("R128")
    void whatIsBilledIsSeenAndChangedOnlyByWhoIsBilledForIt() {
        told.activated(scene.direct, "l" + scene.directMpn);
        told.related(scene.resold, scene.direct, "indirect_reseller", scene.provider, "indirect");
        String id = scene.places(scene.provider, scene.resold, order(line(E3, 5))).statusCode(201).extract().path("id");
        String subscription = as(scene.provider).get(subscriptions(scene.resold)).then().extract().path("items[0].id");
        Map<String, Object> annual = with(order(with(line(E3, 5), "subscriptionId", subscription)), "billingCycle", "annual");
        for (UUID partner : List.of(scene.direct, scene.reseller)) {
            int code = partner.equals(scene.direct) ? 973002 : 973001;
            as(partner).body(annual).patch(Scene.order(scene.resold, id)).then().statusCode(403).body("code", equalTo(code));
            for (String path : List.of(orders(scene.resold), Scene.order(scene.resold, id), Scene.order(scene.resold, id) + "/provisioningstatus")) {
                as(partner).get(path).then().statusCode(403).body("code", equalTo(973002));
            }
        }
        as(scene.provider).body(annual).patch(Scene.order(scene.resold, id)).then().statusCode(200).body("billingCycle", equalTo("annual"));
        String own = scene.places(scene.direct, scene.customer, order(line(E3, 5))).statusCode(201).extract().path("id");
        as(scene.direct).get(Scene.order(scene.customer, own)).then().statusCode(200);
    }

    @Test
    @Tag("R132")
    void theResellerSeesTheLicencesThatItAssignsForItsCustomer() {
        String licences = scene.buys(scene.provider, scene.resold, E3, 12);
        as(scene.reseller).get(subscriptions(scene.resold)).then().statusCode(200).body("items.id", hasItem(licences)).body("items[0].quantity", equalTo(12))
                .body("items[0].unitType", equalTo("Licenses"));
        scene.changes(scene.reseller, scene.resold, licences, Map.of("quantity", 13)).statusCode(403).body("code", equalTo(973007));
    }

    @Test
    void aSandboxCustomerHasFiveSubscriptionsOfTwentyFiveLicences() {
        Scene sandbox = Scene.in("sandbox", told);
        sandbox.places(sandbox.direct, sandbox.customer, order(line(E3, 26))).statusCode(400).body("code", equalTo(800018));
        String most = sandbox.places(sandbox.direct, sandbox.customer, order(line(E3, 25), line(E3, 1), line(E3, 1), line(E3, 1))).statusCode(201)
                .extract().path("lineItems[0].subscriptionId");
        sandbox.changes(sandbox.direct, sandbox.customer, most, Map.of("quantity", 26)).statusCode(400).body("code", equalTo(800018));
        sandbox.places(sandbox.direct, sandbox.customer, order(line(E3, 1), line(E3, 1))).statusCode(400).body("code", equalTo(800018));
        sandbox.places(sandbox.direct, sandbox.customer, order(line(Scene.AZURE_PLAN, 1))).statusCode(201);
        sandbox.places(sandbox.direct, sandbox.customer, order(line(E3, 1))).statusCode(400).body("code", equalTo(800018));
        sandbox.places(sandbox.provider, sandbox.resold, order(line(E3, 1))).statusCode(201);
        scene.places(scene.direct, scene.customer, order(line(E3, 26), line(E3, 1), line(E3, 1), line(E3, 1), line(E3, 1), line(E3, 1))).statusCode(201);
    }

    @Test
    void manyOrdersAtOnceDoNotFillASandboxBeyondItsLimit() {
        Scene sandbox = Scene.in("sandbox", told);
        sandbox.buys(sandbox.direct, sandbox.customer, E3, 1);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            calls.add(() -> sandbox.places(sandbox.direct, sandbox.customer, order(line(E3, 1))).extract().statusCode());
        }
        List<Integer> answers = atOnce(calls);
        assertEquals(4, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertEquals(6, answers.stream().filter(status -> status == 400).count(), answers.toString());
        assertEquals("5", rows("select count(*) from subscription where customer_id = ?", sandbox.customer).get(0).get(0));
    }
}
