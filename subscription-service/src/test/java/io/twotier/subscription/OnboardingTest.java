package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A customer is onboarded with its first order: what is asked of whom, and what is told when all goes well or something is refused. */
@SubscriptionServiceTest
class OnboardingTest extends Stage {

    private Owners owners;
    private Onboards onboards;

    @BeforeEach
    void listen() {
        owners = new Owners(told);
        onboards = new Onboards(scene.direct);
    }

    @AfterEach
    void stopListening() {
        owners.close();
    }

    @Test
    @Tag("R73")
    void submitCreatesEverythingAndTellsHowTheAdminSignsIn() {
        Response answer = onboards.send(onboards.body(line(E3, 25), line(ADD_ON, 10)));
        answer.then().statusCode(201).body("status", equalTo("complete"))
                .body("parts.customer.state", equalTo("created")).body("parts.customer.customer.userCredentials.userName", equalTo("admin"))
                .body("parts.customer.customer.userCredentials.password", equalTo(owners.passwords.peek()))
                .body("parts.customer.customer.companyProfile.domain", equalTo(onboards.domain))
                .body("parts.agreement.state", equalTo("recorded")).body("parts.agreement.agreement.id", equalTo(owners.agreements.peek()))
                .body("parts.order.state", equalTo("placed")).body("parts.order.order.status", equalTo("completed"))
                .body("parts.order.order.billingCycle", equalTo("monthly")).body("parts.order.order.lineItems.quantity", contains(25, 10))
                .body("attributes.objectType", equalTo("CustomerOnboarding"));
        String customer = answer.path("parts.customer.customer.id");
        as(scene.direct).get(Scene.subscriptions(UUID.fromString(customer))).then().statusCode(200).body("items.quantity", contains(25, 10));
        as(scene.direct).get(Scene.orders(UUID.fromString(customer))).then().body("items.id", contains(answer.<String>path("parts.order.order.id")));
    }

    @Test
    void theOwnersAreAskedAsTheCallerWouldAskThem() {
        String token = Tokens.partner(scene.direct, "AA");
        String correlation = UUID.randomUUID().toString();
        Onboards mine = new Onboards(token);
        as(token).header("MS-RequestId", mine.requestId).header("MS-CorrelationId", correlation).header("X-Locale", "sv-SE").header("X-Reason", "signed today")
                .body(mine.body(line(E3, 5))).post(Onboards.PATH).then().statusCode(201);
        assertEquals(List.of("/v1/customers", "/v1/customers/" + owners.customers.peek() + "/agreements"), owners.calls.stream().map(Owners.Call::path).toList());
        for (Owners.Call call : owners.calls) {
            assertEquals("Bearer " + token, call.headers().get("authorization"));
            assertEquals(correlation, call.headers().get("ms-correlationid"));
            assertEquals("sv-SE", call.headers().get("x-locale"));
            assertEquals("signed today", call.headers().get("x-reason"));
            assertNotEquals(mine.requestId, call.headers().get("ms-requestid"));
        }
        assertEquals(2, owners.calls.stream().map(call -> call.headers().get("ms-requestid")).distinct().count());
        assertEquals(Json.tree(Json.text(mine.customer())), owners.calls.peek().body());
    }

    @Test
    @Tag("R70")
    void eachLineNeedsOfferAndQuantityBeforeAnythingIsCreated() {
        for (Integer quantity : new Integer[] {null, 0, -1}) {
            onboards.send(onboards.body(line(E3, 5), line(ADD_ON, quantity))).then().statusCode(400).body("code", equalTo(973100)).body("rule", equalTo("R70"))
                    .body("description", equalTo("Line 1: a quantity of 1 or more is needed."));
        }
        onboards.send(onboards.body(line(null, 5))).then().statusCode(400).body("code", equalTo(975001))
                .body("violations.field", contains("order.lineItems[0].offerId"));
        onboards.send(Told.map("customer", onboards.customer(), "order", Map.of("lineItems", List.of()))).then().statusCode(400)
                .body("violations.field", contains("order.lineItems"));
        onboards.send(Told.map("customer", onboards.customer())).then().statusCode(400).body("violations.field", contains("order"));
        onboards.send(Told.map("customer", List.of(), "order", Map.of("lineItems", List.of(line(E3, 5))))).then().statusCode(400).body("code", equalTo(975001));
        assertEquals(List.of(), List.copyOf(owners.calls));
    }

    @Test
    void whatCanBeKnownToBeRefusedIsRefusedBeforeTheCustomerExists() {
        UUID nobody = UUID.randomUUID();
        onboards.send(onboards.body(line("NO-SUCH-OFFER", 5))).then().statusCode(400).body("code", equalTo(2085));
        onboards.send(onboards.body(line("C0BD2E08-11AC-4836-BDC7-3712E744922F", 5))).then().statusCode(400).body("code", equalTo(2002));
        onboards.send(onboards.body(line(ADD_ON, 5))).then().statusCode(400).body("code", equalTo(2091));
        onboards.send(onboards.body(with(line(E3, 5), "partnerIdOnRecord", "no-such-id"))).then().statusCode(404).body("code", equalTo(800015));
        new Onboards(scene.reseller).send(onboards.body(line(E3, 5))).then().statusCode(403).body("rule", equalTo("R6"));
        told.partner(nobody, 7_000_001, "direct_bill");
        new Onboards(nobody).send(onboards.body(line(E3, 5))).then().statusCode(403).body("code", equalTo(900124));
        assertEquals(List.of(), List.copyOf(owners.calls));
        onboards.send(onboards.body(line(E3, 5))).then().statusCode(201);
    }

    @Test
    void anApplicationBringsNoCustomerForAReseller() {
        owners.provider(scene.provider);
        Onboards app = new Onboards(Tokens.partnerApp(scene.provider, "AA"));
        Map<String, Object> resold = app.body(line(E3, 5));
        resold.put("customer", with(app.customer(), "associatedPartnerId", scene.reseller.toString()));
        app.send(resold).then().statusCode(403).body("code", equalTo(900329));
        assertEquals(List.of(), List.copyOf(owners.calls));
        Onboards user = new Onboards(scene.provider);
        user.send(resold).then().statusCode(201).body("parts.order.state", equalTo("placed"));
    }

    @Test
    void whenTheCustomerIsRefusedNothingExistsAndItsOwnersNoIsTheAnswer() {
        owners.taken(onboards.domain);
        onboards.send(onboards.body(line(E3, 5))).then().statusCode(409).body("code", equalTo(971008)).body("parts", nullValue())
                .body("description", equalTo("The domain " + onboards.domain + " is in use."));
        assertEquals(1, owners.calls.size());
        assertEquals(List.of(), rows("select 1 from onboarding where partner_id = ?", scene.direct));
        Onboards other = new Onboards(scene.direct);
        owners.next(Owners.Trouble.AWAY);
        other.send(other.body(line(E3, 5))).then().statusCode(503).body("code", equalTo(971011)).header("Retry-After", equalTo("7"));
        other.send(other.body(line(E3, 5))).then().statusCode(201).body("parts.customer.customer.userCredentials.password", notNullValue());
    }

    @Test
    @Tag("R73")
    void withoutAnAgreementTheCustomerExistsAndTheOrderIsRefusedUntilItAgrees() {
        Map<String, Object> body = onboards.withoutAgreement(line(E3, 5));
        Response answer = onboards.send(body);
        answer.then().statusCode(207).body("status", equalTo("incomplete")).body("parts.customer.state", equalTo("created"))
                .body("parts.customer.customer.userCredentials.password", equalTo(owners.passwords.peek()))
                .body("parts.agreement.state", equalTo("not_asked_for")).body("parts.order.state", equalTo("refused"))
                .body("parts.order.error.code", equalTo(13605)).body("parts.order.error.rule", equalTo("R152")).body("parts.order.error.status", equalTo(403))
                .body("parts.order.error.cure.call", equalTo("POST /v1/customers/{customer}/agreements"));
        String customer = answer.path("parts.customer.customer.id");
        onboards.send(body).then().statusCode(207).body("parts.order.error.code", equalTo(13605))
                .body("parts.customer.customer.id", equalTo(customer)).body("parts.customer.customer.userCredentials.passwordAlreadyShown", equalTo(true));
        told.accepted(UUID.fromString(customer));
        onboards.send(body).then().statusCode(201).body("status", equalTo("complete")).body("parts.order.state", equalTo("placed"))
                .body("parts.customer.customer.id", equalTo(customer)).body("parts.customer.customer.userCredentials.password", nullValue());
        assertEquals(List.of(customer), List.copyOf(owners.customers));
    }

    @Test
    @Tag("R73")
    void whenTheAgreementIsRefusedTheOrderIsNotAttempted() {
        Map<String, Object> body = onboards.body(line(E3, 5));
        body.put("agreement", Onboards.agreement("wrong"));
        onboards.send(body).then().statusCode(207).body("parts.customer.customer.userCredentials.password", equalTo(owners.passwords.peek()))
                .body("parts.agreement.state", equalTo("refused")).body("parts.agreement.error.code", equalTo(972004))
                .body("parts.order.state", equalTo("not_attempted")).body("parts.order.order", nullValue());
        as(scene.direct).get(Scene.orders(UUID.fromString(owners.customers.peek()))).then().body("items.size()", equalTo(0));
    }

    @Test
    @Tag("R71")
    void aDryRunComputesTheOrderAndPersistsNothing() {
        Response answer = onboards.ask(onboards.body(line(E3, 25), with(line(ADD_ON, 10), "friendlyName", "Skydd"), line("CFQ7TTC0LH18:0001", 2)));
        answer.then().statusCode(201).body("status", equalTo("possible")).body("parts.customer.state", equalTo("possible"))
                .body("parts.customer.customer", nullValue()).body("parts.agreement.state", equalTo("not_tried")).body("blockers.size()", equalTo(0))
                .body("parts.order.state", equalTo("possible")).body("parts.order.order.currencyCode", equalTo("SEK"))
                .body("parts.order.order.billingCycle", equalTo("monthly")).body("parts.order.order.lineItems.quantity", contains(25, 10, 2))
                .body("parts.order.order.lineItems.offerName", contains("Office 365 E3", "Advanced Threat Protection (add-on)", "Microsoft 365 Business Basic (term based)"))
                .body("parts.order.order.lineItems.friendlyName", contains("Office 365 E3", "Skydd", "Microsoft 365 Business Basic (term based)"))
                .body("parts.order.order.lineItems.termDuration", contains("P1Y", "P1Y", "P1Y"))
                .body("parts.order.order.lineItems[1].parentLineItemNumber", equalTo(0)).body("parts.order.order.lineItems.billingCycle", contains("monthly", "monthly", "monthly"));
        assertEquals(0, rows("select 1 from onboarding where partner_id = ?", scene.direct).size());
    }

    @Test
    @Tag("R71")
    void aDryRunTellsEveryBlockerOfAllParts() {
        onboards.ask(onboards.withoutAgreement(line(E3, 5))).then().statusCode(207).body("status", equalTo("blocked"))
                .body("parts.order.state", equalTo("blocked")).body("parts.order.order.lineItems.offerName", contains("Office 365 E3"))
                .body("blockers.part", contains("order")).body("blockers.code", contains(13605)).body("blockers[0].cure.call", startsWith("POST /v1/customers"));
        owners.taken(onboards.domain);
        onboards.ask(onboards.withoutAgreement(line(E3, 0), line("NO-SUCH-OFFER", 1))).then().statusCode(400).body("code", equalTo(973100))
                .body("checks.code", contains(973100, 2002, 2085, 971008, 13605));
        onboards.ask(onboards.body(line(E3, 5))).then().statusCode(409).body("code", equalTo(971008)).body("checks.code", contains(971008));
        assertEquals(List.of(), owners.inEarnest());
    }

    @Test
    @Tag("R72")
    void cancelledAfterTheReviewNoCustomerOrderOrUserExists() {
        onboards.ask(onboards.body(line(E3, 25))).then().statusCode(201);
        assertEquals(List.of(), List.copyOf(owners.customers));
        assertEquals(List.of(), owners.inEarnest());
        assertEquals(List.of(), rows("select 1 from customer_order where owner_id = ?", scene.direct));
        assertEquals(List.of(), rows("select 1 from audit where tenant = ?", scene.direct));
        onboards.send(onboards.body(line(E3, 25))).then().statusCode(201).body("parts.customer.customer.companyProfile.domain", equalTo(onboards.domain));
    }

    @Test
    void theSameRequestIdOfAnotherTenantIsAnotherOnboarding() {
        onboards.send(onboards.body(line(E3, 5))).then().statusCode(201);
        owners.provider(scene.provider);
        Onboards other = new Onboards(scene.provider);
        as(Tokens.partner(scene.provider, "AA")).header("MS-RequestId", onboards.requestId).body(other.body(line(E3, 7))).post(Onboards.PATH).then().statusCode(201)
                .body("parts.customer.customer.companyProfile.domain", equalTo(other.domain)).body("parts.order.order.lineItems.quantity", contains(7));
        assertEquals(2, owners.customers.size());
        as(scene.provider).get(Scene.orders(UUID.fromString(owners.customers.peek()))).then().statusCode(403).body("code", equalTo(20002));
    }

    @Test
    void membersInAnyCaseArePassedOnAsTheyCame() {
        Map<String, Object> body = onboards.body(line(E3, 5));
        body.put("Customer", with(onboards.customer(), "AssociatedPartnerId", null));
        body.remove("customer");
        onboards.send(body).then().statusCode(201);
        onboards.ask(Told.map("customer", onboards.customer(), "order", Map.of("lineItems", List.of(line(E3, 5))))).then().body("checks.code", hasItem(971008));
    }
}
