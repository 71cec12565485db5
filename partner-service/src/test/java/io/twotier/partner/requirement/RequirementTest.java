package io.twotier.partner.requirement;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.twotier.partner.AgreementService;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.partner.notice.NoticeKind;
import io.twotier.partner.notice.Notices;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is missing, by when, who can do it and by which call. */
@PartnerServiceTest
class RequirementTest {

    @Inject
    AgreementService agreements;
    @Inject
    EntityManager entities;
    @Inject
    Notices notices;

    @BeforeEach
    void listened() {
        agreements.listened();
    }

    @Test
    @Tag("R14")
    void aNewcomerIsLedStepByStepUntilNothingIsMissing() {
        Member partner = Cast.newcomer("SE");
        of(partner).body("currentlyDue.code", contains(970401, 900124)).body("currentlyDue[0].cure.call", equalTo("POST /v1/enrollments"))
                .body("currentlyDue[1].cure.call", equalTo("POST /v1/agreements/partner/signatures")).body("pastDue", hasSize(0)).body("eventuallyDue", hasSize(0));
        String id = Cast.submittedEnrollment(partner, "reseller");
        of(partner).body("currentlyDue.code", contains(900124)).body("eventuallyDue.code", contains(970403)).body("eventuallyDue[0].dueBy", notNullValue())
                .body("eventuallyDue[0].cure.who", equalTo("the operator"));
        as(Tokens.operator()).post("/v1/operator/enrollments/" + id + "/approve").then().statusCode(200);
        of(partner).body("currentlyDue.code", contains(970404, 900124)).body("currentlyDue[0].description",
                equalTo("Enrolment " + id + " is approved; its agreement is not accepted."));
        globalAdminOf(partner).post("/v1/enrollments/" + id + "/agreement/accept").then().statusCode(200);
        agreements.signs(partner, "EUROPE");
        of(partner).body("currentlyDue", hasSize(0)).body("pastDue", hasSize(0)).body("eventuallyDue", hasSize(0));
    }

    @Test
    @Tag("R14")
    void aSignatureForAnotherRegionDoesNotCount() {
        Member partner = Cast.reseller("SE");
        agreements.signs(partner, "NORTH_AMERICA");
        of(partner).body("currentlyDue.code", contains(900124)).body("currentlyDue[0].description",
                equalTo("The Microsoft Partner Agreement is not signed for the region EUROPE."));
        agreements.signs(partner, "EUROPE");
        of(partner).body("currentlyDue", hasSize(0));
    }

    @Test
    @Tag("R95")
    void anOverdueDecisionIsPastDue() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        String id = Cast.submittedEnrollment(partner, "indirectreseller");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update enrollment set decision_due_by = now() - interval '1 second' where id = ?1")
                .setParameter(1, UUID.fromString(id)).executeUpdate());
        of(partner).body("pastDue.code", contains(970403)).body("eventuallyDue", hasSize(0));
    }

    @Test
    @Tag("R89")
    void eachMissingPartOfTheProfileIsOne() {
        Member partner = Cast.member("Half a profile", "SE");
        Map<String, Object> registration = new HashMap<>(Cast.registration(partner, "DirectBill", "2026-10-15"));
        registration.remove("primaryContact");
        registration.put("mpnIds", List.of(Map.of("id", partner.globalMpnId(), "kind", "global")));
        as(Tokens.operator()).body(registration).post("/v1/operator/partners").then().statusCode(201);
        of(partner).body("currentlyDue.findAll { it.rule == 'R89' }.description",
                contains("Missing in the profile: primaryContact.", "Missing in the profile: mpnId (location)."));
    }

    @Test
    @Tag("R87")
    void anAnnouncedRestrictionIsToldBeforeItHoldsAndNoLongerWhenItIsWithdrawn() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        agreements.signs(partner, "EUROPE");
        tell(partner, NoticeKind.DIRECT_BILL_RESTRICTED, LocalDate.now().plusDays(30));
        of(partner).body("eventuallyDue.code", contains(970405)).body("eventuallyDue[0].dueBy", equalTo(LocalDate.now().plusDays(30) + "T00:00:00Z"))
                .body("eventuallyDue[0].cure.what", equalTo("enrol as indirect reseller: programme indirectreseller"));
        tell(partner, NoticeKind.DIRECT_BILL_RESTRICTION_WITHDRAWN, LocalDate.now());
        of(partner).body("eventuallyDue", hasSize(0));
        tell(partner, NoticeKind.DIRECT_BILL_RESTRICTED, LocalDate.now().minusDays(1));
        of(partner).body("pastDue.code", contains(970405));
        globalAdminOf(partner).post("/v1/enrollments/" + Cast.approvedEnrollment(partner) + "/agreement/accept").then().statusCode(200);
        of(partner).body("pastDue", hasSize(0));
    }

    @Test
    void whoIsNoPartnerIsToldToBeRegistered() {
        of(Cast.member("Nobody", "SE")).body("currentlyDue.code", contains(970006)).body("currentlyDue[0].cure.who", equalTo("the operator"));
    }

    private void tell(Member partner, NoticeKind kind, LocalDate date) {
        QuarkusTransaction.requiringNew().run(() -> notices.record(partner.id(), kind, date, "programme requirements", Instant.now()));
    }

    private static ValidatableResponse of(Member partner) {
        return globalAdminOf(partner).get("/v1/requirements").then().statusCode(200).body("partnerId", equalTo(partner.id().toString()));
    }
}
