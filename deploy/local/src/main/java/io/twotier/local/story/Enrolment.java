package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Chapter 3: the direct-bill partner becomes an indirect reseller too. */
final class Enrolment implements Chapter {

    @Override
    public String title() {
        return "3. The direct-bill partner enrols as indirect reseller";
    }

    @Override
    public void play(Stage stage, Cast cast) {
        apply(stage, cast);
        stage.by(cast.operator).posts("/v1/operator/enrollments/" + cast.enrollmentId + "/approve").so("the programme owner approves").expect(200)
                .causes("EnrollmentApproved");
        stage.by(cast.partnerAgent).gets("/v1/relationships?relationship_type=IsIndirectResellerOf")
                .so("approved is not yet active: reseller operations stay closed").expect(403).refuses("R106", 1002);
        activate(stage, cast);
        stands(stage, cast);
    }

    private static void apply(Stage stage, Cast cast) {
        Answer eligible = stage.by(cast.partnerAdmin).gets("/v1/enrollments/indirectreseller/eligibility").so("may it enrol").expect(200);
        eligible.shows("R93", "its anniversary date lies in the window", eligible.at("eligible").asBoolean());
        Answer form = stage.by(cast.partnerAdmin).gets("/v1/enrollments/indirectreseller/form").so("the details to be reviewed").expect(200);
        form.shows("R91", "the form shows the partner", form.text("companyName").equals(cast.partner.name()));
        stage.by(cast.partnerAdmin).posts("/v1/enrollments", application(cast, false)).so("without the acknowledgement that there is no way back: refused")
                .expect(400).refuses("R103", 970104);
        stage.by(cast.partnerAgent).posts("/v1/enrollments", application(cast, true)).so("only a global admin enrols").expect(403).refuses("R90", 1002);
        Answer submitted = stage.by(cast.partnerAdmin).posts("/v1/enrollments", application(cast, true)).so("the application is in").expect(201)
                .causes("EnrollmentSubmitted");
        cast.enrollmentId = submitted.text("id");
        submitted.shows("R92", "it waits for review", submitted.text("status").equals("pending_review"));
    }

    private static void activate(Stage stage, Cast cast) {
        cast.partnerAdmin.signInAgain();
        cast.partnerAgent.signInAgain();
        Answer approved = stage.by(cast.partnerAdmin).gets("/v1/enrollments/" + cast.enrollmentId).so("after signing in again").expect(200);
        approved.shows("R99", "the indirect reseller agreement waits to be accepted", !approved.text("pendingAgreement").isEmpty());
        Answer active = stage.by(cast.partnerAdmin).posts("/v1/enrollments/" + cast.enrollmentId + "/agreement/accept").so("the agreement is accepted")
                .expect(200).causes("IndirectResellerActivated", "IncentiveInvitationIssued");
        active.shows("R100", "reseller abilities are on", active.text("status").equals("active"));
    }

    private static void stands(Stage stage, Cast cast) {
        Answer profile = stage.by(cast.partnerAdmin).gets("/v1/profiles/organization").so("what it is now").expect(200);
        profile.shows("R101", "the profile names direct bill and reseller",
                        profile.at("partnerTypes").size() == 2 && profile.at("partnerTypes").toString().contains("DirectBill")
                                && profile.at("partnerTypes").toString().contains("IndirectReseller"))
                .shows("R88", "the tenant is the same", profile.text("tenantId").equals(cast.partner.id().toString()));
        stage.by(cast.partnerAgent).gets("/v1/relationships?relationship_type=IsIndirectResellerOf").so("the list of providers is open now").expect(200);
        Answer invited = stage.by(cast.partnerAgent).gets("/v1/incentives/invitations").so("the invitation to reseller incentives").expect(200);
        JsonNode incentive = invited.item(item -> item.path("partnerType").asText().equals("IndirectReseller"));
        invited.shows("R176", "one invitation to the resellers' programme", invited.each("partnerType").stream().filter("IndirectReseller"::equals).count() == 1)
                .shows("R177", "for the MPN account of the tenant",
                        List.of(cast.partner.location(), cast.partner.global()).contains(incentive.path("mpnId").asText()))
                .shows("R178", "to the mail address of the MPN account", incentive.path("email").asText().equals(cast.partner.mail("mpn")))
                .shows("R179", "the direct-bill programme stays open beside it", invited.each("partnerType").contains("DirectBill"));
    }

    private static String application(Cast cast, boolean acknowledged) {
        return """
                {"programme":"indirectreseller","acknowledgeIrreversible":%s,"primaryContact":{"firstName":"Ada","lastName":"Lind","email":"%s"}}"""
                .formatted(acknowledged, cast.partner.mail("ada"));
    }
}
