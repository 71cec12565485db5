package io.twotier.partner.enrollment;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.TopicProbe;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A direct-bill partner becomes an indirect reseller. */
@PartnerServiceTest
class EnrollmentTest {

    private static final String ENROLLMENTS = "/v1/enrollments";

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    @Tag("R88")
    @Tag("R92")
    @Tag("R99")
    @Tag("R100")
    @Tag("R101")
    void aDirectBillPartnerEnrolsInItsOwnTenantAndHoldsBothTypesOnceTheAgreementIsAccepted() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        String id = globalAdminOf(partner).body(Cast.enrollmentForm()).post(ENROLLMENTS).then().statusCode(201)
                .body("status", equalTo("pending_review")).body("partnerId", equalTo(partner.id().toString())).body("pendingAgreement", nullValue())
                .extract().path("id");
        as(Tokens.operator()).post("/v1/operator/enrollments/" + id + "/approve").then().statusCode(200)
                .body("status", equalTo("approved")).body("pendingAgreement", equalTo("6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7002"));
        globalAdminOf(partner).get("/v1/profiles/organization").then().statusCode(200).body("partnerTypes", contains("DirectBill"));
        globalAdminOf(partner).post(ENROLLMENTS + "/" + id + "/agreement/accept").then().statusCode(200)
                .body("status", equalTo("active")).body("agreementAcceptedAt", notNullValue());
        globalAdminOf(partner).get("/v1/profiles/organization").then().statusCode(200)
                .body("id", equalTo(partner.id().toString())).body("partnerTypes", contains("DirectBill", "IndirectReseller"))
                .body("programmes.status", contains("active"));
        try (TopicProbe probe = new TopicProbe(brokers)) {
            ConsumerRecord<String, String> activated = probe.await("partner-events", e -> is(e, "io.twotier.partner.IndirectResellerActivated.v1", partner.id()),
                    Duration.ofSeconds(10));
            assertEquals(id, TopicProbe.header(activated, "ce_subject"));
            assertEquals("3", TopicProbe.header(activated, "ce_sequence"));
            assertEquals(partner.id().toString(), TopicProbe.header(activated, "ce_audience"));
            assertEquals("production", TopicProbe.header(activated, "ce_environment"));
        }
    }

    @Test
    @Tag("R86")
    void aPartnerThatIsNotDirectBillIsSentToAnotherPath() {
        Member reseller = Cast.reseller("SE");
        globalAdminOf(reseller).body(Cast.enrollmentForm()).post(ENROLLMENTS).then().statusCode(409).body("code", equalTo(970101)).body("rule", equalTo("R86"))
                .body("cure.what", equalTo("enrol by the ordinary path: programme reseller"));
    }

    @Test
    @Tag("R89")
    void anIncompleteProfileIsListedPartByPart() {
        Member partner = new Member(UUID.randomUUID(), "Half a profile", "7300001", "7300002", "SE");
        Map<String, Object> registration = new HashMap<>(Cast.registration(partner, "DirectBill", "2026-10-15"));
        registration.remove("primaryContact");
        registration.put("mpnIds", List.of(Map.of("id", partner.globalMpnId(), "kind", "global")));
        as(Tokens.operator()).body(registration).post("/v1/operator/partners").then().statusCode(201);
        globalAdminOf(partner).body(Cast.enrollmentForm()).post(ENROLLMENTS).then().statusCode(409).body("code", equalTo(970103))
                .body("description", equalTo("These parts of the partner profile must be brought up to date first: primaryContact, mpnId (location)."));
        globalAdminOf(partner).get(ENROLLMENTS + "/indirectreseller/form").then().statusCode(200).body("outdated", contains("primaryContact", "mpnId (location)"));
    }

    @Test
    @Tag("R90")
    void whoIsNotAGlobalAdminCannotEnrolTheTenant() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        salesAgentOf(partner).body(Cast.enrollmentForm()).post(ENROLLMENTS).then().statusCode(403).body("code", equalTo(1002))
                .body("description", equalTo("Authorization failed: one of these roles is needed: Global admin."));
    }

    @Test
    @Tag("R91")
    void theFormShowsThePartnersCurrentDetails() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        globalAdminOf(partner).get(ENROLLMENTS + "/indirectreseller/form").then().statusCode(200).body("companyName", equalTo(partner.name()))
                .body("country", equalTo("SE")).body("region", equalTo("EUROPE")).body("primaryContact.email", equalTo("ada@kvarnsten.example"))
                .body("mpnIds.id", contains(partner.globalMpnId(), partner.mpnId()));
    }

    @Test
    @Tag("R93")
    void anAnniversaryOutsideTheWindowIsNotEligible() {
        Member partner = Cast.directBill("SE", "2026-08-31");
        globalAdminOf(partner).get(ENROLLMENTS + "/indirectreseller/eligibility").then().statusCode(200).body("eligible", equalTo(false))
                .body("requirements.find { it.rule == 'R93' }.met", equalTo(false));
        globalAdminOf(partner).body(Cast.enrollmentForm()).post(ENROLLMENTS).then().statusCode(403).body("code", equalTo(970102));
    }

    @Test
    @Tag("R96")
    void approvalQueuesExactlyOneMailToTheFormsPrimaryContact() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        String id = Cast.approvedEnrollment(partner);
        assertEquals(List.of("ada@kvarnsten.example"), queued("enrollment-approved", id));
    }

    @Test
    @Tag("R97")
    void theProfileTellsTheStatusOfTheEnrolment() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        globalAdminOf(partner).get("/v1/profiles/organization").then().body("programmes", hasSize(0));
        Cast.approvedEnrollment(partner);
        globalAdminOf(partner).get("/v1/profiles/organization").then().body("programmes[0].programme", equalTo("indirectreseller"))
                .body("programmes[0].status", equalTo("approved"));
    }

    @Test
    @Tag("R98")
    void aTokenOlderThanTheApprovalMustSignInAgain() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        String old = Tokens.partnerUser(partner.id(), "GA").issuedAt(Instant.now().minus(Duration.ofMinutes(2))).sign();
        String within = Tokens.partnerUser(partner.id(), "GA").issuedAt(Instant.now().minusSeconds(50)).sign();
        String accept = ENROLLMENTS + "/" + Cast.approvedEnrollment(partner) + "/agreement/accept";
        as(old).post(accept).then().statusCode(401).body("code", equalTo(970109)).body("cure.what", equalTo("sign in again and repeat the call"));
        as(Tokens.partnerApp(partner.id(), "GA")).post(accept).then().statusCode(403).body("code", equalTo(900329));
        as(within).post(accept).then().statusCode(200).body("status", equalTo("active"));
    }

    @Test
    @Tag("R102")
    void thereIsNoWayBackByAnyPathOnceApprovedOrActive() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        String id = Cast.approvedEnrollment(partner);
        undone(partner, id);
        globalAdminOf(partner).post(ENROLLMENTS + "/" + id + "/agreement/accept").then().statusCode(200);
        undone(partner, id);
        as(Tokens.operator()).body(Cast.registration(partner, "DirectBill", "2026-10-15")).post("/v1/operator/partners").then().statusCode(409);
        as(Tokens.operator()).body(Map.of("types", List.of("DirectBill"))).patch("/v1/operator/partners/" + partner.id()).then().statusCode(409)
                .body("rule", equalTo("R102"));
        globalAdminOf(partner).get(ENROLLMENTS + "/" + id).then().statusCode(200).body("status", equalTo("active"));
        globalAdminOf(partner).get("/v1/profiles/organization").then().body("partnerTypes", contains("DirectBill", "IndirectReseller"));
    }

    private static void undone(Member partner, String id) {
        noWayBack(globalAdminOf(partner).delete(ENROLLMENTS + "/" + id));
        noWayBack(globalAdminOf(partner).post(ENROLLMENTS + "/" + id + "/recall"));
        noWayBack(as(Tokens.operator()).body(Map.of("reason", "second thoughts")).post("/v1/operator/enrollments/" + id + "/reject"));
    }

    private static void noWayBack(Response answer) {
        answer.then().statusCode(409).body("code", equalTo(970108)).body("rule", equalTo("R102"));
    }

    @Test
    @Tag("R103")
    void withoutTheAcknowledgementNothingIsSubmitted() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        globalAdminOf(partner).body(Map.of("programme", "indirectreseller", "primaryContact", Cast.contact())).post(ENROLLMENTS).then()
                .statusCode(400).body("code", equalTo(970104));
        globalAdminOf(partner).get(ENROLLMENTS).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aPendingOneIsRecalledAndARejectedOneSubmittedAnew() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        String first = globalAdminOf(partner).body(Cast.enrollmentForm()).post(ENROLLMENTS).then().statusCode(201).extract().path("id");
        globalAdminOf(partner).body(Cast.enrollmentForm()).post(ENROLLMENTS).then().statusCode(409).body("code", equalTo(970105));
        globalAdminOf(partner).post(ENROLLMENTS + "/" + first + "/recall").then().statusCode(200).body("status", equalTo("recalled"));
        String second = globalAdminOf(partner).body(Cast.enrollmentForm()).post(ENROLLMENTS).then().statusCode(201).extract().path("id");
        as(Tokens.operator()).body(Map.of("reason", "papers")).post("/v1/operator/enrollments/" + second + "/reject").then().statusCode(200)
                .body("status", equalTo("rejected")).body("decisionReason", equalTo("papers"));
        globalAdminOf(partner).body(Cast.enrollmentForm()).post(ENROLLMENTS).then().statusCode(201);
    }

    @Test
    void anotherPartnersEnrolmentIsMissing() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        String id = Cast.approvedEnrollment(partner);
        Member other = Cast.directBill("SE", "2026-10-15");
        globalAdminOf(other).get(ENROLLMENTS + "/" + id).then().statusCode(404).body("code", equalTo(970110));
        globalAdminOf(other).post(ENROLLMENTS + "/" + id + "/agreement/accept").then().statusCode(404);
        globalAdminOf(partner).post("/v1/operator/enrollments/" + id + "/approve").then().statusCode(403).body("code", equalTo(1002));
    }

    private List<?> queued(String purpose, String about) {
        return entities.createNativeQuery("select recipient from mail where purpose = ?1 and about = ?2").setParameter(1, purpose)
                .setParameter(2, UUID.fromString(about)).getResultList();
    }

    private static boolean is(ConsumerRecord<String, String> event, String type, UUID key) {
        return type.equals(TopicProbe.header(event, "ce_type")) && key.toString().equals(event.key());
    }
}
