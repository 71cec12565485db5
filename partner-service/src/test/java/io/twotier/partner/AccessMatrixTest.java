package io.twotier.partner;

import static io.twotier.partner.MatrixScene.ENROLLMENT;
import static io.twotier.partner.MatrixScene.INCENTIVE;
import static io.twotier.partner.MatrixScene.INVITATION;
import static io.twotier.partner.MatrixScene.INVITED;
import static io.twotier.partner.MatrixScene.LISTED;
import static io.twotier.partner.MatrixScene.OPERATOR;
import static io.twotier.partner.MatrixScene.PARTNERSHIP;
import static io.twotier.partner.MatrixScene.PROVIDER;
import static io.twotier.partner.MatrixScene.RESELLER;
import static io.twotier.partner.MatrixScene.SANDBOX;
import static io.twotier.partner.MatrixScene.SIMULATED;
import static io.twotier.partner.MatrixScene.UPKEEP;

import io.twotier.platform.testkit.AccessMatrix;
import io.twotier.platform.testkit.MatrixRow;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what, see {@link AccessMatrix}. A new operation needs one line in the table. */
@PartnerServiceTest
class AccessMatrixTest {

    private static final String PROVIDERS = "partner(GA UA AA SA); user app";
    private static final String PROVIDER_USERS = "partner(GA UA AA SA); user";
    private static final String ADMINS = "partner(GA); user";
    private static final String USERS = "partner(*); user";
    private static final String PARTNERS = "partner(*); user app";
    /** By role; a tenant of production may not, whatever its role. */
    private static final String SIMULATION = "partner(GA AA); user app";
    private static final String OPERATORS = "operator(*); user app";

    /** Operation; whom it takes; the scene; the answers about what is another's and what is nobody's, or none; the body. */
    static List<MatrixRow> table() {
        return List.of(
                MatrixRow.of("POST /v1/enrollments", ADMINS, RESELLER),
                MatrixRow.of("GET /v1/enrollments", "partner(*) operator(*); user app", ENROLLMENT),
                MatrixRow.of("GET /v1/enrollments/{programme}/eligibility", "partner(GA UA AA SA BA); user", RESELLER, null, "400 970106"),
                MatrixRow.of("GET /v1/enrollments/{programme}/form", "partner(GA UA AA SA BA); user", RESELLER, null, "400 970106"),
                MatrixRow.of("DELETE /v1/enrollments/{id}", ADMINS, ENROLLMENT, "404 970110", "404 970110"),
                MatrixRow.of("GET /v1/enrollments/{id}", "partner(*) operator(*); user app", ENROLLMENT, "404 970110", "404 970110"),
                MatrixRow.of("POST /v1/enrollments/{id}/agreement/accept", ADMINS, ENROLLMENT, "404 970110", "404 970110"),
                MatrixRow.of("POST /v1/enrollments/{id}/recall", ADMINS, ENROLLMENT, "404 970110", "404 970110"),
                MatrixRow.of("GET /v1/enrolledprograms/{type}", PARTNERS, RESELLER, null, "400 970106"),
                MatrixRow.of("GET /v1/incentives/invitations", PARTNERS, RESELLER),
                MatrixRow.of("GET /v1/incentives/invitations/{id}", PARTNERS, INCENTIVE, "404 970301", "404 970301"),
                MatrixRow.of("POST /v1/incentives/invitations/{id}/enroll", ADMINS, INCENTIVE, "404 970301", "404 970301"),
                MatrixRow.of("POST /v1/incentives/invitations/{id}/leave", ADMINS, INCENTIVE, "404 970301", "404 970301"),
                MatrixRow.of("POST /v1/sandboxIndirectReseller", "partner(GA AA); user app", SANDBOX),
                MatrixRow.of("DELETE /v1/sandboxIndirectReseller/{reseller}", "partner(GA AA); user app", SANDBOX, "404 1000", "404 1000"),
                MatrixRow.of("POST /generatetoken", "partner(*) customer(*) operator(*); user app", PROVIDER),
                MatrixRow.of("GET /v1/capabilities", "partner(*) operator(*); user app", PROVIDER),
                MatrixRow.of("GET /v1/requirements", PARTNERS, PROVIDER),
                MatrixRow.of("GET /v1/onboarding", PROVIDERS, PROVIDER),
                MatrixRow.of("GET /v1/notices", PARTNERS, PROVIDER),
                MatrixRow.of("GET /v1/providers", "partner(*) customer(*) operator(*); user app", PROVIDER),
                MatrixRow.of("GET /v1/providers/{provider}", "partner(*) customer(*) operator(*); user app", LISTED, "200 null", "404 970062"),
                MatrixRow.of("PUT /v1/providers/{provider}", PARTNERS, LISTED, "403 970061", "403 970061"),
                MatrixRow.of("GET /v1/operator/enrollments", OPERATORS, OPERATOR),
                MatrixRow.of("POST /v1/operator/enrollments/{id}/approve", OPERATORS, OPERATOR, null, "404 970110"),
                MatrixRow.of("POST /v1/operator/enrollments/{id}/reject", OPERATORS, OPERATOR, null, "404 970110", "{\"reason\":\"papers\"}"),
                MatrixRow.of("POST /v1/operator/partners", OPERATORS, OPERATOR),
                MatrixRow.of("GET /v1/operator/partners", OPERATORS, OPERATOR),
                MatrixRow.of("GET /v1/operator/partners/{partner}", OPERATORS, PROVIDER, null, "404 970007"),
                MatrixRow.of("PATCH /v1/operator/partners/{partner}", OPERATORS, PROVIDER, null, "404 970007", "{\"name\":\"Another name\"}"),
                MatrixRow.of("POST /v1/operator/partners/{partner}/directbill", OPERATORS, RESELLER, null, "404 970007", "{\"status\":\"restricted\",\"reason\":\"r\"}"),
                MatrixRow.of("POST /v1/operator/partners/{partner}/vetting", OPERATORS, PROVIDER, null, "404 970007", "{\"vettingStatus\":\"authorized\"}"),
                MatrixRow.of("PUT /v1/operator/providers/{provider}", OPERATORS, LISTED, null, "404 970007", "{\"services\":[],\"profile\":\"We train.\"}"),
                MatrixRow.of("GET /v1/test/clock", SIMULATION, SIMULATED, "403 976001", null),
                MatrixRow.of("POST /v1/test/clock/advance", SIMULATION, SIMULATED, "403 976001", null, "{\"by\":\"P2D\"}"),
                MatrixRow.of("PUT /v1/test/programme", SIMULATION, SIMULATED, "403 976001", null, "{\"enrollments\":{\"decision\":\"approve\",\"businessDays\":6}}"),
                MatrixRow.of("GET /v1/test/programme", SIMULATION, SIMULATED, "403 976001", null),
                MatrixRow.of("DELETE /v1/test/programme", SIMULATION, SIMULATED, "403 976001", null),
                MatrixRow.of("GET /v1/test/quiescent/{service}", SIMULATION, UPKEEP, "403 976001", "403 976001"),
                MatrixRow.of("POST /v1/operator/services/{service}/upkeep", OPERATORS, UPKEEP, null, "404 975040", "{\"task\":\"redrive\"}"),
                MatrixRow.of("GET /v1/operator/services/{service}/upkeep", OPERATORS, UPKEEP, null, "404 975040"),
                MatrixRow.of("GET /v1/operator/services/{service}/upkeep/{job}", OPERATORS, UPKEEP, null, "404 975040"),
                MatrixRow.of("POST /v1/operator/relationships/{provider}/{reseller}/remove", "operator(*); user", PARTNERSHIP, null, "404 970211",
                        "{\"goodFaithConfirmed\":true,\"textVersion\":\"1\"}"),
                MatrixRow.of("GET /v1/profiles/mpn", PARTNERS, PROVIDER),
                MatrixRow.of("GET /v1/profiles/organization", PARTNERS, PROVIDER),
                MatrixRow.of("PUT /v1/profiles/organization", "partner(GA AA); user", PROVIDER),
                MatrixRow.of("GET /v1/profiles/legalbusiness", PARTNERS, PROVIDER),
                MatrixRow.of("PUT /v1/profiles/legalbusiness", "partner(GA AA); user", PROVIDER),
                MatrixRow.of("GET /v1/profiles/billing", PARTNERS, PROVIDER),
                MatrixRow.of("PUT /v1/profiles/billing", "partner(GA AA BA); user", PROVIDER),
                MatrixRow.of("GET /v1/profiles/support", PARTNERS, PROVIDER),
                MatrixRow.of("GET /v1/profiles/supportprofile", PARTNERS, PROVIDER),
                MatrixRow.of("PUT /v1/profiles/support", "partner(GA AA HA); user", PROVIDER),
                MatrixRow.of("PUT /v1/profiles/supportprofile", "partner(GA AA HA); user", PROVIDER),
                MatrixRow.of("GET /v1/relationships", USERS, PROVIDER),
                MatrixRow.of("GET /v1/relationships/invitations", USERS, PROVIDER),
                MatrixRow.of("POST /v1/relationships/invitations", PROVIDERS, PROVIDER),
                MatrixRow.of("GET /v1/relationships/invitations/{invitation}", USERS, INVITATION, "404 970207", "404 970207"),
                MatrixRow.of("POST /v1/relationships/invitations/{id}/cancel", PROVIDERS, INVITATION, "404 970207", "404 970207"),
                MatrixRow.of("POST /v1/relationships/invitations/{id}/send", PROVIDERS, INVITATION, "404 970207", "404 970207"),
                MatrixRow.of("PUT /v1/relationships/invitations/{id}/draft", PROVIDERS, INVITATION, "404 970207", "404 970207", "{\"subject\":\"s\",\"body\":\"b\"}"),
                MatrixRow.of("POST /v1/relationships/invitations/{token}/accept", ADMINS, INVITED, "403 970203", "404 970207"),
                MatrixRow.of("POST /v1/relationships/invitations/{token}/decline", ADMINS, INVITED, "403 970203", "404 970207"),
                MatrixRow.of("POST /v1/relationships/{reseller}/remove", PROVIDER_USERS, PARTNERSHIP, "404 970211", "404 970211", "{\"goodFaithConfirmed\":true,\"textVersion\":\"1\"}"),
                MatrixRow.of("GET /v1/relationships/{reseller}/removal-preview", PROVIDER_USERS, PARTNERSHIP, "404 970211", "404 970211"),
                MatrixRow.of("GET /v1/relationships/{reseller}/removal-preview/customers", PROVIDER_USERS, PARTNERSHIP, "404 970211", "404 970211"),
                MatrixRow.of("GET /v1/relationships/{reseller}/removal-preview/subscriptions", PROVIDER_USERS, PARTNERSHIP, "404 970211", "404 970211"),
                MatrixRow.of("GET /v1/relationships/{reseller}/readiness", PROVIDERS, PARTNERSHIP, "404 970211", "404 970211"),
                MatrixRow.of("GET /v1/relationships/{reseller}/history", PROVIDER_USERS, PARTNERSHIP, "404 970216", "404 970216"));
    }

    @Test
    void everyOperationThatIsServedHasARowAndEveryRowAnOperation() {
        AccessMatrix.coversWhatIsServed(table());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @Tag("R54")
    void aRoleOpensWhatItMayAndNobodyReachesWhatIsAnothers(MatrixRow row) {
        AccessMatrix.holds(row, MatrixScene.of(row.scene()));
    }
}
