package io.twotier.transfer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.hasValue;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a dry run tells; that it leaves nothing is {@link TriedTest}'s, that it tells every blocker {@link BlockersTest}'s. */
@TransferServiceTest
class DryRunTest {

    @Inject
    Stage stage;

    private static ValidatableResponse tried(Cast cast, String lines) {
        return Calls.asSource(cast).body(Calls.request(cast, lines)).post(Calls.transfers(cast) + "?validateOnly=true").then();
    }

    private static ValidatableResponse tried(Cast cast, UUID... subscriptions) {
        return Calls.asSource(cast).body(Calls.request(cast, subscriptions)).post(Calls.transfers(cast) + "?validateOnly=true").then();
    }

    private static ValidatableResponse triedAcceptance(Cast cast, String id) {
        return Calls.asTarget(cast).post(Calls.transfers(cast) + "/" + id + "/accept?validateOnly=true").then();
    }

    private static String line(UUID id) {
        return "preview.lines.find { it.subscriptionId == '" + id + "' }.";
    }

    @Test
    @Tag("R172")
    void anAddOnThatComesAlongSaysWhyAndOneThatWasNamedDoesNot() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        UUID joins = cast.addOn(base, 10);
        UUID named = cast.addOn(base, 5);
        String because = "It is an add-on of subscription " + base + " and travels with it.";
        tried(cast, base, named).statusCode(201).body("preview.lines.subscriptionId", hasItems(base.toString(), joins.toString(), named.toString()))
                .body(line(base) + "addedBecause", nullValue()).body(line(joins) + "addedBecause", equalTo(because)).body(line(named) + "addedBecause", nullValue())
                .body("lineItems[0].addonItems.find { it.subscriptionId == '" + joins + "' }.addedBecause", equalTo(because));
        Calls.create(cast, base, named).statusCode(201)
                .body("lineItems[0].addonItems.find { it.subscriptionId == '" + joins + "' }.addedBecause", equalTo(because))
                .body("lineItems[0].addonItems.find { it.subscriptionId == '" + named + "' }.addedBecause", nullValue());
    }

    @Test
    @Tag("R168")
    @Tag("R170")
    void anAzureSubscriptionWillBeGoneFromTheSourcesListAndKeepItsAzureId() {
        Cast cast = stage.ready();
        UUID azure = cast.azure();
        String entitlement = Calls.create(cast, azure).statusCode(201).extract().path("lineItems[0].entitlementId");
        Calls.withdraw(cast, Calls.asSource(cast).get(Calls.transfers(cast)).path("[0].id")).statusCode(204);
        tried(cast, azure).statusCode(201).body("preview.lines", hasSize(1)).root("preview.lines[0]").body("newId", equalTo(true))
                .body("keptEntitlement", equalTo(entitlement)).body("source.listed", equalTo(false)).body("source.status", nullValue())
                .body("source.rule", equalTo("R168")).body("target.listed", equalTo(true)).body("target.status", equalTo("active"));
    }

    @Test
    @Tag("R169")
    @Tag("R173")
    void aLicenceWillStayWithTheSourceSuspendedAndTheTargetHasTheFrozenCount() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        tried(cast, licence).statusCode(201).root("preview.lines[0]").body("newId", equalTo(true)).body("keptEntitlement", nullValue())
                .body("source.listed", equalTo(true)).body("source.status", equalTo("suspended")).body("source.suspensionReasons", equalTo(List.of("transferred")))
                .body("source.rule", equalTo("R169")).body("target.quantity", equalTo(25));
    }

    @Test
    @Tag("R43")
    void theSourceWillSeeWhatTheTargetGetsWhenItIsItsReseller() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String onRecord = "{\"subscriptionId\":\"" + licence + "\",\"partnerIdOnRecord\":\"" + cast.mpnId + "\"}";
        tried(cast, onRecord).statusCode(201).body("preview.lines[0].source.seesTheOthers", equalTo(false))
                .body("preview.lines[0].target.partnerIdOnRecord", equalTo(cast.mpnId));
        cast.sourceResells();
        tried(cast, onRecord).statusCode(201).body("preview.lines[0].source.seesTheOthers", equalTo(true));
    }

    @Test
    @Tag("R174")
    void whatStaysIsToldToTheSourceWithTheReasonAndToNobodyElse() {
        Cast cast = stage.ready();
        UUID goes = cast.licence(25);
        UUID unnamed = cast.licence(3);
        UUID plan = cast.subscription(new Cast.Subscription("azure_plan").stays("Azure plans are not supported by subscription transfer"));
        tried(cast, goes).statusCode(201).body("preview.staysWithSource", hasSize(2))
                .root("preview.staysWithSource.find { it.subscriptionId == '" + unnamed + "' }").body("status", equalTo("active"))
                .body("reason", equalTo("It is not part of the request.")).body("blockers", equalTo(List.of()))
                .root("preview.staysWithSource.find { it.subscriptionId == '" + plan + "' }").body("reason", containsString("Azure plans are not supported"))
                .body("blockers.code", equalTo(List.of(800078))).body("blockers.rule", equalTo(List.of("R174")))
                .body("blockers[0].cure.call", equalTo("POST /v1/customers/{customer}/orders"));
        triedAcceptance(cast, Calls.created(cast, goes)).statusCode(200).body("preview.lines.subscriptionId", equalTo(List.of(goes.toString())))
                .body("preview.staysWithSource", nullValue());
    }

    @Test
    @Tag("R158")
    void whatTheTargetLacksIsToldToTheSourceByCodeOnly() {
        Cast cast = stage.lacking(Cast.Fact.CUSTOMER_AGREED, Cast.Fact.TARGET_SIGNED);
        UUID licence = cast.licence(25);
        tried(cast, licence).statusCode(201).body("preview.blockers.code", equalTo(List.of(900124, 13605))).body("preview.blockers.rule", equalTo(List.of("R11", "R153")))
                .body("preview.blockers.description", everyItem(equalTo("The target partner has something to do first.")))
                .body("preview.blockers.cure", everyItem(nullValue()));
        cast.happens(Cast.Fact.CUSTOMER_AGREED);
        cast.happens(Cast.Fact.TARGET_SIGNED);
        tried(cast, licence).statusCode(201).body("preview.blockers", equalTo(List.of()));
    }

    @Test
    void aRefusedDryRunTellsWhatCuresTheOwnAndOnlyTheCodeOfTheOthers() {
        Cast cast = stage.lacking(Cast.Fact.SOURCE_ENROLLED, Cast.Fact.CUSTOMER_AGREED);
        tried(cast, cast.licence(25)).statusCode(403).body("code", equalTo(900149)).body("checks.code", equalTo(List.of(900149, 13605)))
                .body("checks[0].cure.call", equalTo("POST /v1/enrollments")).body("checks[1].cure", nullValue())
                .body("checks[1].description", not(containsString(cast.customer.toString())));
    }

    @Test
    void everyOwnBlockerOfACreationHasACall() {
        Cast cast = stage.lacking(Cast.Fact.SOURCE_ENROLLED, Cast.Fact.PARTNERSHIP, Cast.Fact.TARGET_RELATED, Cast.Fact.SOURCE_SIGNED);
        cast.customerCreated("JAPAN");
        UUID base = cast.licence(1);
        UUID addOn = cast.addOn(base, 1);
        UUID suspended = cast.subscription(new Cast.Subscription("license").status("suspended"));
        UUID deleted = cast.subscription(new Cast.Subscription("license").status("deleted"));
        UUID plan = cast.subscription(new Cast.Subscription("azure_plan").stays("no"));
        String line = "{\"subscriptionId\":\"%s\"}";
        tried(cast, String.join(",", line.formatted(addOn), line.formatted(suspended), line.formatted(deleted), line.formatted(plan), line.formatted(UUID.randomUUID()),
                "{\"subscriptionId\":\"" + plan + "\",\"partnerIdOnRecord\":\"1\"}")).statusCode(403)
                .body("checks", hasSize(12)).body("checks.cure.call", everyItem(notNullValue())).body("checks.cure.who", everyItem(notNullValue()));
    }

    @Test
    @Tag("R11")
    void theTargetIsToldByCodeOnlyWhatTheSourceLacks() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        cast.registered(cast.source, "Kvarnsten Cloud", "direct_bill", "JAPAN", cast.mpnId);
        cast.sourceLeaves();
        triedAcceptance(cast, id).statusCode(403).body("checks.code", equalTo(List.of(20002, 974003, 900123)))
                .root("checks.find { it.code == 900123 }").body("rule", equalTo("R13")).body("cure", nullValue())
                .body("description", equalTo("The source partner has something to do first."))
                .root("checks.find { it.code == 20002 }").body("cure", nullValue());
        Calls.acceptAsync(cast, id).statusCode(403).body("code", equalTo(20002));
    }

    @Test
    @Tag("R173")
    void theTargetIsToldTheFrozenCountAndNotWhatTheSourceMadeOfItSince() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        cast.subscription(new Cast.Subscription("license").again(licence).quantity(30));
        triedAcceptance(cast, id).statusCode(200).body("status", equalTo("InProgress")).body("preview.lines[0].quantity", equalTo(25))
                .body("preview.lines[0].target.quantity", equalTo(25)).body("preview.lines[0]", not(hasValue(30)));
        Calls.get(cast, id).body("status", equalTo("Active"));
        assertEquals(0, stage.timesSaid("TransferAccepted", id));
    }
}
