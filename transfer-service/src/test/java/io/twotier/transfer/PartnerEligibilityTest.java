package io.twotier.transfer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What of a customer could move to a partner that asks for it: told to the partner that sells it, with what stands in the way of each. */
@TransferServiceTest
class PartnerEligibilityTest {

    @Inject
    Stage stage;

    @Test
    @Tag("R174")
    void whatTheWireHasAProductTypeForIsEligibleAndAClassicLicenceIsNot() {
        Cast cast = stage.ready();
        UUID term = PartnerCalls.term(cast);
        UUID plan = PartnerCalls.has(cast, "azure_plan", 1);
        UUID licence = cast.licence(5);
        for (String query : List.of("5", "3", "NewCommerce", "new_commerce", "modernazure", "5&targetPartnerTenantId=" + cast.provider)) {
            eligible(cast, query, Map.of(term, true, plan, true, licence, false)).body("warnings", everyItem(nullValue()));
        }
        ask(cast, "?transferType=5").root(of(licence)).body("code", equalTo(800078)).body("rule", equalTo("R174"))
                .body("reason", equalTo("Subscription is of the kind license, which does not move from partner to partner."))
                .body("cure.call", equalTo("GET /v1/customers/{customer}/transferseligibility")).body("blockers", hasSize(1));
        eligible(cast, "directtoindirect", Map.of(term, false, plan, false, licence, true));
    }

    @Test
    @Tag("R171")
    void aSubscriptionOfAnotherRequestOrThatIsSuspendedIsNotEligibleAndSaysWhy() {
        Cast cast = stage.ready();
        UUID spoken = PartnerCalls.ofBothForms(cast);
        UUID suspended = cast.subscription(new Cast.Subscription("term").status("suspended"));
        String transfer = Calls.created(cast, spoken);
        ask(cast, "?transferType=5").root(of(spoken)).body("isEligible", equalTo(false)).body("code", equalTo(900104)).body("rule", equalTo("R171"))
                .body("reason", containsString(transfer)).body("cure.call", equalTo("DELETE /v1/customers/{customer}/transfers/{id}"))
                .root(of(suspended)).body("isEligible", equalTo(false)).body("reason", equalTo("Subscription is suspended."));
    }

    @Test
    @Tag("R172")
    void anAddOnMovesWithItsBase() {
        Cast cast = stage.ready();
        UUID base = PartnerCalls.term(cast);
        UUID addOn = cast.subscription(new Cast.Subscription("term").parent(base));
        ask(cast, "?transferType=5").root(of(addOn)).body("isEligible", equalTo(true)).body("reason", equalTo("Moves together with its base subscription " + base + "."));
    }

    @Test
    @Tag("R11")
    void whatTheSourceLacksIsToldWithItsCureAndWhatTheTargetDoesByItsCode() {
        Cast cast = stage.lacking(Cast.Fact.SOURCE_SIGNED, Cast.Fact.TARGET_SIGNED, Cast.Fact.CUSTOMER_AGREED, Cast.Fact.TARGET_RELATED);
        UUID term = PartnerCalls.term(cast);
        ask(cast, "?transferType=5").root(of(term)).body("blockers.code", equalTo(List.of(900124))).body("cure.call", equalTo("POST /v1/agreements/partner/signatures"));
        ask(cast, "?transferType=5&targetPartnerTenantId=" + cast.provider).root(of(term)).body("isEligible", equalTo(false))
                .body("blockers.code", equalTo(List.of(900124, 974101, 900124, 13605))).body("blockers[1].cure", nullValue())
                .body("blockers[1].description", equalTo("The target partner has something to do first.")).body("blockers[3].cure", nullValue());
        for (Cast.Fact fact : List.of(Cast.Fact.SOURCE_SIGNED, Cast.Fact.TARGET_SIGNED, Cast.Fact.CUSTOMER_AGREED, Cast.Fact.TARGET_RELATED)) {
            cast.happens(fact);
        }
        ask(cast, "?transferType=5&targetPartnerTenantId=" + cast.provider).root(of(term)).body("isEligible", equalTo(true)).body("blockers", nullValue());
        ask(cast, "?transferType=5&targetPartnerTenantId=nonsense").root(of(term)).body("isEligible", equalTo(false)).body("code", equalTo(974101));
    }

    @Test
    void aMereResellerSellsNothingThatCouldBeAskedFor() {
        Cast cast = stage.lacking(Cast.Fact.SOURCE_RELATED);
        cast.sourceResells();
        UUID term = PartnerCalls.term(cast);
        ask(cast, "?transferType=5").root(of(term)).body("isEligible", equalTo(false)).body("code", equalTo(974160)).body("rule", nullValue());
    }

    @Test
    @Tag("R175")
    void theSandboxHasNoneAndAStrangerLearnsNothing() {
        Cast sandbox = stage.in("sandbox");
        Calls.asSource(sandbox).get(path(sandbox) + "?transferType=5").then().statusCode(400).body("code", equalTo(900127));
        Calls.asSource(stage.ready()).get(path(sandbox) + "?transferType=5").then().statusCode(403).body("code", equalTo(20002));
    }

    private static ValidatableResponse eligible(Cast cast, String type, Map<UUID, Boolean> expected) {
        ValidatableResponse told = ask(cast, "?transferType=" + type).body("", hasSize(expected.size()));
        expected.forEach((id, moves) -> told.body(of(id) + ".isEligible", equalTo(moves)));
        return told;
    }

    private static ValidatableResponse ask(Cast cast, String query) {
        return Calls.asSource(cast).get(path(cast) + query).then().statusCode(200);
    }

    private static String path(Cast cast) {
        return "/v1/customers/" + cast.customer + "/transferseligibility";
    }

    private static String of(UUID id) {
        return "find { it.id == '" + id + "' }";
    }
}
