package io.twotier.partner.enrollment;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Where a partner stands with a programme, as old clients ask for it. */
@PartnerServiceTest
class EnrolledProgramTest {

    private static final String PROGRAMS = "/v1/enrolledprograms/";

    @Test
    void eachStepOfAnEnrolmentHasTheWordThePortalAlwaysHad() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        is(partner, "DirectBill", "Active", true);
        is(partner, "indirectreseller", "None", false);
        String id = globalAdminOf(partner).body(Cast.enrollmentForm()).post("/v1/enrollments").then().statusCode(201).extract().path("id");
        is(partner, "indirect_reseller", "Pending", false);
        as(Tokens.operator()).post("/v1/operator/enrollments/" + id + "/approve").then().statusCode(200);
        is(partner, "IndirectReseller", "Qualified", false);
        globalAdminOf(partner).post("/v1/enrollments/" + id + "/agreement/accept").then().statusCode(200);
        is(partner, "reseller", "Active", true);
        is(partner, "indirectprovider", "None", false);
    }

    @Test
    void aRejectedOneIsNotEnrolledAndARestrictedDirectBillPartnerIs() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        String id = globalAdminOf(partner).body(Cast.enrollmentForm()).post("/v1/enrollments").then().statusCode(201).extract().path("id");
        as(Tokens.operator()).body("{\"reason\":\"papers\"}").post("/v1/operator/enrollments/" + id + "/reject").then().statusCode(200);
        is(partner, "indirectreseller", "Rejected", false);
        as(Tokens.operator()).body("{\"status\":\"restricted\",\"reason\":\"revenue\"}").post("/v1/operator/partners/" + partner.id() + "/directbill").then().statusCode(200);
        is(partner, "directbill", "ThresholdRestricted", true);
    }

    @Test
    void aProgrammeNobodyKnowsIsAMistakeOfTheCaller() {
        globalAdminOf(Cast.directBill("SE", "2026-10-15")).get(PROGRAMS + "gardening").then().statusCode(400).body("code", equalTo(970106));
    }

    private static void is(Member partner, String program, String status, boolean enrolled) {
        RequestSpecification asked = globalAdminOf(partner);
        asked.get(PROGRAMS + program).then().statusCode(200).body("status", equalTo(status)).body("isEnrolled", equalTo(enrolled))
                .body("attributes.objectType", equalTo("EnrolledProgram"));
    }
}
