package io.twotier.transfer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@TransferServiceTest
class EligibilityTest {

    @Inject
    Stage stage;

    private static ValidatableResponse ask(Cast cast) {
        return Calls.asSource(cast).get("/v1/customers/" + cast.customer + "/transferseligibility?transferType=directtoindirect").then();
    }

    private static String of(UUID id) {
        return "find { it.id == '" + id + "' }";
    }

    @Test
    @Tag("R174")
    void licencesAndAzurePayAsYouGoAreEligibleAndAnAzurePlanIsNotForItsReason() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        UUID azure = cast.azure();
        UUID plan = cast.subscription(new Cast.Subscription("azure_plan").stays("Azure plans are not supported by subscription transfer"));
        ask(cast).statusCode(200).body("", hasSize(3)).body("id", hasItems(licence.toString(), azure.toString(), plan.toString()))
                .root(of(licence)).body("isEligible", equalTo(true)).body("reason", nullValue()).body("code", nullValue())
                .root(of(azure)).body("isEligible", equalTo(true))
                .root(of(plan)).body("isEligible", equalTo(false))
                .body("reason", equalTo("Subscription cannot be transferred: Azure plans are not supported by subscription transfer."))
                .body("code", equalTo(800078)).body("rule", equalTo("R174"))
                .body("cure.what", equalTo("cancel the subscription and have the provider order it anew"));
    }

    @Test
    @Tag("R174")
    void reservationsAndMarketplaceOffersHaveTheirOwnCodes() {
        Cast cast = stage.ready();
        UUID reservation = cast.subscription(new Cast.Subscription("azure_reservation").stays("no reservations"));
        UUID marketplace = cast.subscription(new Cast.Subscription("marketplace_saas").stays("no marketplace"));
        ask(cast).statusCode(200).body(of(reservation) + ".code", equalTo(900145)).body(of(marketplace) + ".code", equalTo(900146));
    }

    @Test
    @Tag("R172")
    void anAddOnIsEligibleTogetherWithItsBase() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        UUID addOn = cast.addOn(base, 10);
        ask(cast).statusCode(200).body(of(addOn) + ".isEligible", equalTo(true))
                .body(of(addOn) + ".reason", equalTo("Moves together with its base subscription " + base + "."));
    }

    @Test
    @Tag("R172")
    void anAddOnIsNotEligibleWhenItsBaseIsNot() {
        Cast cast = stage.ready();
        UUID base = cast.subscription(new Cast.Subscription("license").status("suspended"));
        UUID addOn = cast.addOn(base, 10);
        ask(cast).statusCode(200).body(of(addOn) + ".isEligible", equalTo(false)).body(of(addOn) + ".reason", equalTo("Subscription " + base + " is suspended."));
    }

    @Test
    @Tag("R171")
    void suspendedAndDeletedSubscriptionsAreNotEligible() {
        Cast cast = stage.ready();
        UUID suspended = cast.subscription(new Cast.Subscription("license").status("suspended"));
        UUID deleted = cast.subscription(new Cast.Subscription("license").status("deleted"));
        ask(cast).statusCode(200).body(of(suspended) + ".isEligible", equalTo(false)).body(of(suspended) + ".reason", equalTo("Subscription is suspended."))
                .body(of(deleted) + ".isEligible", equalTo(false)).body(of(deleted) + ".reason", equalTo("Subscription is deleted."));
    }

    @Test
    @Tag("R171")
    void aSubscriptionInAnOpenRequestIsNotEligibleAndTheRequestIsNamed() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String transfer = Calls.created(cast, licence);
        ask(cast).statusCode(200).body(of(licence) + ".isEligible", equalTo(false))
                .body(of(licence) + ".reason", equalTo("Subscription is already part of transfer request " + transfer + "."))
                .body(of(licence) + ".code", equalTo(900104)).body(of(licence) + ".rule", equalTo("R171"));
    }

    @Test
    @Tag("R158")
    void aSourceThatHasNotEnrolledOrSignedHasNothingToMove() {
        Cast cast = stage.lacking(Cast.Fact.SOURCE_ENROLLED, Cast.Fact.SOURCE_SIGNED);
        UUID suspended = cast.subscription(new Cast.Subscription("license").status("suspended"));
        ask(cast).statusCode(200).root(of(suspended)).body("isEligible", equalTo(false)).body("reason", equalTo("Subscription is suspended."))
                .body("blockers.code", equalTo(List.of(800078, 900149, 900124))).body("blockers.rule", equalTo(List.of("R171", "R158", "R11")))
                .body("blockers[1].cure.call", equalTo("POST /v1/enrollments")).body("warnings", nullValue());
    }

    @Test
    @Tag("R163")
    void whatStandsBetweenTheSourceAndANamedProviderIsToldOfEveryLine() {
        Cast cast = stage.lacking(Cast.Fact.TARGET_RELATED, Cast.Fact.PARTNERSHIP, Cast.Fact.CUSTOMER_CREATED);
        cast.customerCreated("JAPAN");
        UUID first = cast.licence(25);
        UUID second = cast.azure();
        String path = "/v1/customers/" + cast.customer + "/transferseligibility?targetPartnerTenantId=";
        ValidatableResponse told = Calls.asSource(cast).get(path + cast.provider).then().statusCode(200);
        for (UUID one : List.of(first, second)) {
            told.root(of(one)).body("isEligible", equalTo(false)).body("code", equalTo(20002)).body("rule", equalTo("R163"))
                    .body("cure.call", equalTo("POST /v1/customers/{customer}/relationshipextensions")).body("blockers.code", equalTo(List.of(20002, 974002, 974003)));
        }
        cast.happens(Cast.Fact.TARGET_RELATED);
        cast.happens(Cast.Fact.PARTNERSHIP);
        cast.customerCreated("EUROPE");
        Calls.asSource(cast).get(path + cast.provider).then().statusCode(200).body("isEligible", equalTo(List.of(true, true)));
        Calls.asSource(cast).get(path + "nonsense").then().statusCode(200).body("code", equalTo(List.of(20002, 20002)));
    }

    @Test
    @Tag("R153")
    void whatTheProviderLacksIsAWarningByCodeOnly() {
        Cast cast = stage.lacking(Cast.Fact.CUSTOMER_AGREED, Cast.Fact.TARGET_SIGNED);
        UUID licence = cast.licence(25);
        Calls.asSource(cast).get("/v1/customers/" + cast.customer + "/transferseligibility?TargetPartnerTenantId=" + cast.provider).then().statusCode(200).root(of(licence))
                .body("isEligible", equalTo(true)).body("reason", nullValue()).body("warnings.code", equalTo(List.of(900124, 13605)))
                .body("warnings.rule", equalTo(List.of("R11", "R153"))).body("warnings[1].cure", nullValue());
        ask(cast).body(of(licence) + ".warnings", nullValue());
    }

    @Test
    void onlyTheCallersListedSubscriptionsAreToldOf() {
        Cast cast = stage.ready();
        UUID mine = cast.licence(25);
        cast.subscription(new Cast.Subscription("azure_payg").unlisted());
        cast.subscription(new Cast.Subscription("license").ownedBy(cast.provider));
        ask(cast).statusCode(200).body("id", equalTo(List.of(mine.toString())));
    }

    @Test
    void whatWasJustOrderedIsToldOf() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        ask(cast).statusCode(200).body("id", equalTo(List.of(licence.toString())));
        cast.subscription(new Cast.Subscription("license").again(licence).status("suspended"));
        ask(cast).statusCode(200).body(of(licence) + ".isEligible", equalTo(false));
    }

    @Test
    @Tag("R175")
    void theSandboxHasNoTransfers() {
        Cast cast = stage.in("sandbox");
        ask(cast).statusCode(400).body("code", equalTo(900127)).body("rule", equalTo("R175"));
    }

    @Test
    void theTypeOfTransferIsReadLenientlyButNotBlindly() {
        Cast cast = stage.ready();
        String path = "/v1/customers/" + cast.customer + "/transferseligibility";
        Calls.asSource(cast).get(path).then().statusCode(200);
        Calls.asSource(cast).get(path + "?transfertype=").then().statusCode(200);
        Calls.asSource(cast).get(path + "?TransferType=DirectToIndirect").then().statusCode(200);
        Calls.asSource(cast).get(path + "?transferType=moon").then().statusCode(400).body("description", containsString("directtoindirect"));
    }

    @Test
    void aStrangersCustomerAndAnUnknownOneAreTheSame() {
        Cast cast = stage.ready();
        String stranger = Tokens.partner(UUID.randomUUID(), "AA");
        Calls.as(stranger).get("/v1/customers/" + cast.customer + "/transferseligibility").then().statusCode(403).body("code", equalTo(20002));
        Calls.asSource(cast).get("/v1/customers/" + UUID.randomUUID() + "/transferseligibility").then().statusCode(403).body("code", equalTo(20002));
        Calls.asSource(cast).get("/v1/customers/nonsense/transferseligibility").then().statusCode(403).body("code", equalTo(20002));
    }
}
