package io.twotier.transfer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@TransferServiceTest
class TransferProcessTest {

    @Inject
    Stage stage;
    @Inject
    TransferSweeper sweeper;
    @Inject
    TransferProcess process;
    @Inject
    Transactions transactions;

    @Test
    void someGroupsMovedIsPartiallyCompleteAndTheFailedLineSaysWhy() {
        Cast cast = stage.ready();
        UUID moves = cast.licence(25);
        UUID stays = cast.licence(3);
        String id = Calls.created(cast, moves, stays);
        Calls.acceptAsync(cast, id).statusCode(202);
        Map<UUID, UUID> renewed = cast.groupMoved(id, "0", moves);
        cast.groupFailed(id, "1");
        assertEquals("PartiallyComplete", stage.saidData("TransferCompleted", id).get("status").asText());
        Calls.get(cast, id).statusCode(200).body("status", equalTo("PartiallyComplete"))
                .body("lineItems[0].status", equalTo("Complete")).body("lineItems[0].newSubscriptionId", equalTo(renewed.get(moves).toString()))
                .body("lineItems[1].status", equalTo("Failed")).body("lineItems[1].transferError", equalTo("Source is not synchronised yet."))
                .body("lineItems[1].transferGroupId", equalTo("1")).body("lineItems[1].orderId", nullValue());
    }

    @Test
    @Tag("R171")
    void whenNoGroupMovedTheTransferFailedAndTheSubscriptionsAreFreeAgain() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        Calls.acceptAsync(cast, id).statusCode(202);
        cast.groupFailed(id, "0");
        assertEquals("Failed", stage.saidData("TransferFailed", id).get("status").asText());
        Calls.get(cast, id).body("status", equalTo("Failed"));
        Calls.create(cast, licence).statusCode(201);
    }

    @Test
    void theErrorsOfFailedGroupsAreInTheAnswerToTheAcceptance() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        var answer = CompletableFuture.supplyAsync(() -> Calls.accept(cast, id).extract().response());
        stage.running(id);
        cast.groupFailed(id, "0");
        answer.join().then().statusCode(200).body("status", equalTo("Failed")).body("orders", equalTo(List.of())).body("transferErrors", hasSize(1))
                .body("transferErrors[0].transferGroupId", equalTo("0")).body("transferErrors[0].code", equalTo(900103))
                .body("transferErrors[0].description", equalTo("Source is not synchronised yet."))
                .body("transferErrors[0].lineItems[0].subscriptionId", equalTo(licence.toString()))
                .body("transferErrors[0].lineItems[0].sourceSubscriptionId", equalTo(licence.toString()))
                .body("transferErrors[0].attributes.objectType", equalTo("TransferError"));
    }

    @Test
    void aReplayedReportChangesNothing() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        Calls.acceptAsync(cast, id).statusCode(202);
        UUID event = UUID.randomUUID();
        UUID renewed = UUID.randomUUID();
        String report = """
                {"transferId":"%s","groupId":"0","customerId":"%s","order":{"id":"o-1","billingCycle":"monthly","currencyCode":"SEK","creationDate":"2026-11-02T10:15:00Z",
                 "lineItems":[{"lineItemNumber":0,"subscriptionId":"%s","sourceSubscriptionId":"%s"}]}}""";
        for (int i = 0; i < 3; i++) {
            cast.say(event, "subscription", "SubscriptionGroupTransferred", id + "/0", 1, cast.customer.toString(), report.formatted(id, cast.customer, renewed, licence));
        }
        cast.groupMoved(id, "0", licence);
        stage.heard();
        stage.said("TransferCompleted", id);
        assertEquals(1, stage.timesSaid("TransferCompleted", id));
        Calls.get(cast, id).body("status", equalTo("Complete")).body("lineItems[0].newSubscriptionId", equalTo(renewed.toString()));
    }

    @Test
    void factsToldAgainOrLateDoNotUndoNewerOnes() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        UUID other = UUID.randomUUID();
        String told = """
                {"subscriptionId":"%s","customerId":"%s","partnerId":"%s","offerId":"E3","kind":"license","transferable":true,"quantity":%d,"billingCycle":"monthly","status":"active"}""";
        cast.say("subscription", "SubscriptionChanged", other.toString(), 7, cast.customer.toString(), told.formatted(other, cast.customer, cast.source, 70));
        cast.say("subscription", "SubscriptionCreated", other.toString(), 1, cast.customer.toString(), told.formatted(other, cast.customer, cast.source, 10));
        Calls.create(cast, licence, other).statusCode(201).body("lineItems[1].quantity", equalTo(70));
    }

    @Test
    void aReportAboutAnUnknownTransferGoesToTheDeadLettersAndTheOthersGoOn() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String unknown = UUID.randomUUID().toString();
        cast.groupMoved(unknown, "0", licence);
        Calls.create(cast, licence).statusCode(201);
        var letter = stage.deadLetter(cast.customer);
        assertEquals("there is no transfer " + unknown, TopicProbe.header(letter, "dead_reason"));
        assertEquals(unknown + "/0", TopicProbe.header(letter, "ce_subject"));
    }

    @Test
    void aSilentGroupIsAskedForAgainAndThenMoves() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        Calls.acceptAsync(cast, id).statusCode(202);
        var first = stage.said("TransferGroupRequested", id);
        sweeper.sweep(Instant.now());
        stage.longAgo(id);
        sweeper.sweep(Instant.now());
        var again = stage.saidTimes("TransferGroupRequested", id, 2);
        assertEquals(first.value(), again.value());
        assertEquals("3", TopicProbe.header(first, "ce_sequence"));
        assertEquals("4", TopicProbe.header(again, "ce_sequence"));
        cast.groupMoved(id, "0", licence);
        stage.heard();
        Calls.get(cast, id).body("status", equalTo("Complete"));
    }

    @Test
    @Tag("R171")
    void aGroupThatStaysSilentIsGivenUpAndNothingIsStuck() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        Calls.acceptAsync(cast, id).statusCode(202);
        for (int i = 0; i < 5; i++) {
            stage.longAgo(id);
            sweeper.sweep(Instant.now());
        }
        assertEquals("Failed", stage.saidData("TransferFailed", id).get("status").asText());
        assertEquals(5, stage.timesSaid("TransferGroupRequested", id));
        Calls.get(cast, id).body("status", equalTo("Failed")).body("lineItems[0].transferError", equalTo(TransferRejection.GROUP_SILENT));
        cast.groupMoved(id, "0", licence);
        stage.heard();
        Calls.get(cast, id).body("status", equalTo("Complete")).body("lineItems[0].transferError", nullValue());
    }

    @Test
    void aTransferNobodyAnswersExpiresWhenThatIsWanted() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        sweeper.sweep(Instant.now());
        Calls.get(cast, id).body("status", equalTo("Active"));
        transactions.run(Work.by(Origin.system("test")), () -> {
            process.expire(UUID.fromString(id), Instant.now());
            return null;
        });
        assertEquals("Expired", stage.saidData("TransferExpired", id).get("status").asText());
        Calls.get(cast, id).body("status", equalTo("Expired"));
        Calls.acceptAsync(cast, id).statusCode(400).body("code", equalTo(900102));
        Calls.create(cast, licence).statusCode(201);
    }

    @Test
    void twoSweepsAtOnceAskOnce() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        Calls.acceptAsync(cast, id).statusCode(202);
        stage.longAgo(id);
        Instant now = Instant.now();
        List<CompletableFuture<Void>> sweeps = List.of(CompletableFuture.runAsync(() -> sweeper.sweep(now)), CompletableFuture.runAsync(() -> sweeper.sweep(now)));
        sweeps.forEach(CompletableFuture::join);
        stage.saidTimes("TransferGroupRequested", id, 2);
        assertEquals(2, stage.timesSaid("TransferGroupRequested", id));
    }

    @Test
    @Tag("R165")
    void noMailIsSentBecauseThereIsNoMailer() throws Exception {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("io.quarkus.mailer.Mailer"));
    }
}
