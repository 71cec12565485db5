package io.twotier.partner.capability;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static io.twotier.partner.partnership.Partnering.CONFIRMED;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may I do, and why not. */
@PartnerServiceTest
class CapabilityTest {

    private static final String CAPABILITIES = "/v1/capabilities";

    @Test
    @Tag("R94")
    void whomTheEnrolmentIsNotMeantForDoesNotSeeIt() {
        Member october = Cast.directBill("SE", "2026-10-15");
        Member may = Cast.directBill("SE", "2026-05-15");
        globalAdminOf(october).get(CAPABILITIES).then().statusCode(200).body(variants("submit_enrollment"), contains("programme=indirectreseller"))
                .body(capability("submit_enrollment") + ".allowed", equalTo(true));
        globalAdminOf(may).get(CAPABILITIES).then().statusCode(200).body("items.operation", not(hasItem("submit_enrollment")))
                .body("items.operation", not(hasItem("accept_reseller_agreement"))).body("items.operation", not(hasItem("recall_enrollment")))
                .body("items.operation", not(hasItem("reverse_enrollment"))).body("items.operation", hasItem("check_enrollment_eligibility"));
        globalAdminOf(Cast.newcomer("SE")).get(CAPABILITIES).then().body(variants("submit_enrollment"), contains("programme=reseller", "programme=indirectprovider"));
    }

    @Test
    @Tag("R106")
    void theListOfProvidersAppearsWithTheEnrolment() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        String asReseller = "items.find { it.variant == 'relationship_type=IsIndirectResellerOf' }";
        String list = "/v1/relationships?relationship_type=IsIndirectResellerOf";
        globalAdminOf(partner).get(CAPABILITIES).then().body(asReseller + ".allowed", equalTo(false)).body(asReseller + ".blockers.rule", contains("R106"))
                .body(asReseller + ".blockers[0].cure.call", equalTo("POST /v1/enrollments"));
        globalAdminOf(partner).get(list).then().statusCode(403);
        globalAdminOf(partner).post("/v1/enrollments/" + Cast.approvedEnrollment(partner) + "/agreement/accept").then().statusCode(200);
        globalAdminOf(partner).get(CAPABILITIES).then().body(asReseller + ".allowed", equalTo(true));
        globalAdminOf(partner).get(list).then().statusCode(200);
    }

    @Test
    void aMissingRoleIsToldWithTheRolesThatHelp() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        salesAgentOf(partner).get(CAPABILITIES).then().body(capability("submit_enrollment") + ".allowed", equalTo(false))
                .body(capability("submit_enrollment") + ".blockers.code", contains(1002))
                .body(capability("submit_enrollment") + ".blockers[0].description", equalTo("Authorization failed: one of these roles is needed: Global admin."))
                .body(capability("read_own_profile") + ".allowed", equalTo(true));
        as(Tokens.partnerApp(partner.id(), "GA")).get(CAPABILITIES).then().body(capability("submit_enrollment") + ".blockers.code", contains(900329));
    }

    @Test
    void theWayOfAnEnrolmentIsToldStepByStep() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        told(partner, "recall_enrollment", 970115);
        told(partner, "accept_reseller_agreement", 970116);
        String id = Cast.submittedEnrollment(partner, "indirectreseller");
        told(partner, "submit_enrollment", 970105);
        told(partner, "recall_enrollment");
        told(partner, "reverse_enrollment", 970107);
        as(Tokens.operator()).post("/v1/operator/enrollments/" + id + "/approve").then().statusCode(200);
        told(partner, "recall_enrollment", 970115);
        told(partner, "accept_reseller_agreement");
        told(partner, "reverse_enrollment", 970108);
        globalAdminOf(partner).post("/v1/enrollments/" + id + "/agreement/accept").then().statusCode(200);
        told(partner, "submit_enrollment", 970105, 970113);
        told(partner, "enroll_in_incentive");
        told(partner, "leave_incentive", 970305);
    }

    /** Whatever is told to be closed is refused, for the reason that is told. */
    @Test
    void whatIsToldIsWhatHappens() {
        for (Member member : List.of(Cast.provider("SE"), Cast.reseller("SE"), Cast.directBill("SE", "2026-10-15"))) {
            JsonPath told = globalAdminOf(member).get(CAPABILITIES).jsonPath();
            boolean allowed = told.getBoolean(capability("create_partner_invitation") + ".allowed");
            assertEquals(allowed ? 201 : 403, globalAdminOf(member).post("/v1/relationships/invitations").statusCode());
            assertEquals(allowed ? 404 : 403, globalAdminOf(member).body(CONFIRMED).post("/v1/relationships/" + UUID.randomUUID() + "/remove").statusCode());
            assertEquals(allowed ? null : 970212, told.get(capability("remove_partner_relationship") + ".blockers[0].code"));
            assertEquals(told.getBoolean(capability("read_onboarding") + ".allowed") ? 200 : 403, globalAdminOf(member).get("/v1/onboarding").statusCode());
        }
    }

    @Test
    @Tag("R31")
    void aProviderIsToldThatItsEntryIsNotItsOwnToChange() {
        Member provider = Cast.provider("SE");
        told(provider, "change_own_directory_entry", 970061);
        globalAdminOf(Cast.reseller("SE")).get(CAPABILITIES).then().body("items.operation", not(hasItem("change_own_directory_entry")));
    }

    @Test
    void whoIsNoPartnerIsToldToBeRegisteredAndTheOperatorSeesItsOwn() {
        UUID stranger = UUID.randomUUID();
        as(Tokens.partner(stranger, "GA")).get(CAPABILITIES).then().statusCode(200).body(capability("submit_enrollment") + ".blockers.code", contains(970006))
                .body(capability("read_requirements") + ".allowed", equalTo(true));
        as(Tokens.operator()).get(CAPABILITIES).then().statusCode(200).body("items.operation", hasItems("decide_enrollment", "register_partner", "list_enrollments"))
                .body("items.operation", not(hasItem("submit_enrollment"))).body("items.findAll { !it.allowed }", hasSize(0));
        as(Tokens.customer(UUID.randomUUID(), "GA")).get(CAPABILITIES).then().statusCode(403).body("code", equalTo(1002));
    }

    private static void told(Member partner, String operation, Integer... codes) {
        var answer = globalAdminOf(partner).get(CAPABILITIES).then().statusCode(200).body(capability(operation) + ".allowed", equalTo(codes.length == 0));
        if (codes.length > 0) {
            answer.body(capability(operation) + ".blockers.code", contains(codes));
        } else {
            answer.body(capability(operation) + ".blockers", hasSize(0)).body(capability(operation) + ".rule", nullValue());
        }
    }

    private static String capability(String operation) {
        return "items.find { it.operation == '" + operation + "' }";
    }

    private static String variants(String operation) {
        return "items.findAll { it.operation == '" + operation + "' }.variant";
    }
}
