package io.twotier.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.twotier.platform.testkit.Contract;
import io.twotier.platform.testkit.TopicProbe;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A request from partner to partner from beginning to end, as both sides see it. */
@TransferServiceTest
class PartnerToPartnerTest {

    @Inject
    Stage stage;
    @Inject
    TransferSweeper sweeper;

    @Test
    @Tag("R159")
    @Tag("R164")
    void aRequestIsPendingForBothSidesUntilTheSourceNamesWhatMovesAndThenCompletes() {
        Cast cast = stage.ready();
        UUID term = PartnerCalls.has(cast, "term", 7);
        UUID plan = cast.subscription(new Cast.Subscription("azure_plan").stays("no").entitlement("azure-1"));
        Instant before = Instant.now();
        String id = PartnerCalls.ask(cast, "clientReference", "b-17", "targetProductTypes", List.of("OnlineServicesNCE", "azuresubscription"), "partnerOnRecord", cast.mpnId)
                .statusCode(201).body("status", equalTo("Pending")).body("transferType", equalTo(5)).body("transferDirection", equalTo(1))
                .body("customerEmailId", equalTo("maj@bjorkdal.example")).body("targetProductTypes", contains("OnlineServicesNCE", "AzureSubscription"))
                .body("partnerOnRecord", equalTo(cast.mpnId)).body("customerTenantId", equalTo(cast.customer.toString())).body("clientReference", equalTo("b-17"))
                .body("sourcePartnerTenantId", equalTo(cast.source.toString())).body("sourcePartnerName", equalTo("Kvarnsten Cloud"))
                .body("targetPartnerTenantId", equalTo(cast.provider.toString())).body("partnertenantid", equalTo(cast.provider.toString()))
                .body("lineItems", hasSize(0)).body("participants.key", contains("source", "target"))
                .body("participants.value", contains(cast.source.toString(), cast.provider.toString()))
                .body("completedTime", nullValue()).body("attributes.objectType", equalTo("TransferEntity")).extract().path("id");
        Duration patience = Duration.between(before, Instant.parse(PartnerCalls.seenByTarget(cast, id).extract().path("expirationTime")));
        assertEquals(30, patience.toDays());
        Calls.get(cast, id).statusCode(200).body("status", equalTo("Pending")).body("transferType", equalTo(5)).body("customerEmailId", equalTo("maj@bjorkdal.example"))
                .body("targetProductTypes", hasSize(2)).body("partnerOnRecord", nullValue()).body("expirationTime", notNullValue())
                .body("partnertenantid", equalTo(cast.source.toString()));

        PartnerCalls.sourceSends(cast, id, Map.of("id", id, "status", "InProgress", "lineItems", PartnerCalls.lines(term, "OnlineServicesNCE", plan, "AzureSubscription"))).then()
                .statusCode(200).body("status", equalTo("InProgress")).body("lineItems.subscriptionId", contains(term.toString(), plan.toString()))
                .body("lineItems.quantity", contains(7, 1)).body("lineItems.productType", contains("OnlineServicesNCE", "AzureSubscription"))
                .body("lineItems[0].partnerIdOnRecord", nullValue()).body("progress.underWay", equalTo(2)).body("expirationTime", nullValue());
        PartnerCalls.seenByTarget(cast, id).body("status", equalTo("InProgress")).body("lineItems", hasSize(0)).body("progress", nullValue());

        Map<UUID, UUID> renewed = cast.groupMoved(id, "0", term);
        stage.heard();
        PartnerCalls.seenByTarget(cast, id).body("status", equalTo("InProgress")).body("lineItems", hasSize(0));
        cast.groupMoved(id, "1", plan);
        stage.heard();
        PartnerCalls.seenByTarget(cast, id).body("status", equalTo("Complete")).body("lineItems", hasSize(2)).body("lineItems[0].status", equalTo("Complete"))
                .body("lineItems[0].newSubscriptionId", equalTo(renewed.get(term).toString())).body("lineItems[0].partnerIdOnRecord", equalTo(cast.mpnId))
                .body("lineItems[0].productType", equalTo("OnlineServicesNCE")).body("completedTime", notNullValue());
        Calls.get(cast, id).body("status", equalTo("Complete")).body("lineItems", hasSize(2)).body("lineItems[0].orderId", equalTo("order-" + id + "-0"))
                .body("lineItems[0].partnerIdOnRecord", nullValue());
    }

    @Test
    @Tag("R173")
    void whatIsSaidCarriesTheFormAndTheCommandTheLinesAsTheyWereAtTheAcceptance() {
        Cast cast = stage.ready();
        UUID base = PartnerCalls.term(cast);
        UUID addOn = cast.subscription(new Cast.Subscription("term").stays("no").quantity(2).parent(base));
        String id = PartnerCalls.asked(cast, "partnerOnRecord", cast.mpnId);
        cast.subscription(new Cast.Subscription("term").stays("no").again(base).quantity(9));
        PartnerCalls.accept(cast, id, base).statusCode(200).body("lineItems[0].quantity", equalTo(9))
                .body("lineItems[0].addonItems.subscriptionId", contains(addOn.toString())).body("lineItems[0].addonItems[0].addedBecause", containsString(base.toString()));
        cast.subscription(new Cast.Subscription("term").stays("no").again(base).quantity(11));
        JsonNode created = stage.saidData("TransferCreated", id);
        assertEquals("partner_to_partner", created.get("form").asText());
        assertEquals("Pending", created.get("status").asText());
        assertEquals(0, created.get("lines").size());
        assertFalse(created.has("customerEmailId") || created.toString().contains("bjorkdal.example"), created.toString());
        JsonNode accepted = stage.saidData("TransferAccepted", id);
        assertFalse(accepted.has("lines"), accepted.toString());
        var command = stage.said("TransferGroupRequested", id);
        assertEquals("", TopicProbe.header(command, "ce_audience"));
        JsonNode asked = stage.read(command.value());
        assertEquals("partner_to_partner", asked.get("form").asText());
        assertEquals(9, asked.at("/lines/0/quantity").asInt());
        assertEquals(cast.mpnId, asked.at("/lines/0/partnerIdOnRecord").asText());
        assertEquals(addOn.toString(), asked.at("/lines/1/subscriptionId").asText());
        assertEquals(base.toString(), asked.at("/lines/1/parentSubscriptionId").asText());
        assertEquals(List.of(), Contract.violations(command));
    }

    @Test
    @Tag("R166")
    void theAnswerToAnAcceptanceWaitsForTheOutcome() {
        Cast cast = stage.ready();
        UUID term = PartnerCalls.term(cast);
        String id = PartnerCalls.asked(cast);
        var answer = CompletableFuture.supplyAsync(() -> Calls.asSource(cast).header("Prefer", "wait=10").body(PartnerCalls.acceptance(term))
                .patch(Calls.transfers(cast) + "/" + id));
        stage.running(id);
        cast.groupMoved(id, "0", term);
        answer.join().then().statusCode(200).body("status", equalTo("Complete")).body("lineItems[0].status", equalTo("Complete")).body("id", equalTo(id));
        String other = PartnerCalls.asked(cast);
        Calls.asSource(cast).header("Prefer", "respond-async").body(PartnerCalls.acceptance(PartnerCalls.term(cast))).patch(Calls.transfers(cast) + "/" + other).then()
                .statusCode(202).body("status", equalTo("InProgress"));
    }

    @Test
    void whatCouldNotBeMovedStaysTheSourcesSecret() {
        Cast cast = stage.ready();
        UUID moves = PartnerCalls.term(cast);
        UUID stays = PartnerCalls.term(cast);
        String id = PartnerCalls.asked(cast);
        PartnerCalls.accept(cast, id, moves, stays).statusCode(200);
        cast.groupMoved(id, "0", moves);
        cast.groupFailed(id, "1");
        stage.heard();
        PartnerCalls.seenByTarget(cast, id).body("status", equalTo("PartiallyComplete")).body("lineItems.subscriptionId", contains(moves.toString()));
        Calls.get(cast, id).body("status", equalTo("PartiallyComplete")).body("lineItems.status", contains("Complete", "Failed"))
                .body("lineItems[1].transferError", equalTo("Source is not synchronised yet."));
        JsonNode completed = stage.saidData("TransferCompleted", id);
        assertEquals(1, completed.get("lines").size());

        String failed = PartnerCalls.asked(cast);
        PartnerCalls.accept(cast, failed, stays).statusCode(200);
        cast.groupFailed(failed, "0");
        stage.heard();
        PartnerCalls.seenByTarget(cast, failed).body("status", equalTo("Failed")).body("lineItems", hasSize(0)).body("completedTime", nullValue());
        assertEquals(0, stage.saidData("TransferFailed", failed).get("lines").size());
        PartnerCalls.accept(cast, PartnerCalls.asked(cast), stays).statusCode(200);
    }

    @Test
    void whoAskedCancelsWhileItIsPendingAndBothStillReadIt() {
        Cast cast = stage.ready();
        String id = PartnerCalls.asked(cast);
        PartnerCalls.sourceSends(cast, id, Map.of("status", "Cancel")).then().statusCode(403).body("code", equalTo(974004)).body("description", containsString("target"));
        PartnerCalls.cancel(cast, id).statusCode(200).body("status", equalTo("Cancelled")).body("id", equalTo(id)).body("closedTime", notNullValue());
        Calls.get(cast, id).statusCode(200).body("status", equalTo("Cancelled")).body("expirationTime", nullValue());
        assertEquals("Cancelled", stage.saidData("TransferWithdrawn", id).get("status").asText());
        PartnerCalls.cancel(cast, id).statusCode(400).body("code", equalTo(900102));
        PartnerCalls.accept(cast, id, PartnerCalls.term(cast)).statusCode(400).body("code", equalTo(900102));
        PartnerCalls.targetSends(cast, PartnerCalls.asked(cast), Map.of("Status", "cancelled")).then().statusCode(200).body("status", equalTo("Cancelled"));
        Calls.asTarget(cast).delete(Calls.transfers(cast) + "/" + PartnerCalls.asked(cast)).then().statusCode(204);
        String running = PartnerCalls.asked(cast);
        PartnerCalls.accept(cast, running, PartnerCalls.term(cast)).statusCode(200);
        PartnerCalls.cancel(cast, running).statusCode(409).body("code", equalTo(900101));
    }

    @Test
    void aSourceThatDoesNotWantToLetsItExpireAndCannotReject() {
        Cast cast = stage.ready();
        String id = PartnerCalls.asked(cast);
        for (var party : List.of(Calls.asSource(cast), Calls.asTarget(cast))) {
            party.body("{\"status\":\"reject\"}").patch(Calls.transfers(cast) + "/" + id).then().statusCode(400).body("code", equalTo(974105))
                    .body("description", containsString("expires")).body("cure.call", equalTo("PATCH /v1/customers/{customer}/transfers/{id}"));
        }
        sweeper.sweep(Instant.now());
        Calls.get(cast, id).body("status", equalTo("Pending"));
        stage.dueAt(id, Instant.now());
        sweeper.sweep(Instant.now());
        Calls.get(cast, id).body("status", equalTo("Expired")).body("closedTime", notNullValue()).body("closedBy", nullValue());
        assertEquals("Expired", stage.saidData("TransferExpired", id).get("status").asText());
        PartnerCalls.accept(cast, id, PartnerCalls.term(cast)).statusCode(400).body("code", equalTo(900102));
        PartnerCalls.ask(cast).statusCode(201);
    }

    @Test
    @Tag("R164")
    void bothFormsAreInOneListAndFoundByTheStatesOfEach() {
        Cast cast = stage.ready();
        String first = Calls.created(cast, cast.licence(1));
        String withdrawn = Calls.created(cast, cast.licence(1));
        Calls.withdraw(cast, withdrawn).statusCode(204);
        String cancelled = PartnerCalls.asked(cast);
        PartnerCalls.cancel(cast, cancelled).statusCode(200);
        String pending = PartnerCalls.asked(cast, "clientReference", "mine");
        for (var side : List.of(Calls.asSource(cast), Calls.asTarget(cast))) {
            side.get(Calls.transfers(cast)).then().body("id", contains(pending, cancelled, first)).body("status", contains("Pending", "Cancelled", "Active"));
        }
        for (Map.Entry<String, List<String>> one : Map.of("?status=pending", List.of(pending), "?status=Active", List.of(first), "?status=CANCELLED", List.of(cancelled),
                "?clientReference=mine", List.of(pending), "?status=InProgress", List.<String>of()).entrySet()) {
            Calls.asSource(cast).get(Calls.transfers(cast) + one.getKey()).then().statusCode(200).body("id", equalTo(one.getValue()));
        }
        Calls.asSource(cast).get(Calls.transfers(cast) + "?status=Withdrawn").then().statusCode(400);
        Calls.get(cast, first).body("", not(org.hamcrest.Matchers.hasKey("transferType"))).body("", not(org.hamcrest.Matchers.hasKey("participants")));
    }

    @Test
    void theOperatorSeesItsFormAndMaySendItOn() {
        Cast cast = stage.ready();
        UUID term = PartnerCalls.term(cast);
        String id = PartnerCalls.asked(cast);
        PartnerCalls.accept(cast, id, term).statusCode(200);
        Calls.as(Tokens.operator()).get("/v1/operator/transfers/" + id).then().statusCode(200).body("form", equalTo("partner_to_partner")).body("groups", hasSize(1));
        Calls.as(Tokens.operator()).post("/v1/operator/transfers/" + id + "/giveup").then().statusCode(200).body("status", equalTo("Failed"));
        cast.groupMoved(id, "0", term);
        stage.heard();
        PartnerCalls.seenByTarget(cast, id).body("status", equalTo("Complete")).body("lineItems.subscriptionId", contains(term.toString()));
    }

    @Test
    void everythingSaidIsAsPromised() {
        Cast cast = stage.ready();
        PartnerCalls.cancel(cast, PartnerCalls.asked(cast)).statusCode(200);
        stage.dueAt(PartnerCalls.asked(cast), Instant.now());
        sweeper.sweep(Instant.now());
        for (boolean moves : List.of(false, true)) {
            UUID term = PartnerCalls.term(cast);
            String id = PartnerCalls.asked(cast);
            PartnerCalls.accept(cast, id, term).statusCode(200);
            if (moves) {
                cast.groupMoved(id, "0", term);
            } else {
                cast.groupFailed(id, "0");
            }
            stage.heard();
        }
        var said = stage.allSaid(seen -> of(cast, seen).stream().anyMatch(one -> TopicProbe.header(one, "ce_type").endsWith("TransferCompleted.v1")));
        assertEquals(12, of(cast, said).size());
        of(cast, said).forEach(event -> {
            assertEquals(List.of(), Contract.violations(event), event.toString());
            assertEquals("partner_to_partner", stage.read(event.value()).get("form").asText());
        });
    }

    private static List<ConsumerRecord<String, String>> of(Cast cast, List<ConsumerRecord<String, String>> events) {
        return events.stream().filter(event -> cast.customer.toString().equals(event.key())).toList();
    }
}
