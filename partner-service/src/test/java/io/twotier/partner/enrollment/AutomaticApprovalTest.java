package io.twotier.partner.enrollment;

import static io.twotier.partner.Cast.globalAdminOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The programme decides by itself, and its window is another one. */
@PartnerServiceTest
@TestProfile(AutomaticApprovalTest.AtOnce.class)
class AutomaticApprovalTest {

    /** The configuration of a programme that approves at once. */
    public static class AtOnce implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("twotier.enrollment.approval", "automatic", "twotier.enrollment.window-months", "5", "twotier.enrollment.window-from", "2026-05-10",
                    "twotier.enrollment.window-until", "2026-05-20", "twotier.enrollment.holidays", "2026-12-25,2027-01-01", "twotier.enrollment.decision-days", "1");
        }
    }

    @Inject
    EntityManager entities;
    @Inject
    EnrollmentPolicy policy;

    @Test
    @Tag("R92")
    @Tag("R96")
    void aDirectBillPartnerIsApprovedAtOnceWithOneMail() {
        Member partner = Cast.directBill("SE", "2026-05-15");
        String id = globalAdminOf(partner).body(Cast.enrollmentForm()).post("/v1/enrollments").then().statusCode(201).body("status", equalTo("approved"))
                .body("decidedAt", notNullValue()).body("pendingAgreement", notNullValue()).extract().path("id");
        assertEquals(1L, ((Number) entities.createNativeQuery("select count(*) from mail where about = ?1").setParameter(1, UUID.fromString(id)).getSingleResult()).longValue());
        globalAdminOf(partner).post("/v1/enrollments/" + id + "/agreement/accept").then().statusCode(200).body("status", equalTo("active"));
    }

    @Test
    void aNewResellerStillWaitsForTheOperator() {
        globalAdminOf(Cast.newcomer("SE")).body(Map.of("programme", "reseller", "primaryContact", Cast.contact())).post("/v1/enrollments").then().statusCode(201)
                .body("status", equalTo("pending_review"));
    }

    @Test
    @Tag("R93")
    void theWindowIsConfiguration() {
        globalAdminOf(Cast.directBill("SE", "2026-05-21")).get("/v1/enrollments/indirectreseller/eligibility").then().body("eligible", equalTo(false));
        Member october = Cast.directBill("SE", "2026-10-15");
        globalAdminOf(october).body(Cast.enrollmentForm()).post("/v1/enrollments").then().statusCode(403).body("code", equalTo(970102));
        globalAdminOf(october).get("/v1/capabilities").then().body("items.operation", not(hasItem("submit_enrollment")));
        globalAdminOf(Cast.directBill("SE", "2026-05-20")).get("/v1/capabilities").then()
                .body("items.findAll { it.operation == 'submit_enrollment' }.variant", contains("programme=indirectreseller"));
    }

    @Test
    @Tag("R95")
    void theDaysAndTheHolidaysAreConfiguration() {
        assertEquals(Instant.parse("2026-12-28T09:00:00Z"), policy.decisionDue(Instant.parse("2026-12-24T09:00:00Z")));
    }
}
