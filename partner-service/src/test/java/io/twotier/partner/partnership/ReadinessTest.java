package io.twotier.partner.partnership;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.twotier.partner.AgreementService;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How far a provider and its resellers are. */
@PartnerServiceTest
class ReadinessTest {

    @Inject
    Neighbours neighbours;
    @Inject
    AgreementService agreements;

    @BeforeEach
    void listened() {
        agreements.listened();
    }

    @Test
    @Tag("R14")
    void aResellerIsReadyWithAccountEnrolmentAndPartnerAgreementAllThree() {
        Member provider = Cast.provider("SE");
        Member reseller = Cast.member("Tomorrow's reseller", "SE");
        invite(provider, reseller);
        readiness(provider, reseller).body("account", equalTo(false)).body("enrollment", equalTo(false)).body("partnerAgreement", equalTo(false))
                .body("ready", equalTo(false)).body("missing.code", contains(970231, 970232, 900123));
        Map<String, Object> registration = new HashMap<>(Cast.registration(reseller, "", "2026-01-01"));
        registration.put("types", List.of());
        as(Tokens.operator()).body(registration).post("/v1/operator/partners").then().statusCode(201);
        readiness(provider, reseller).body("account", equalTo(true)).body("missing.code", contains(970232, 900123));
        globalAdminOf(reseller).post("/v1/enrollments/" + Cast.approvedEnrollment(reseller, "reseller") + "/agreement/accept").then().statusCode(200);
        readiness(provider, reseller).body("enrollment", equalTo(true)).body("ready", equalTo(false)).body("missing.code", contains(900123))
                .body("missing[0].cure.who", equalTo("a global admin of the reseller"));
        agreements.signs(reseller, "EUROPE");
        readiness(provider, reseller).body("account", equalTo(true)).body("enrollment", equalTo(true)).body("partnerAgreement", equalTo(true))
                .body("ready", equalTo(true)).body("missing", hasSize(0));
    }

    @Test
    void nothingIsToldOfAPartnerTheProviderHasNothingToDoWith() {
        Member provider = Cast.provider("SE");
        Member stranger = Cast.reseller("SE");
        for (String id : List.of(stranger.id().toString(), UUID.randomUUID().toString(), "x")) {
            salesAgentOf(provider).get("/v1/relationships/" + id + "/readiness").then().statusCode(404).body("code", equalTo(970211));
        }
        globalAdminOf(stranger).get("/v1/relationships/" + provider.id() + "/readiness").then().statusCode(403).body("code", equalTo(1002));
    }

    @Test
    @Tag("R30")
    void theProvidersOrderOfWorkIsToldAndNoStepIsEnforced() {
        Member provider = Cast.member("Half a profile", "SE");
        Map<String, Object> registration = new HashMap<>(Cast.registration(provider, "IndirectProvider", "2026-01-01"));
        registration.remove("primaryContact");
        as(Tokens.operator()).body(registration).post("/v1/operator/partners").then().statusCode(201);
        salesAgentOf(provider).get("/v1/onboarding").then().statusCode(200).body("steps.name", contains("check_own_profile", "connect_resellers", "connect_customers"))
                .body("steps.done[0]", equalTo(false)).body("steps[1].done", equalTo(false)).body("steps[2].done", equalTo(false));
        Member reseller = Cast.reseller("SE");
        String url = invite(provider, reseller);
        globalAdminOf(reseller).post("/v1/relationships/invitations/" + url.substring(url.lastIndexOf('/') + 1) + "/accept").then().statusCode(200);
        salesAgentOf(provider).get("/v1/onboarding").then().body("steps[0].done", equalTo(false)).body("steps[1].done", equalTo(true));
        neighbours.heard();
        neighbours.customer(provider, reseller, "Björkdal Bageri");
        salesAgentOf(provider).get("/v1/onboarding").then().body("steps[2].done", equalTo(true));
        globalAdminOf(reseller).get("/v1/onboarding").then().statusCode(403).body("code", equalTo(1002));
    }

    private static String invite(Member provider, Member reseller) {
        return salesAgentOf(provider).body(Map.of("resellerTenantId", reseller.id())).post("/v1/relationships/invitations").then().statusCode(201).extract().path("url");
    }

    private static ValidatableResponse readiness(Member provider, Member reseller) {
        return salesAgentOf(provider).get("/v1/relationships/" + reseller.id() + "/readiness").then().statusCode(200);
    }
}
