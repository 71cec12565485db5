package io.twotier.transfer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TransferServiceTest
class CreateTransferTest {

    @Inject
    Stage stage;

    @Test
    @Tag("R159")
    @Tag("R164")
    void aCreatedTransferIsActiveForBothSides() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.create(cast, licence).statusCode(201).body("status", equalTo("Active"))
                .body("customerTenantId", equalTo(cast.customer.toString())).body("customerName", equalTo("Björkdal Bageri AB"))
                .body("partnertenantid", equalTo(cast.source.toString()))
                .body("sourcePartnerTenantId", equalTo(cast.source.toString())).body("sourcePartnerName", equalTo("Kvarnsten Cloud"))
                .body("targetPartnerTenantId", equalTo(cast.provider.toString())).body("targetPartnerName", equalTo("Nordlys Distribution"))
                .body("lineItems", hasSize(1)).body("lineItems[0].id", equalTo(0)).body("lineItems[0].subscriptionId", equalTo(licence.toString()))
                .body("lineItems[0].quantity", equalTo(25)).body("lineItems[0].billingCycle", equalTo("monthly"))
                .body("lineItems[0].offerId", equalTo("OFFER-license")).body("lineItems[0].friendlyName", equalTo("My license"))
                .body("lineItems[0].addonItems", equalTo(List.of())).body("lineItems[0].status", nullValue())
                .body("attributes.objectType", equalTo("TransferEntity")).extract().path("id");
        String self = "/customers/" + cast.customer + "/transfers/" + id;
        Calls.get(cast, id).statusCode(200).body("status", equalTo("Active")).body("links.self.uri", equalTo(self)).body("links.self.headers", equalTo(List.of()));
        Calls.asTarget(cast).get(Calls.transfers(cast)).then().statusCode(200).body("id", equalTo(List.of(id))).body("[0].status", equalTo("Active"))
                .body("[0].partnertenantid", equalTo(cast.provider.toString()));
    }

    @Test
    void theCreationIsSaidWithTheWholeEnvelope() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        var event = stage.said("TransferCreated", id);
        assertEquals(cast.customer.toString(), event.key());
        assertEquals("1", TopicProbe.header(event, "ce_sequence"));
        assertEquals("production", TopicProbe.header(event, "ce_environment"));
        assertEquals(Set.of(cast.source.toString(), cast.provider.toString()), Set.of(TopicProbe.header(event, "ce_audience").split(",")));
        assertTrue(TopicProbe.header(event, "ce_actor").startsWith("user:"));
        JsonNode data = stage.read(event.value());
        assertEquals("Active", data.get("status").asText());
        assertEquals(licence.toString(), data.get("lines").get(0).get("subscriptionId").asText());
        assertEquals(1, stage.auditRows(cast.customer, "succeeded"));
    }

    @Test
    @Tag("R172")
    void activeAddOnsJoinTheirBaseByThemselves() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        UUID addOn = cast.addOn(base, 10);
        cast.subscription(new Cast.Subscription("license").parent(base).status("suspended"));
        Calls.create(cast, base).statusCode(201).body("lineItems", hasSize(1)).body("lineItems[0].addonItems.subscriptionId", equalTo(List.of(addOn.toString())))
                .body("lineItems[0].addonItems[0].quantity", equalTo(10)).body("lineItems[0].addonItems[0].id", equalTo(0));
    }

    @Test
    @Tag("R172")
    void anAddOnNamedBesideItsBaseIsNoLineOfItsOwn() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        UUID addOn = cast.addOn(base, 10);
        Calls.create(cast, addOn, base).statusCode(201).body("lineItems.subscriptionId", equalTo(List.of(base.toString())))
                .body("lineItems[0].addonItems.subscriptionId", equalTo(List.of(addOn.toString())));
    }

    @Test
    @Tag("R172")
    void anAddOnWithoutItsBaseIsRefused() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        UUID addOn = cast.addOn(base, 10);
        Calls.create(cast, addOn).statusCode(400).body("code", equalTo(800078)).body("rule", equalTo("R172")).body("description", containsString(base.toString()));
    }

    @Test
    @Tag("R173")
    void countsAreFrozenAtCreationAndTakenAnewByANewRequest() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String first = Calls.created(cast, licence);
        cast.subscription(new Cast.Subscription("license").again(licence).quantity(30));
        Calls.get(cast, first).body("lineItems[0].quantity", equalTo(25));
        Calls.asSource(cast).delete(Calls.transfers(cast) + "/" + first).then().statusCode(204);
        Calls.create(cast, licence).statusCode(201).body("lineItems[0].quantity", equalTo(30));
    }

    @Test
    @Tag("R171")
    void aSecondRequestForTheSameSubscriptionIsRefusedAndNamesTheFirst() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String first = Calls.created(cast, licence);
        Calls.create(cast, licence).statusCode(409).body("code", equalTo(900104)).body("rule", equalTo("R171")).body("description", containsString(first));
    }

    @Test
    @Tag("R171")
    void ofTwoRequestsAtOnceForTheSameSubscriptionExactlyOneIsCreated() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        UUID other = cast.licence(5);
        List<Response> answers = Calls.atOnce(Stream.of(List.of(licence), List.of(other, licence), List.of(licence), List.of(licence, other))
                .map(lines -> (Supplier<Response>) () -> Calls.create(cast, lines.toArray(UUID[]::new)).extract().response()).toList());
        List<Response> created = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertEquals(1, created.size());
        String winner = created.get(0).path("id");
        answers.stream().filter(answer -> answer.statusCode() != 201).forEach(answer -> {
            assertEquals(409, answer.statusCode());
            assertEquals(900104, answer.<Integer>path("code"));
            assertTrue(answer.<String>path("description").contains(winner));
        });
        assertEquals(1, stage.transfersOf(cast));
    }

    @Test
    @Tag("R171")
    void ofAHundredRequestsAtOnceThatShareOneSubscriptionExactlyOneIsCreatedAndTheOthersNameIt() {
        Cast cast = stage.ready();
        UUID shared = cast.licence(25);
        List<UUID> own = Stream.generate(() -> cast.licence(1)).limit(100).toList();
        stage.heard();
        List<Response> answers = Calls.atOnce(own.stream().<Supplier<Response>>map(mine -> () -> Calls.create(cast, mine, shared).extract().response()).toList());
        String winner = answers.stream().filter(answer -> answer.statusCode() == 201).findFirst().orElseThrow().path("id");
        List<String> others = answers.stream().filter(answer -> !winner.equals(answer.path("id")) && !sentAway(answer))
                .map(answer -> answer.statusCode() + "/" + answer.path("code") + " " + answer.<String>path("description").contains(winner)).distinct().toList();
        assertEquals(List.of("409/900104 true"), others);
        Calls.create(cast, own.get(0), shared).statusCode(409).body("code", equalTo(900104)).body("description", containsString(winner));
        assertEquals(1, stage.transfersOf(cast));
        assertEquals(2, stage.number("select count(*) from transfer_line where open and subscription_id in (select id from subscription_fact where customer_id = ?)", cast.customer));
    }

    /** Who waited too long in the crowd is told when to come back. */
    private static boolean sentAway(Response answer) {
        return answer.statusCode() == 503 && answer.header("Retry-After") != null;
    }

    @Test
    @Tag("R158")
    void aSourceThatHasNotFinishedItsEnrolmentIsRefused() {
        refused(stage.lacking(Cast.Fact.SOURCE_ENROLLED), 403, 900149, "R158");
    }

    @Test
    @Tag("R135")
    @Tag("R163")
    void aProviderTheCustomerDoesNotListIsRefused() {
        refused(stage.lacking(Cast.Fact.TARGET_RELATED), 403, 20002, "R163");
    }

    @Test
    @Tag("R113")
    void aSourceWithoutARelationshipIsRefused() {
        refused(stage.lacking(Cast.Fact.SOURCE_RELATED), 403, 20002, "R113");
    }

    @Test
    @Tag("R32")
    void aProviderWithoutAPartnershipIsRefused() {
        refused(stage.lacking(Cast.Fact.PARTNERSHIP), 403, 974002, "R32");
    }

    @Test
    @Tag("R64")
    void aProviderWhosePartnershipWasRemovedIsRefused() {
        Cast cast = stage.ready();
        cast.partnershipRemoved();
        refused(cast, 403, 974002, "R32");
    }

    @Test
    @Tag("R11")
    void aSourceThatHasNotSignedThePartnerAgreementIsRefused() {
        refused(stage.lacking(Cast.Fact.SOURCE_SIGNED), 403, 900124, "R11");
    }

    @Test
    @Tag("R28")
    void partiesOfDifferentRegionsAreRefused() {
        Cast cast = stage.lacking(Cast.Fact.PROVIDER_REGISTERED);
        cast.registered(cast.provider, "Far Away", "indirect_provider", "JAPAN", cast.providerMpnId);
        refused(cast, 403, 974003, "R28");
    }

    @Test
    @Tag("R27")
    void aCustomerOfAnotherRegionIsRefused() {
        Cast cast = stage.lacking(Cast.Fact.CUSTOMER_CREATED);
        cast.customerCreated("JAPAN");
        refused(cast, 403, 974003, "R28");
    }

    @Test
    @Tag("R175")
    void theSandboxTakesNoTransfersAndTheSimulationDoes() {
        refused(stage.in("sandbox"), 400, 900127, "R175");
        Cast simulated = stage.in("simulation");
        Calls.create(simulated, simulated.licence(1)).statusCode(201);
    }

    @Test
    @Tag("R160")
    void linesMustBeThereAndBeSubscriptionsOfThisCustomerWithTheSource() {
        Cast cast = stage.ready();
        Cast other = stage.ready();
        UUID licence = cast.licence(25);
        UUID providers = cast.subscription(new Cast.Subscription("license").ownedBy(cast.provider));
        UUID retired = cast.subscription(new Cast.Subscription("azure_payg").unlisted());
        is(Calls.create(cast), 400, 800078, "R160");
        is(Calls.create(cast, licence, UUID.randomUUID()), 400, 800078, "R160");
        is(Calls.create(cast, other.licence(1)), 400, 800078, "R160");
        is(Calls.create(cast, providers), 400, 800078, "R160");
        is(Calls.create(cast, retired), 400, 800078, "R160");
        is(Calls.create(cast, licence, licence), 400, 800078, "R160");
        assertEquals(0, stage.transfersOf(cast));
    }

    @ParameterizedTest
    @CsvSource({"azure_plan, 800078", "term, 800078", "software, 800078", "trial, 800078", "azure_reservation, 900145", "marketplace_saas, 900146"})
    @Tag("R174")
    void aKindThatCannotMoveIsRefusedWithItsReasonAndTheWayOut(String kind, int code) {
        Cast cast = stage.ready();
        UUID stays = cast.subscription(new Cast.Subscription(kind).stays("it stays because it is " + kind));
        is(Calls.create(cast, stays), 400, code, "R174").body("description", containsString("it stays because it is " + kind))
                .body("description", containsString(stays.toString())).body("cure.what", containsString("order it anew"));
    }

    @ParameterizedTest
    @CsvSource({"suspended", "deleted"})
    @Tag("R171")
    void aSubscriptionThatIsNotActiveIsRefused(String status) {
        Cast cast = stage.ready();
        is(Calls.create(cast, cast.subscription(new Cast.Subscription("license").status(status))), 400, 800078, "R171").body("description", containsString(status));
    }

    @Test
    @Tag("R157")
    void theSourcesOwnLocationIdGoesOnRecordForTheBaseAndItsAddOns() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        cast.addOn(base, 10);
        onRecord(cast, base, cast.mpnId).statusCode(201).body("lineItems[0].partnerIdOnRecord", equalTo(cast.mpnId))
                .body("lineItems[0].addonItems.partnerIdOnRecord", everyItem(equalTo(cast.mpnId)));
    }

    @Test
    @Tag("R50")
    void anMpnIdThatIsNotTheLocationTheSourceWasOnboardedWithIsRefused() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        is(onRecord(cast, licence, cast.globalMpnId), 400, 800016, "R50");
        is(onRecord(cast, licence, "X" + cast.mpnId), 400, 800016, "R50");
        is(onRecord(cast, licence, cast.providerMpnId), 400, 800016, "R50");
        is(onRecord(cast, licence, "1"), 404, 800015, "R50");
        onRecord(cast, licence, " ").statusCode(201).body("lineItems[0].partnerIdOnRecord", nullValue());
    }

    @Test
    @Tag("R162")
    void onlyTheSourceItselfCreates() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        is(Calls.asTarget(cast).body(Calls.request(cast, licence)).post(Calls.transfers(cast)).then(), 403, 974001, "R162");
    }

    @Test
    void sourceAndTargetMustDiffer() {
        Cast cast = stage.ready();
        String body = Calls.request(cast, cast.licence(25)).replace(cast.provider.toString(), cast.source.toString());
        is(Calls.asSource(cast).body(body).post(Calls.transfers(cast)).then(), 400, 900148, "R160");
    }

    @Test
    @Tag("R173")
    void whatWasJustSaidElsewhereCounts() {
        Cast cast = stage.lacking(Cast.Fact.TARGET_RELATED, Cast.Fact.PARTNERSHIP, Cast.Fact.SOURCE_ENROLLED);
        UUID licence = cast.licence(25);
        cast.happens(Cast.Fact.SOURCE_ENROLLED);
        cast.happens(Cast.Fact.PARTNERSHIP);
        cast.happens(Cast.Fact.TARGET_RELATED);
        cast.subscription(new Cast.Subscription("license").again(licence).quantity(26));
        Calls.create(cast, licence).statusCode(201).body("lineItems[0].quantity", equalTo(26));
    }

    @Test
    void aDryRunTellsEverythingThatIsMissingAndLeavesNothing() {
        Cast cast = stage.lacking(Cast.Fact.SOURCE_ENROLLED, Cast.Fact.PARTNERSHIP);
        UUID licence = cast.licence(25);
        Calls.asSource(cast).body(Calls.request(cast, licence)).post(Calls.transfers(cast) + "?validateOnly=true").then().statusCode(403)
                .body("checks.code", hasItems(900149, 974002)).body("checks.passed", everyItem(equalTo(false)));
        cast.happens(Cast.Fact.SOURCE_ENROLLED);
        cast.happens(Cast.Fact.PARTNERSHIP);
        Calls.asSource(cast).header("MS-RequestId", UUID.randomUUID()).body(Calls.request(cast, licence)).post(Calls.transfers(cast) + "?validateOnly=true").then()
                .statusCode(201).body("status", equalTo("Active")).body("lineItems[0].quantity", equalTo(25));
        assertEquals(0, stage.transfersOf(cast));
        assertEquals(0, stage.auditRows(cast.customer, "succeeded"));
        assertEquals(0, stage.number("select count(*) from transfer_line where subscription_id = ?", licence));
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswer() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        UUID request = UUID.randomUUID();
        String token = Tokens.partnerUser(cast.source, "AA").objectId(UUID.randomUUID()).sign();
        String first = Calls.as(token).header("MS-RequestId", request).body(Calls.request(cast, licence)).post(Calls.transfers(cast)).then()
                .statusCode(201).extract().asString();
        String second = Calls.as(token).header("MS-RequestId", request).body(Calls.request(cast, licence)).post(Calls.transfers(cast)).then()
                .statusCode(201).extract().asString();
        assertEquals(first, second);
        assertEquals(1, stage.transfersOf(cast));
    }

    @Test
    void aClientsOwnReferenceIsKeptAndWhatIsNotItsToSetIsNot() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String body = """
                {"Id":null,"Status":"Complete","CreatedTime":"0001-01-01T00:00:00","SourcePartnerTenantId":"%s","TargetPartnerTenantId":"%s","ClientReference":"mine-7","partnertenantid":"%s",
                 "LineItems":[{"Id":"0","SubscriptionId":"%s","Quantity":99,"Status":"Complete","OrderId":"x","AddonItems":null}],"Links":{"self":{}},"Attributes":{"ObjectType":"TransferEntity"}}"""
                .formatted(cast.source.toString().toUpperCase(), cast.provider, cast.provider, licence);
        Calls.asSource(cast).body(body).post(Calls.transfers(cast)).then().statusCode(201).body("clientReference", equalTo("mine-7"))
                .body("status", equalTo("Active")).body("lineItems[0].quantity", equalTo(25)).body("lineItems[0].orderId", nullValue())
                .body("partnertenantid", equalTo(cast.source.toString()));
    }

    @Test
    void aRequestThatCannotBeReadIsTheCallersMistake() {
        Cast cast = stage.ready();
        for (String body : List.of("", "{", "[]", "{\"lineItems\":{}}", "{\"sourcePartnerTenantId\":\"x\"}", "{}", "null",
                Calls.request(cast, "null"), Calls.request(cast, "{}"), Calls.request(cast, "{\"subscriptionId\":\"x\"}"))) {
            Calls.asSource(cast).body(body).post(Calls.transfers(cast)).then().statusCode(400).body("code", equalTo(975001));
        }
        assertEquals(0, stage.transfersOf(cast));
    }

    private void refused(Cast cast, int status, int code, String rule) {
        is(Calls.create(cast, cast.licence(25)), status, code, rule);
        assertEquals(0, stage.transfersOf(cast));
    }

    private static ValidatableResponse is(ValidatableResponse answer, int status, int code, String rule) {
        return answer.statusCode(status).body("code", equalTo(code)).body("rule", equalTo(rule));
    }

    private static ValidatableResponse onRecord(Cast cast, UUID subscription, String mpnId) {
        String line = "{\"subscriptionId\":\"" + subscription + "\",\"partnerIdOnRecord\":\"" + mpnId + "\"}";
        return Calls.asSource(cast).body(Calls.request(cast, line)).post(Calls.transfers(cast)).then();
    }
}
