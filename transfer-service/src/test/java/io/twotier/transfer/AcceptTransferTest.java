package io.twotier.transfer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@TransferServiceTest
class AcceptTransferTest {

    @Inject
    Stage stage;

    @Test
    @Tag("R159")
    @Tag("R167")
    @Tag("R170")
    void anAcceptedTransferIsAnsweredWithItsOrdersAsSoonAsItIsComplete() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        UUID addOn = cast.addOn(base, 10);
        UUID azure = cast.azure();
        String id = Calls.created(cast, base, azure);
        var answer = CompletableFuture.supplyAsync(() -> Calls.accept(cast, id).extract().response());
        stage.running(id);
        Map<UUID, UUID> renewed = cast.groupMoved(id, "0", base, addOn);
        Map<UUID, UUID> azureRenewed = cast.groupMoved(id, "1", azure);
        answer.join().then().statusCode(200).body("status", equalTo("Complete")).body("operationId", equalTo(id))
                .body("attributes.objectType", equalTo("TransferSubmitResult")).body("transferErrors", equalTo(List.of())).body("orders", hasSize(2))
                .root("orders[0]").body("id", equalTo("order-" + id + "-0")).body("referenceCustomerId", equalTo(cast.customer.toString()))
                .body("billingCycle", equalTo("monthly")).body("currencyCode", equalTo("SEK")).body("creationDate", equalTo("2026-11-02T10:15:00Z"))
                .body("status", equalTo("completed")).body("transactionType", equalTo("UserPurchase")).body("attributes.objectType", equalTo("Order"))
                .body("lineItems.lineItemNumber", equalTo(List.of(0, 1))).body("lineItems.quantity", equalTo(List.of(25, 10)))
                .body("lineItems.subscriptionId", equalTo(List.of(renewed.get(base).toString(), renewed.get(addOn).toString())))
                .body("lineItems[0].termDuration", equalTo("P1Y"));
        Calls.get(cast, id).statusCode(200).body("status", equalTo("Complete"))
                .body("lineItems[0].orderId", equalTo("order-" + id + "-0")).body("lineItems[0].status", equalTo("Complete"))
                .body("lineItems[0].subscriptionId", equalTo(base.toString())).body("lineItems[0].newSubscriptionId", equalTo(renewed.get(base).toString()))
                .body("lineItems[0].addonItems[0].newSubscriptionId", equalTo(renewed.get(addOn).toString()))
                .body("lineItems[1].newSubscriptionId", equalTo(azureRenewed.get(azure).toString()));
        Calls.asTarget(cast).get(Calls.transfers(cast) + "/" + id).then().statusCode(200).body("status", equalTo("Complete"));
        JsonNode completed = stage.saidData("TransferCompleted", id);
        assertEquals("Complete", completed.get("status").asText());
        assertEquals(3, completed.get("lines").size());
        assertEquals(renewed.get(base).toString(), completed.get("lines").get(0).get("newSubscriptionId").asText());
    }

    @Test
    @Tag("R172")
    @Tag("R173")
    void eachGroupIsAskedForWithTheFrozenCounts() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        UUID addOn = cast.addOn(base, 10);
        String line = "{\"subscriptionId\":\"" + base + "\",\"partnerIdOnRecord\":\"" + cast.mpnId + "\"}";
        String id = Calls.asSource(cast).body(Calls.request(cast, line)).post(Calls.transfers(cast)).then().statusCode(201).extract().path("id");
        cast.subscription(new Cast.Subscription("license").again(base).quantity(30));
        Calls.acceptAsync(cast, id).statusCode(202).body("status", equalTo("InProgress"));
        JsonNode asked = stage.saidData("TransferGroupRequested", id);
        assertEquals("0", asked.get("groupId").asText());
        assertEquals(cast.source.toString(), asked.get("sourcePartnerId").asText());
        assertEquals(cast.provider.toString(), asked.get("targetPartnerId").asText());
        assertEquals(25, asked.get("lines").get(0).get("quantity").asInt());
        assertEquals(cast.mpnId, asked.get("lines").get(0).get("partnerIdOnRecord").asText());
        assertEquals(addOn.toString(), asked.get("lines").get(1).get("subscriptionId").asText());
        assertEquals(base.toString(), asked.get("lines").get(1).get("parentSubscriptionId").asText());
        assertEquals(10, asked.get("lines").get(1).get("quantity").asInt());
        assertEquals("InProgress", stage.saidData("TransferAccepted", id).get("status").asText());
    }

    @Test
    @Tag("R166")
    void withoutAnOutcomeTheAnswerIsInProgressAfterTwoSeconds() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        Calls.accept(cast, id).statusCode(200).time(greaterThanOrEqualTo(2_000L)).body("status", equalTo("InProgress"))
                .body("orders", equalTo(List.of())).body("transferErrors", equalTo(List.of())).body("operationId", equalTo(id));
        Calls.get(cast, id).statusCode(200).body("status", equalTo("InProgress")).body("lineItems[0].orderId", nullValue());
    }

    @Test
    void whoPrefersNotToWaitIsAnsweredAtOnce() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        Calls.acceptAsync(cast, id).statusCode(202).time(lessThan(2_000L)).body("status", equalTo("InProgress"));
    }

    @Test
    void anAcceptanceWithoutABodyOrItsTypeIsFine() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        io.restassured.RestAssured.given().auth().oauth2(Tokens.partner(cast.provider, "SA")).header("Prefer", "respond-async")
                .post(Calls.transfers(cast) + "/" + id + "/accept").then().statusCode(202);
    }

    @Test
    void aRepeatedAcceptanceIsAnsweredWithTheOutcome() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        UUID request = UUID.randomUUID();
        String token = Tokens.partnerUser(cast.provider, "AA").objectId(UUID.randomUUID()).sign();
        Supplier<ValidatableResponse> accept = () -> Calls.as(token).header("MS-RequestId", request).post(Calls.transfers(cast) + "/" + id + "/accept").then();
        accept.get().statusCode(200).body("status", equalTo("InProgress"));
        cast.groupMoved(id, "0", licence);
        stage.heard();
        accept.get().statusCode(200).body("status", equalTo("Complete")).body("orders", hasSize(1));
        assertEquals(1, stage.timesSaid("TransferAccepted", id));
    }

    @Test
    @Tag("R159")
    void aSecondAcceptanceIsRefusedWhileItRunsAndAfterwardsToo() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        Calls.acceptAsync(cast, id).statusCode(202);
        Calls.acceptAsync(cast, id).statusCode(409).body("code", equalTo(900101));
        Calls.withdraw(cast, id).statusCode(409).body("code", equalTo(900101));
        Calls.reject(cast, id).statusCode(409).body("code", equalTo(900101));
        cast.groupMoved(id, "0", licence);
        stage.heard();
        Calls.acceptAsync(cast, id).statusCode(400).body("code", equalTo(900102));
        Calls.withdraw(cast, id).statusCode(400).body("code", equalTo(900102));
        Calls.reject(cast, id).statusCode(400).body("code", equalTo(900102));
    }

    @Test
    @Tag("R159")
    void ofTwoAcceptancesAtOnceExactlyOneIsTaken() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        Supplier<Response> accept = () -> Calls.acceptAsync(cast, id).extract().response();
        List<Response> answers = Calls.atOnce(List.of(accept, accept, accept));
        assertEquals(List.of(202, 409, 409), answers.stream().map(Response::statusCode).sorted().toList());
        answers.stream().filter(answer -> answer.statusCode() == 409).forEach(answer -> answer.then().body("code", equalTo(900101)));
        stage.said("TransferGroupRequested", id);
        assertEquals(1, stage.timesSaid("TransferGroupRequested", id));
    }

    @Test
    @Tag("R153")
    @Tag("R158")
    void withoutTheCustomerAgreementTheAcceptanceIsRefusedAndTheTransferStaysActive() {
        Cast cast = stage.lacking(Cast.Fact.CUSTOMER_AGREED);
        String id = Calls.created(cast, cast.licence(25));
        Calls.acceptAsync(cast, id).statusCode(403).body("code", equalTo(13605)).body("rule", equalTo("R153"));
        Calls.get(cast, id).body("status", equalTo("Active"));
        cast.agreed(cast.source);
        Calls.acceptAsync(cast, id).statusCode(403).body("code", equalTo(13605));
        cast.agreed(cast.provider);
        Calls.acceptAsync(cast, id).statusCode(202);
    }

    @Test
    @Tag("R11")
    void aTargetThatHasNotSignedThePartnerAgreementIsRefused() {
        Cast cast = stage.lacking(Cast.Fact.TARGET_SIGNED);
        String id = Calls.created(cast, cast.licence(25));
        Calls.acceptAsync(cast, id).statusCode(403).body("code", equalTo(900124)).body("rule", equalTo("R11"));
        cast.happens(Cast.Fact.TARGET_SIGNED);
        Calls.acceptAsync(cast, id).statusCode(202);
    }

    @Test
    @Tag("R163")
    void aSourceThatIsNoResellerOfTheCustomerAnyMoreKeepsTheTransferFromBeingAccepted() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        cast.sourceLeaves();
        Calls.acceptAsync(cast, id).statusCode(403).body("code", equalTo(20002)).body("rule", equalTo("R163"));
    }

    @Test
    @Tag("R64")
    void aRemovedPartnershipKeepsTheTransferFromBeingAccepted() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        cast.partnershipRemoved();
        Calls.acceptAsync(cast, id).statusCode(403).body("code", equalTo(974002));
    }

    @Test
    void onlyTheTargetAccepts() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        Calls.asSource(cast).post(Calls.transfers(cast) + "/" + id + "/accept").then().statusCode(403).body("code", equalTo(974004))
                .body("description", containsString("target"));
    }

    @Test
    void aDryRunOfTheAcceptanceChangesNothing() {
        Cast cast = stage.lacking(Cast.Fact.CUSTOMER_AGREED, Cast.Fact.TARGET_SIGNED);
        String id = Calls.created(cast, cast.licence(25));
        Supplier<ValidatableResponse> dry = () -> Calls.asTarget(cast).post(Calls.transfers(cast) + "/" + id + "/accept?validateOnly=true").then();
        dry.get().statusCode(403).body("checks.code", hasItems(13605, 900124));
        cast.happens(Cast.Fact.CUSTOMER_AGREED);
        cast.happens(Cast.Fact.TARGET_SIGNED);
        dry.get().statusCode(200).body("status", equalTo("InProgress"));
        Calls.get(cast, id).body("status", equalTo("Active"));
        assertEquals(0, stage.timesSaid("TransferAccepted", id));
    }

    @Test
    void aStaleEtagIsRefusedAndTheRightOneTaken() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        String etag = Calls.get(cast, id).extract().path("attributes.etag");
        String path = Calls.transfers(cast) + "/" + id + "/accept";
        Calls.asTarget(cast).header("Prefer", "respond-async").header("If-Match", "\"eyJ2Ijo5OX0=\"").post(path).then().statusCode(412).body("code", equalTo(2055));
        Calls.asTarget(cast).header("Prefer", "respond-async").header("If-Match", "\"" + etag + "\"").post(path).then().statusCode(202);
    }

    @Test
    void theChecksOfAnAcceptanceAreExplainedOnRequest() {
        Cast cast = stage.lacking(Cast.Fact.CUSTOMER_AGREED);
        String id = Calls.created(cast, cast.licence(25));
        Calls.asTarget(cast).header("Prefer", "explain").post(Calls.transfers(cast) + "/" + id + "/accept").then().statusCode(403)
                .body("checks.passed", hasItem(true)).body("checks.find { it.code == 13605 }.cure.call", equalTo("POST /v1/customers/{customer}/agreements"));
    }
}
