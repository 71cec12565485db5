package io.twotier.transfer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import io.twotier.transfer.offboarding.Drive;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A partner moves all its customers to its provider. The runner's steps are taken by hand. */
@TransferServiceTest
class OffboardingTest {

    private static final Cast.Fact[] NO_CUSTOMER = {Cast.Fact.CUSTOMER_CREATED, Cast.Fact.SOURCE_RELATED, Cast.Fact.TARGET_RELATED, Cast.Fact.CUSTOMER_AGREED};

    @Inject
    Stage stage;
    @Inject
    Drive drive;

    private final List<UUID> customers = new ArrayList<>();
    private Cast cast;
    private Leavers leavers;

    /** A partner with so many customers that could go at once. */
    private void partnerWith(int many) {
        cast = stage.lacking(NO_CUSTOMER);
        leavers = new Leavers(cast);
        for (int number = 0; number < many; number++) {
            customers.add(leavers.customer());
        }
        stage.heard();
    }

    private Campaign planned(int waveSize, int stopAfterFailures) {
        Campaign campaign = Campaign.of(cast, waveSize, stopAfterFailures, customers.toArray(UUID[]::new));
        drive.steps(campaign.id);
        campaign.is("Planned");
        return campaign;
    }

    private Campaign running(int waveSize, int stopAfterFailures) {
        Campaign campaign = planned(waveSize, stopAfterFailures);
        campaign.byTarget("accept").statusCode(200);
        campaign.bySource("start").statusCode(202);
        drive.steps(campaign.id);
        return campaign;
    }

    private void moved(Campaign campaign, UUID... gone) {
        for (UUID customer : gone) {
            cast.groupMoved(campaign.transferOf(customer), "0");
        }
        stage.heard();
        drive.steps(campaign.id);
    }

    private void failed(Campaign campaign, UUID customer) {
        cast.groupFailed(campaign.transferOf(customer), "0");
        stage.heard();
        drive.steps(campaign.id);
    }

    private long transfers() {
        return stage.number("select count(*) from transfer where source_id = ?", cast.source);
    }

    @Test
    void thePlanNamesWhatEachCustomerLacksAndWhoCanBringItAbout() {
        cast = stage.lacking(NO_CUSTOMER);
        leavers = new Leavers(cast);
        UUID ready = leavers.customer();
        UUID unknownToTheTarget = leavers.customer(Cast.Fact.TARGET_RELATED);
        UUID notAgreed = leavers.customer(Cast.Fact.CUSTOMER_AGREED);
        UUID suspended = leavers.empty();
        leavers.subscription(suspended, UUID.randomUUID(), "license", "suspended", null);
        UUID withNothingThatMoves = leavers.empty();
        UUID plan = leavers.subscription(withNothingThatMoves, UUID.randomUUID(), "azure_plan", "active", "Azure plans do not move");
        UUID partOfIt = leavers.customer();
        UUID stays = leavers.subscription(partOfIt, UUID.randomUUID(), "azure_plan", "active", "Azure plans do not move");
        UUID somebodyElses = UUID.randomUUID();
        stage.heard();
        customers.addAll(List.of(ready, unknownToTheTarget, notAgreed, suspended, withNothingThatMoves, partOfIt, somebodyElses));
        Campaign campaign = planned(10, 1);
        campaign.read().body("progress.customers", equalTo(7)).body("progress.ready", equalTo(2)).body("progress.lacking", equalTo(4)).body("progress.empty", equalTo(1))
                .body("progress.unseen", equalTo(0)).body("operationId", equalTo(campaign.id)).body("attributes.objectType", equalTo("Offboarding"));
        campaign.report().body("items.customerTenantId", equalTo(customers.stream().map(UUID::toString).toList()))
                .body("items.status", equalTo(List.of("Ready", "Lacking", "Lacking", "Lacking", "Empty", "Ready", "Lacking")))
                .body("items[0].missing", hasSize(0)).body("items[0].transferId", nullValue())
                .body("items[1].missing.code", equalTo(List.of(20002))).body("items[1].missing[0].rule", equalTo("R163")).body("items[1].missing[0].party", equalTo("source"))
                .body("items[1].missing[0].cure.call", equalTo("POST /v1/customers/{customer}/relationshipextensions"))
                .body("items[2].missing.code", equalTo(List.of(13605))).body("items[2].missing[0].party", equalTo("target"))
                .body("items[2].missing[0].description", equalTo("The target partner has something to do first.")).body("items[2].missing[0].cure", nullValue())
                .body("items[3].missing.code", equalTo(List.of(800078))).body("items[3].missing[0].cure.call", equalTo("PATCH /v1/customers/{customer}/subscriptions/{id}"))
                .body("items[4].staysWithSource[0].subscriptionId", equalTo(plan.toString())).body("items[4].staysWithSource[0].blockers[0].rule", equalTo("R174"))
                .body("items[5].staysWithSource.subscriptionId", equalTo(List.of(stays.toString())))
                .body("items[6].missing[0].code", equalTo(20002)).body("items[6].missing[0].rule", equalTo("R113"));
        campaign.reportToTarget().body("items.customerTenantId", equalTo(List.of(ready, notAgreed, suspended, withNothingThatMoves, partOfIt).stream().map(UUID::toString).toList()))
                .body("items[1].missing[0].code", equalTo(13605)).body("items[1].missing[0].cure.call", equalTo("POST /v1/customers/{customer}/agreements"))
                .body("items[2].missing[0].description", equalTo("The source partner has something to do first.")).body("items[2].missing[0].cure", nullValue())
                .body("items[3].staysWithSource", nullValue()).body("items[4].staysWithSource", nullValue());
        Calls.asSource(cast).get("/v1/offboardings/" + campaign.id + "/customers?status=lacking&size=3").then().statusCode(200).body("items", hasSize(3))
                .body("continuationToken", notNullValue()).body("links.next.uri", equalTo("/offboardings/" + campaign.id + "/customers?status=Lacking&size=3&seekOperation=Next"));
        Calls.asSource(cast).get("/v1/offboardings/" + campaign.id + "/customers?status=gone").then().statusCode(400).body("code", equalTo(974156));
        assertEquals(0, transfers());
    }

    @Test
    void withoutNamesEveryCustomerThePartnerHasItselfIsPlannedTheOneOfJustNowToo() {
        partnerWith(2);
        UUID withASubscriptionOnly = leavers.customer(Cast.Fact.SOURCE_RELATED);
        Campaign campaign = Campaign.of(cast, 10, 1);
        drive.steps(campaign.id);
        assertEquals(Set.of(customers.get(0).toString(), customers.get(1).toString(), withASubscriptionOnly.toString()),
                Set.copyOf(campaign.report().extract().<List<String>>path("items.customerTenantId")));
        campaign.read().body("progress.ready", equalTo(2)).body("progress.lacking", equalTo(1));
    }

    @Test
    void aWaveBeginsWhenTheOneBeforeHasEndedAndInTheEndEachCustomerHasOneTransfer() {
        partnerWith(3);
        Campaign campaign = running(2, 1);
        assertEquals(List.of("Accepted", "Accepted", "Ready"), campaign.statuses());
        assertEquals(2, transfers());
        moved(campaign, customers.get(0));
        assertEquals(List.of("Moved", "Accepted", "Ready"), campaign.statuses());
        campaign.operation().body("kind", equalTo("offboarding")).body("state", equalTo("Running")).body("progress.unit", equalTo("customers")).body("progress.total", equalTo(3))
                .body("progress.done", equalTo(1)).body("progress.failed", equalTo(0)).body("result", nullValue()).body("startedTime", notNullValue());
        moved(campaign, customers.get(1));
        assertEquals(List.of("Moved", "Moved", "Accepted"), campaign.statuses());
        moved(campaign, customers.get(2));
        campaign.read().body("status", equalTo("Done")).body("wave", equalTo(2)).body("progress.moved", equalTo(3)).body("endedTime", notNullValue());
        campaign.operation().body("state", equalTo("Succeeded")).body("result.uri", equalTo("/offboardings/" + campaign.id + "/customers")).body("error", nullValue());
        campaign.report().body("items.wave", equalTo(List.of(1, 1, 2)));
        assertEquals(3, transfers());
        String id = campaign.transferOf(customers.get(2));
        Calls.asTarget(cast).get("/v1/customers/" + customers.get(2) + "/transfers/" + id).then().statusCode(200).body("status", equalTo("Complete"))
                .body("clientReference", equalTo(campaign.id));
        assertEquals(1, stage.number("select count(*) from audit where customer_id = ? and operation = 'accept_transfer' and tenant = ? and actor = 'system:offboarding'",
                customers.get(2), cast.provider));
    }

    @Test
    void aTransferIsCreatedAndAcceptedOnTheWordOfWhoStartedAndWhoConsented() {
        partnerWith(1);
        UUID ada = UUID.randomUUID();
        UUID nils = UUID.randomUUID();
        Campaign campaign = planned(1, 1);
        Calls.as(Tokens.partnerUser(cast.provider, "SA").objectId(nils).sign()).post("/v1/offboardings/" + campaign.id + "/accept").then().statusCode(200)
                .body("acceptedBy", equalTo(nils.toString())).body("acceptedTime", notNullValue());
        campaign.byTarget("accept").statusCode(200).body("acceptedBy", equalTo(nils.toString()));
        Calls.as(Tokens.partnerUser(cast.source, "AA").objectId(ada).sign()).post("/v1/offboardings/" + campaign.id + "/start").then().statusCode(202)
                .header("Operation-Location", equalTo("/v1/operations/" + campaign.id)).body("startedBy", equalTo(ada.toString()));
        drive.steps(campaign.id);
        Calls.asSource(cast).get("/v1/customers/" + customers.get(0) + "/transfers/" + campaign.transferOf(customers.get(0))).then().statusCode(200)
                .body("createdBy", equalTo(ada.toString())).body("acceptedBy", equalTo(nils.toString()));
        assertEquals(1, stage.number("select count(*) from audit where customer_id = ? and operation = 'accept_transfer' and correlation_id = ? and comment = ?",
                customers.get(0), UUID.fromString(campaign.id), "off-boarding " + campaign.id + ", on the word of " + nils));
    }

    @Test
    void aProviderThatDidNotConsentAnswersEachTransferItselfAndCanStillConsent() {
        partnerWith(3);
        Campaign campaign = planned(3, 5);
        campaign.bySource("start").statusCode(202);
        drive.steps(campaign.id);
        assertEquals(List.of("Requested", "Requested", "Requested"), campaign.statuses());
        Calls.asTarget(cast).header("Prefer", "respond-async").post("/v1/customers/" + customers.get(0) + "/transfers/" + campaign.transferOf(customers.get(0)) + "/accept")
                .then().statusCode(202).header("Operation-Location", equalTo("/v1/operations/" + campaign.transferOf(customers.get(0))));
        Calls.asTarget(cast).body("{\"status\":\"reject\"}").patch("/v1/customers/" + customers.get(1) + "/transfers/" + campaign.transferOf(customers.get(1))).then().statusCode(200);
        drive.steps(campaign.id);
        assertEquals(List.of("Accepted", "Failed", "Requested"), campaign.statuses());
        campaign.report().body("items[1].code", equalTo(974158)).body("items[1].description", equalTo("Its transfer is Reject."));
        campaign.byTarget("accept").statusCode(200);
        drive.steps(campaign.id);
        assertEquals(List.of("Accepted", "Failed", "Accepted"), campaign.statuses());
        moved(campaign, customers.get(0), customers.get(2));
        campaign.is("Done");
        campaign.operation().body("state", equalTo("PartlySucceeded")).body("progress.failed", equalTo(1));
    }

    @Test
    void tooManyFailuresStopItUntilItIsResumed() {
        partnerWith(4);
        Campaign campaign = running(1, 2);
        failed(campaign, customers.get(0));
        campaign.is("Running");
        failed(campaign, customers.get(1));
        campaign.is("Stopped");
        assertEquals(List.of("Failed", "Failed", "Ready", "Ready"), campaign.statuses());
        campaign.operation().body("state", equalTo("Waiting")).body("error.code", equalTo(974159)).body("error.status", equalTo(409))
                .body("error.description", equalTo("2 customers failed since it was started or resumed."));
        campaign.report().body("items[0].code", equalTo(900103)).body("items[0].description", equalTo("Source is not synchronised yet."));
        assertEquals(0, drive.steps(campaign.id));
        assertEquals(2, transfers());
        campaign.bySource("resume").statusCode(202);
        drive.steps(campaign.id);
        failed(campaign, customers.get(2));
        campaign.is("Running");
        failed(campaign, customers.get(3));
        campaign.is("Stopped");
    }

    @Test
    void whatIsPausedBeginsNothingAndWhatWasAcceptedComesToItsEnd() {
        partnerWith(3);
        Campaign campaign = running(1, 1);
        campaign.bySource("pause").statusCode(200).body("status", equalTo("Paused"));
        moved(campaign, customers.get(0));
        assertEquals(List.of("Moved", "Ready", "Ready"), campaign.statuses());
        campaign.bySource("pause").statusCode(409).body("code", equalTo(974154)).body("description", equalTo("The off-boarding is Paused and cannot do this now."));
        campaign.bySource("resume").statusCode(202);
        drive.steps(campaign.id);
        assertEquals(List.of("Moved", "Accepted", "Ready"), campaign.statuses());
    }

    @Test
    void whatIsCancelledTakesBackWhatNobodyAcceptedAndWaitsForTheRest() {
        partnerWith(3);
        Campaign campaign = planned(2, 1);
        campaign.bySource("start").statusCode(202);
        drive.steps(campaign.id);
        Calls.asTarget(cast).header("Prefer", "respond-async").post("/v1/customers/" + customers.get(0) + "/transfers/" + campaign.transferOf(customers.get(0)) + "/accept")
                .then().statusCode(202);
        campaign.bySource("cancel").statusCode(202).body("status", equalTo("Cancelling"));
        drive.steps(campaign.id);
        assertEquals(List.of("Accepted", "Left", "Left"), campaign.statuses());
        campaign.is("Cancelling");
        moved(campaign, customers.get(0));
        campaign.read().body("status", equalTo("Cancelled")).body("progress.moved", equalTo(1)).body("progress.left", equalTo(2));
        campaign.operation().body("state", equalTo("Cancelled"));
        assertEquals(1, stage.number("select count(*) from transfer where customer_id = ? and status = 'WITHDRAWN'", customers.get(1)));
        campaign.bySource("resume").statusCode(409);
    }

    @Test
    void whatIsMissingByThenIsReportedAndNoFailureAndItGoesOnWhenItHasCome() {
        partnerWith(2);
        Campaign campaign = planned(1, 1);
        cast.partnershipRemoved();
        stage.heard();
        campaign.bySource("start").statusCode(202);
        drive.steps(campaign.id);
        assertEquals(List.of("Lacking", "Lacking"), campaign.statuses());
        campaign.report().body("items[0].missing.code", equalTo(List.of(974002)));
        campaign.read().body("status", equalTo("Waiting")).body("progress.failed", equalTo(0));
        campaign.operation().body("state", equalTo("Waiting")).body("error", nullValue());
        assertEquals(0, transfers());
        cast.happens(Cast.Fact.PARTNERSHIP);
        stage.heard();
        campaign.byTarget("accept").statusCode(200);
        campaign.bySource("resume").statusCode(202);
        drive.steps(campaign.id);
        assertEquals(List.of("Accepted", "Ready"), campaign.statuses());
    }

    @Test
    void aPartnerThatLostItsEnrolmentMeanwhileBeginsNothingMore() {
        partnerWith(2);
        Campaign campaign = running(1, 1);
        UUID enrollment = UUID.randomUUID();
        cast.say("partner", "EnrollmentSnapshot", enrollment.toString(), 9, cast.source.toString(), """
                {"enrollmentId":"%s","partnerId":"%s","programme":"indirectreseller","status":"rejected"}""".formatted(enrollment, cast.source));
        stage.heard();
        moved(campaign, customers.get(0));
        assertEquals(List.of("Moved", "Lacking"), campaign.statuses());
        campaign.report().body("items[1].missing.code", equalTo(List.of(900149))).body("items[1].missing[0].cure.call", equalTo("POST /v1/enrollments"));
        campaign.is("Waiting");
    }

    @Test
    void aTransferThatCannotBeAcceptedIsHeldAndAcceptedWhenWhatIsMissingHasCome() {
        partnerWith(2);
        Campaign campaign = planned(1, 1);
        campaign.bySource("start").statusCode(202);
        drive.steps(campaign.id);
        leavers.targetRelated(customers.get(0), 2, false);
        stage.heard();
        campaign.byTarget("accept").statusCode(200);
        drive.steps(campaign.id);
        assertEquals(List.of("Held", "Accepted"), campaign.statuses());
        campaign.report().body("items[0].missing.code", equalTo(List.of(20002))).body("items[0].transferId", notNullValue())
                .body("items[0].missing[0].party", equalTo("source")).body("items[0].missing[0].cure.call", equalTo("POST /v1/customers/{customer}/relationshipextensions"));
        moved(campaign, customers.get(1));
        campaign.read().body("status", equalTo("Waiting")).body("progress.held", equalTo(1)).body("progress.failed", equalTo(0));
        leavers.targetRelated(customers.get(0), 3, true);
        stage.heard();
        campaign.bySource("resume").statusCode(202);
        drive.steps(campaign.id);
        assertEquals(List.of("Accepted", "Moved"), campaign.statuses());
        moved(campaign, customers.get(0));
        campaign.is("Done");
        assertEquals(2, transfers());
    }

    @Test
    void whatOnlyTheCreationItselfRefusesIsReportedAsMissingAndTheOthersGoOn() {
        partnerWith(1);
        Map<String, Object> request = Campaign.request(cast, 1, 1, customers.toArray(UUID[]::new));
        request.put("partnerIdOnRecord", cast.mpnId);
        Campaign campaign = Campaign.of(cast, request);
        drive.steps(campaign.id);
        cast.registered(cast.source, "Kvarnsten Cloud", "direct_bill", "EUROPE", "8" + cast.mpnId);
        stage.heard();
        campaign.bySource("start").statusCode(202);
        drive.steps(campaign.id);
        campaign.read().body("status", equalTo("Waiting")).body("progress.lacking", equalTo(1)).body("progress.failed", equalTo(0));
        campaign.report().body("items[0].missing.code", equalTo(List.of(800015))).body("items[0].missing[0].party", equalTo("source"));
        assertEquals(0, transfers());
    }

    @Test
    void ofTwoRunnersAtOnceOneTakesAStepAndTheOtherFindsItTaken() {
        partnerWith(3);
        Campaign campaign = planned(3, 1);
        campaign.bySource("start").statusCode(202);
        assertTrue(drive.heldWhile(campaign.id, () -> Calls.atOnce(List.of(() -> {
            assertEquals(0, drive.steps(campaign.id));
            return null;
        }))));
        campaign.byTarget("accept").statusCode(200);
        Calls.atOnce(List.of(() -> stepped(campaign), () -> stepped(campaign), () -> stepped(campaign)));
        drive.steps(campaign.id);
        assertEquals(List.of("Accepted", "Accepted", "Accepted"), campaign.statuses());
        assertEquals(3, transfers());
        assertEquals(3, stage.number("select count(distinct customer_id) from transfer where source_id = ?", cast.source));
    }

    private Response stepped(Campaign campaign) {
        drive.steps(campaign.id);
        return null;
    }

    @Test
    void aRunnerThatIsKilledInAnyStepLeavesNothingAndTheNextOneTakesIt() {
        partnerWith(3);
        Campaign campaign = Campaign.of(cast, 2, 1, customers.toArray(UUID[]::new));
        drive.stepsEachLostOnce(campaign.id);
        campaign.byTarget("accept").statusCode(200);
        campaign.bySource("start").statusCode(202);
        drive.stepsEachLostOnce(campaign.id);
        assertEquals(List.of("Accepted", "Accepted", "Ready"), campaign.statuses());
        for (UUID customer : customers.subList(0, 2)) {
            cast.groupMoved(campaign.transferOf(customer), "0");
        }
        stage.heard();
        drive.stepsEachLostOnce(campaign.id);
        cast.groupMoved(campaign.transferOf(customers.get(2)), "0");
        stage.heard();
        drive.stepsEachLostOnce(campaign.id);
        campaign.read().body("status", equalTo("Done")).body("progress.moved", equalTo(3));
        assertEquals(3, transfers());
        assertEquals(3, stage.number("select count(*) from audit where correlation_id = ? and operation = 'create_transfer'", UUID.fromString(campaign.id)));
    }

    @Test
    void whatWasGivenUpAndMovedAfterAllCountsAsMoved() {
        partnerWith(1);
        Campaign campaign = running(1, 1);
        String transfer = campaign.transferOf(customers.get(0));
        Calls.as(Tokens.operator()).post("/v1/operator/transfers/" + transfer + "/giveup").then().statusCode(200);
        drive.steps(campaign.id);
        campaign.is("Stopped");
        moved(campaign, customers.get(0));
        campaign.read().body("progress.moved", equalTo(1)).body("progress.failed", equalTo(0));
        campaign.report().body("items[0].code", nullValue());
    }

    @Test
    void eachPartyMakesItsOwnMovesAndNobodyElseSeesAnything() {
        partnerWith(1);
        Cast stranger = stage.ready();
        Campaign campaign = planned(1, 1);
        campaign.bySource("accept").statusCode(403).body("code", equalTo(974153)).body("description", equalTo("Only the target partner of the off-boarding can do this."));
        for (String move : List.of("start", "pause", "resume", "cancel")) {
            campaign.byTarget(move).statusCode(403).body("code", equalTo(974153));
            Calls.asSource(stranger).post("/v1/offboardings/" + campaign.id + "/" + move).then().statusCode(404).body("code", equalTo(974152));
        }
        Calls.asSource(stranger).get("/v1/offboardings/" + campaign.id).then().statusCode(404).body("code", equalTo(974152));
        Calls.asSource(stranger).get("/v1/operations/" + campaign.id).then().statusCode(404).body("code", equalTo(974151));
        Calls.asTarget(cast).get("/v1/offboardings").then().statusCode(200).body("items.id", equalTo(List.of(campaign.id)));
        cast.partnershipRemoved();
        stage.heard();
        Calls.asTarget(cast).get("/v1/offboardings/" + campaign.id).then().statusCode(404);
        Calls.asTarget(cast).get("/v1/offboardings").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void thereMustBeSomebodyToMoveAndSomewhereToGo() {
        partnerWith(0);
        Calls.asSource(cast).body(Campaign.request(cast, 1, 1)).post("/v1/offboardings").then().statusCode(400).body("code", equalTo(974155));
        Calls.asSource(cast).body("{\"targetPartnerTenantId\":\"%s\",\"customers\":[\"%s\"]}".formatted(cast.source, UUID.randomUUID())).post("/v1/offboardings").then()
                .statusCode(400).body("code", equalTo(900148));
        Calls.asSource(cast).body("{\"targetPartnerTenantId\":\"%s\",\"customers\":[\"%s\"],\"partnerIdOnRecord\":\"%s\"}".formatted(cast.provider, UUID.randomUUID(), cast.providerMpnId))
                .post("/v1/offboardings").then().statusCode(400).body("code", equalTo(800016));
        Calls.asSource(cast).body("{\"targetPartnerTenantId\":\"%s\",\"waveSize\":0}".formatted(cast.provider)).post("/v1/offboardings").then().statusCode(400)
                .body("violations[0].field", equalTo("waveSize"));
        Cast sandbox = stage.in("sandbox");
        Calls.asSource(sandbox).body(Campaign.request(sandbox, 1, 1)).post("/v1/offboardings").then().statusCode(400).body("code", equalTo(900127));
    }

    @Test
    void aPlanThatIsOnlyTriedTellsHowItStandsWithItsCustomers() {
        partnerWith(1);
        customers.add(leavers.customer(Cast.Fact.CUSTOMER_AGREED));
        stage.heard();
        Calls.asSource(cast).queryParam("validateOnly", true).body(Campaign.request(cast, 1, 1, customers.toArray(UUID[]::new))).post("/v1/offboardings").then().statusCode(201)
                .body("preview.status", equalTo(List.of("Ready", "Lacking"))).body("progress.ready", equalTo(1)).body("progress.lacking", equalTo(1));
        assertEquals(0, stage.number("select count(*) from offboarding where source_id = ?", cast.source));
    }
}
