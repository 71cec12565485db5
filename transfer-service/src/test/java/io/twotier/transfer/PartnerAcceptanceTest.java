package io.twotier.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it takes for the source to accept a request from partner to partner, and what it may name. */
@TransferServiceTest
class PartnerAcceptanceTest {

    @Inject
    Stage stage;

    @ParameterizedTest
    @ValueSource(strings = {"InProgress", "in_progress", "Accept", " ACCEPTED "})
    void theWordMayBeAnyOfThoseClientsUse(String word) {
        Cast cast = stage.ready();
        String id = PartnerCalls.asked(cast);
        PartnerCalls.sourceSends(cast, id, Map.of("STATUS", word, "LineItems", List.of(Map.of("SubscriptionId", PartnerCalls.term(cast), "ProductType", "onlineservicesnce"))))
                .then().statusCode(200).body("status", equalTo("InProgress"));
    }

    @ParameterizedTest
    @CsvSource({"azure_plan, AzureSubscription", "azure_reservation, AzureReservation", "term, OnlineServicesNCE", "software, Software", "marketplace_saas, SaaS"})
    @Tag("R174")
    void whatTheFirstFormDoesNotMoveMovesHereByItsProductType(String kind, String type) {
        Cast cast = stage.ready();
        UUID has = PartnerCalls.has(cast, kind, 1);
        is(Calls.create(cast, has), 400);
        String id = PartnerCalls.asked(cast, "targetProductTypes", List.of(type));
        PartnerCalls.accept(cast, id, has).statusCode(200).body("lineItems[0].productType", equalTo(type));
    }

    @ParameterizedTest
    @CsvSource({"license", "azure_payg", "trial"})
    @Tag("R174")
    void classicOffersHaveTheOtherFormAndTrialsNone(String kind) {
        Cast cast = stage.ready();
        is(PartnerCalls.accept(cast, PartnerCalls.asked(cast), PartnerCalls.has(cast, kind, 1)), 400, 800078, "R174").body("description", containsString(kind));
    }

    @Test
    void aTypeTheTargetDidNotAskForOrThatTheSubscriptionIsNotOfIsRefused() {
        Cast cast = stage.ready();
        UUID term = PartnerCalls.term(cast);
        String id = PartnerCalls.asked(cast, "targetProductTypes", List.of("Software", "AzureSavingsPlan"));
        is(PartnerCalls.accept(cast, id, term), 400, 974104, "R160").body("description", containsString("OnlineServicesNCE"));
        String software = PartnerCalls.accept(cast, id, PartnerCalls.has(cast, "software", 1)).statusCode(200).extract().path("id");
        assertEquals(id, software);
        is(PartnerCalls.sourceSends(cast, PartnerCalls.asked(cast), Map.of("status", "InProgress", "lineItems", PartnerCalls.lines(term, "SaaS"))).then(), 400, 974106, "R160");
    }

    @Test
    @Tag("R160")
    @Tag("R171")
    @Tag("R172")
    void linesAreActiveSubscriptionsOfThisCustomerWithTheSourceEachOnce() {
        Cast cast = stage.ready();
        Cast other = stage.ready();
        String id = PartnerCalls.asked(cast);
        UUID term = PartnerCalls.term(cast);
        UUID addOn = cast.subscription(new Cast.Subscription("term").stays("no").parent(term));
        is(PartnerCalls.accept(cast, id), 400, 800078, "R160").body("cure.call", equalTo("PATCH /v1/customers/{customer}/transfers/{id}"));
        is(PartnerCalls.sourceSends(cast, id, Map.of("status", "Accept")).then(), 400, 800078, "R160");
        is(PartnerCalls.accept(cast, id, term, UUID.randomUUID()), 400, 800078, "R160");
        is(PartnerCalls.accept(cast, id, PartnerCalls.term(other)), 400, 800078, "R160");
        is(PartnerCalls.accept(cast, id, cast.subscription(new Cast.Subscription("term").stays("no").ownedBy(cast.provider))), 400, 800078, "R160");
        is(PartnerCalls.accept(cast, id, cast.subscription(new Cast.Subscription("term").stays("no").unlisted())), 400, 800078, "R160");
        is(PartnerCalls.accept(cast, id, term, term), 400, 800078, "R160");
        is(PartnerCalls.accept(cast, id, cast.subscription(new Cast.Subscription("term").stays("no").status("suspended"))), 400, 800078, "R171");
        is(PartnerCalls.accept(cast, id, cast.subscription(new Cast.Subscription("term").stays("no").status("deleted"))), 400, 800078, "R171");
        is(PartnerCalls.accept(cast, id, cast.subscription(new Cast.Subscription("term").stays("no").transferred())), 400, 800078, "R169");
        is(PartnerCalls.accept(cast, id, addOn), 400, 800078, "R172");
        Calls.get(cast, id).body("status", equalTo("Pending")).body("lineItems", hasSize(0));
        PartnerCalls.accept(cast, id, addOn, term).statusCode(200).body("lineItems", hasSize(1)).body("lineItems[0].subscriptionId", equalTo(term.toString()))
                .body("lineItems[0].addonItems[0].addedBecause", nullValue());
    }

    @Test
    void twentyFiveMoveAtOnceAndTwentySixDoNot() {
        Cast cast = stage.ready();
        UUID[] all = Stream.generate(() -> PartnerCalls.term(cast)).limit(26).toArray(UUID[]::new);
        cast.subscription(new Cast.Subscription("term").stays("no").parent(all[0]));
        String id = PartnerCalls.asked(cast);
        is(PartnerCalls.accept(cast, id, all), 400, 974103, "R160").body("description", containsString("25"));
        PartnerCalls.accept(cast, id, Arrays.copyOf(all, 25)).statusCode(200).body("lineItems", hasSize(25)).body("progress.groups", equalTo(25));
    }

    @Test
    void whatCannotBeReadIsTheCallersMistake() {
        Cast cast = stage.ready();
        String id = PartnerCalls.asked(cast);
        for (String body : List.of("", "{}", "null", "[]", "{\"status\":\"Complete\"}", "{\"status\":\"Pending\"}", "{\"status\":{}}", "{\"status\":\"InProgress\",\"lineItems\":{}}",
                "{\"status\":\"InProgress\",\"lineItems\":[null]}", "{\"status\":\"InProgress\",\"lineItems\":[{}]}", "{\"status\":\"InProgress\",\"lineItems\":[{\"subscriptionId\":\"x\"}]}",
                "{\"status\":\"InProgress\",\"lineItems\":[{\"subscriptionId\":\"" + UUID.randomUUID() + "\",\"productType\":\"Moon\"}]}", "{\"status\":\"InProgress\"")) {
            Calls.asSource(cast).body(body).patch(Calls.transfers(cast) + "/" + id).then().statusCode(400).body("code", equalTo(975001));
        }
        Calls.get(cast, id).body("status", equalTo("Pending"));
    }

    @Test
    void onlyTheSourceAcceptsAndTheCallOfTheOtherFormHasNoLines() {
        Cast cast = stage.ready();
        String id = PartnerCalls.asked(cast);
        PartnerCalls.targetSends(cast, id, PartnerCalls.acceptance(PartnerCalls.term(cast))).then().statusCode(403).body("code", equalTo(974004))
                .body("description", containsString("source"));
        Calls.acceptAsync(cast, id).statusCode(403).body("code", equalTo(974004));
        is(Calls.asSource(cast).post(Calls.transfers(cast) + "/" + id + "/accept").then(), 400, 800078, "R160")
                .body("cure.call", equalTo("PATCH /v1/customers/{customer}/transfers/{id}"));
    }

    /** The words of this form are no words of the other one. */
    @Test
    void aTransferOfTheFirstFormIsNeitherAcceptedNorCancelledByAChange() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        for (Object body : List.of(PartnerCalls.acceptance(licence), Map.of("status", "Cancel"))) {
            for (Response answer : List.of(PartnerCalls.sourceSends(cast, id, body), PartnerCalls.targetSends(cast, id, body))) {
                answer.then().statusCode(400).body("code", equalTo(975001)).body("description", containsString("status can only be changed to reject"));
            }
        }
        PartnerCalls.targetSends(cast, id, "{\"status\":\"reject\",\"lineItems\":{\"a\":[1]}}").then().statusCode(200).body("status", equalTo("Reject"));
    }

    @Test
    @Tag("R113")
    void whoIsNoPartyFindsNoTransferAndWhoLeftTheCustomerNothing() {
        Cast cast = stage.ready();
        String id = PartnerCalls.asked(cast);
        UUID third = UUID.randomUUID();
        cast.relates(third, "direct");
        Calls.as(Tokens.partner(third, "AA")).body(PartnerCalls.acceptance(PartnerCalls.term(cast))).patch(Calls.transfers(cast) + "/" + id).then().statusCode(404)
                .body("code", equalTo(900100));
        Calls.as(Tokens.partner(third, "AA")).get(Calls.transfers(cast)).then().statusCode(200).body("", hasSize(0));
        cast.sourceLeaves();
        is(PartnerCalls.accept(cast, id, PartnerCalls.term(cast)), 403, 20002, "R113");
    }

    @Test
    @Tag("R11")
    @Tag("R64")
    @Tag("R153")
    void whatChangedSinceTheRequestCountsAndTheTargetsPartIsToldByCodeOnly() {
        Cast cast = stage.lacking(Cast.Fact.SOURCE_SIGNED);
        UUID term = PartnerCalls.term(cast);
        String id = PartnerCalls.asked(cast);
        is(PartnerCalls.accept(cast, id, term), 403, 900124, "R11").body("cure.call", equalTo("POST /v1/agreements/partner/signatures"));
        Cast leaving = stage.ready();
        UUID its = PartnerCalls.term(leaving);
        String open = PartnerCalls.asked(leaving, "partnerOnRecord", leaving.mpnId);
        leaving.partnershipRemoved();
        is(PartnerCalls.accept(leaving, open, its), 403, 974002, "R32").body("cure", nullValue()).body("description", equalTo("The target partner has something to do first."));
        leaving.targetLeaves();
        PartnerCalls.sourceSends(leaving, open + "?validateOnly=true", PartnerCalls.acceptance(its)).then().statusCode(403).body("checks.code", hasItems(974101, 974002))
                .body("checks.cure", everyItem(nullValue()));
    }

    @Test
    void aDryRunTellsWhatComesOfItAndOfTheTargetNoMoreThanTheSourceMayKnow() {
        Cast cast = stage.ready();
        UUID plan = cast.subscription(new Cast.Subscription("azure_plan").stays("no").entitlement("azure-7"));
        UUID term = PartnerCalls.term(cast);
        UUID classic = cast.licence(3);
        String id = PartnerCalls.asked(cast, "partnerOnRecord", cast.mpnId);
        PartnerCalls.sourceSends(cast, id + "?validateOnly=true", PartnerCalls.acceptance(plan)).then().statusCode(200).body("status", equalTo("InProgress"))
                .body("preview.lines", hasSize(1)).body("preview.lines[0].keptEntitlement", equalTo("azure-7")).body("preview.lines[0].source.listed", equalTo(false))
                .body("preview.lines[0].source.rule", equalTo("R168")).body("preview.lines[0].target.partnerIdOnRecord", nullValue())
                .body("preview.staysWithSource.subscriptionId", hasItems(term.toString(), classic.toString()))
                .root("preview.staysWithSource.find { it.subscriptionId == '" + classic + "' }").body("blockers.code", contains(800078))
                .root("preview.staysWithSource.find { it.subscriptionId == '" + term + "' }").body("blockers", hasSize(0));
        PartnerCalls.targetSends(cast, id + "?validateOnly=true", Map.of("status", "Cancel")).then().statusCode(200).body("status", equalTo("Cancelled"));
        Calls.get(cast, id).body("status", equalTo("Pending")).body("lineItems", hasSize(0));
        assertEquals(0, stage.timesSaid("TransferAccepted", id));
        assertEquals(0, stage.number("select count(*) from transfer_line where subscription_id = ?", plan));
    }

    @Test
    @Tag("R159")
    void ofAcceptancesAtOnceExactlyOneIsTaken() {
        Cast cast = stage.ready();
        UUID term = PartnerCalls.term(cast);
        UUID other = PartnerCalls.term(cast);
        String id = PartnerCalls.asked(cast);
        List<Response> answers = Calls.atOnce(Stream.of(List.of(term), List.of(other), List.of(term, other), List.of(other))
                .map(lines -> (Supplier<Response>) () -> PartnerCalls.accept(cast, id, lines.toArray(UUID[]::new)).extract().response()).toList());
        assertEquals(List.of("200/null", "409/900101", "409/900101", "409/900101"), codes(answers));
        int named = answers.stream().filter(answer -> answer.statusCode() == 200).findFirst().orElseThrow().<List<?>>path("lineItems").size();
        assertEquals(named, stage.number("select count(*) from transfer_line l join transfer_group g on g.id = l.group_id where g.transfer_id = ?", UUID.fromString(id)));
        assertEquals(1, stage.timesSaid("TransferAccepted", id));
    }

    @Test
    void anAcceptanceAndACancellationAtOnceLeaveOneOfThem() {
        Cast cast = stage.ready();
        UUID term = PartnerCalls.term(cast);
        String id = PartnerCalls.asked(cast);
        List<Response> answers = Calls.atOnce(List.of(() -> PartnerCalls.accept(cast, id, term).extract().response(), () -> PartnerCalls.cancel(cast, id).extract().response()));
        boolean accepted = answers.get(0).statusCode() == 200;
        assertEquals(accepted ? List.of("200/null", "409/900101") : List.of("200/null", "400/900102"), codes(answers));
        Calls.get(cast, id).body("status", equalTo(accepted ? "InProgress" : "Cancelled"));
        assertEquals(accepted ? 1 : 0, stage.number("select count(*) from transfer_line where open and subscription_id = ?", term));
    }

    @Test
    @Tag("R171")
    void ofTwoFormsAtOnceForTheSameSubscriptionExactlyOneGetsIt() {
        for (int i = 0; i < 5; i++) {
            Cast cast = stage.ready();
            UUID wanted = PartnerCalls.ofBothForms(cast);
            String id = PartnerCalls.asked(cast);
            List<Response> answers = Calls.atOnce(List.of(() -> PartnerCalls.accept(cast, id, wanted).extract().response(), () -> Calls.create(cast, wanted).extract().response()));
            boolean accepted = answers.get(0).statusCode() == 200;
            assertEquals(accepted ? 409 : 201, answers.get(1).statusCode(), answers.get(1).asString());
            Response loser = answers.get(accepted ? 1 : 0);
            assertEquals("409/900104", loser.statusCode() + "/" + loser.path("code"));
            assertTrue(loser.<String>path("description").contains(accepted ? id : answers.get(1).path("id")), loser.asString());
            assertEquals(1, stage.number("select count(*) from transfer_line where open and subscription_id = ?", wanted));
        }
    }

    @Test
    @Tag("R171")
    void twoTargetsThatAskForTheSameGetItOnce() {
        Cast cast = stage.ready();
        UUID third = UUID.randomUUID();
        cast.registered(third, "Another", "indirect_provider", "EUROPE", "Q" + cast.mpnId);
        cast.relates(third, "indirect_provider");
        cast.signs(third);
        UUID term = PartnerCalls.term(cast);
        String first = PartnerCalls.asked(cast);
        String second = Calls.as(Tokens.partner(third, "AA")).body(PartnerCalls.wanted(cast)).post(Calls.transfers(cast)).then().statusCode(201).extract().path("id");
        Calls.as(Tokens.partner(third, "AA")).get(Calls.transfers(cast) + "/" + first).then().statusCode(404).body("code", equalTo(900100));
        PartnerCalls.accept(cast, first, term).statusCode(200);
        is(PartnerCalls.accept(cast, second, term), 409, 900104, "R171").body("description", containsString(first));
        Calls.asSource(cast).get("/v1/customers/" + cast.customer + "/transferseligibility").then().statusCode(200)
                .body("find { it.id == '" + term + "' }.blockers.code", hasItem(900104));
    }

    @Test
    void aStaleEtagIsRefused() {
        Cast cast = stage.ready();
        String id = PartnerCalls.asked(cast);
        UUID term = PartnerCalls.term(cast);
        Calls.asSource(cast).header("If-Match", "\"eyJ2Ijo5OX0=\"").body(PartnerCalls.acceptance(term)).patch(Calls.transfers(cast) + "/" + id).then().statusCode(412);
        Calls.asTarget(cast).header("If-Match", "\"eyJ2Ijo5OX0=\"").body(Map.of("status", "Cancel")).patch(Calls.transfers(cast) + "/" + id).then().statusCode(412);
        String etag = Calls.get(cast, id).extract().path("attributes.etag");
        Calls.asSource(cast).header("Prefer", "wait=0").header("If-Match", etag).body(PartnerCalls.acceptance(term)).patch(Calls.transfers(cast) + "/" + id).then().statusCode(200);
    }

    private static List<String> codes(List<Response> answers) {
        return answers.stream().map(answer -> answer.statusCode() + "/" + answer.path("code")).sorted().toList();
    }

    private static ValidatableResponse is(ValidatableResponse answer, int status) {
        return answer.statusCode(status);
    }

    private static ValidatableResponse is(ValidatableResponse answer, int status, int code, String rule) {
        return answer.statusCode(status).body("code", equalTo(code)).body("rule", equalTo(rule));
    }
}
