package io.twotier.partner.enrollment;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.twotier.partner.AgreementService;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Barrier;
import io.twotier.platform.testkit.TopicProbe;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A partner that is not direct-bill becomes a reseller or a provider. */
@PartnerServiceTest
class OrdinaryEnrollmentTest {

    @Inject
    AgreementService agreements;
    @Inject
    Barrier barrier;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    @Tag("R33")
    void aNewResellerEnrolsIsApprovedAcceptsAndIsOneForEverybody() {
        Member partner = Cast.newcomer("SE");
        Member provider = Cast.provider("SE");
        globalAdminOf(partner).body(Map.of("programme", "reseller")).post("/v1/enrollments").then().statusCode(400).body("violations.field", contains("primaryContact"));
        globalAdminOf(partner).body(Map.of("programme", "reseller", "primaryContact", Cast.contact())).post("/v1/enrollments").then().statusCode(201)
                .body("programme", equalTo("reseller")).body("status", equalTo("pending_review"));
        String id = globalAdminOf(partner).get("/v1/enrollments").then().statusCode(200).body("items", hasSize(1)).extract().path("items[0].id");
        String invitation = globalAdminOf(provider).post("/v1/relationships/invitations").then().statusCode(201).extract().path("url");
        String accept = "/v1/relationships/invitations/" + invitation.substring(invitation.lastIndexOf('/') + 1) + "/accept";
        globalAdminOf(partner).post(accept).then().statusCode(409).body("description", endsWith("missing: the decision about the enrolment."));
        as(Tokens.operator()).post("/v1/operator/enrollments/" + id + "/approve").then().statusCode(200)
                .body("pendingAgreement", equalTo("6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7002"));
        globalAdminOf(partner).post(accept).then().statusCode(409).body("code", equalTo(970201)).body("rule", equalTo("R33"))
                .body("description", endsWith("missing: acceptance of the indirect reseller agreement."));
        globalAdminOf(partner).post("/v1/enrollments/" + id + "/agreement/accept").then().statusCode(200).body("status", equalTo("active"));
        globalAdminOf(partner).get("/v1/profiles/organization").then().body("partnerTypes", contains("IndirectReseller"))
                .body("programmes.programme", contains("reseller")).body("programmes.status", contains("active"));
        globalAdminOf(partner).post(accept).then().statusCode(200).body("state", equalTo("accepted"));
        assertEquals(List.of("PartnerRegistered", "EnrollmentSubmitted", "EnrollmentApproved", "IndirectResellerActivated", "PartnerProfileChanged",
                "IncentiveInvitationIssued"), said(partner, "IncentiveInvitationIssued"));
    }

    @Test
    void aNewProviderEnrolsWithItsOwnAgreementAndNoResellerIsSaidToBeThere() {
        Member partner = Cast.newcomer("SE");
        String id = Cast.approvedEnrollment(partner, "indirectprovider");
        globalAdminOf(partner).post("/v1/relationships/invitations").then().statusCode(403).body("code", equalTo(1002));
        globalAdminOf(partner).body(Map.of("templateId", "6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7002")).post("/v1/enrollments/" + id + "/agreement/accept").then()
                .statusCode(400).body("code", equalTo(970111));
        globalAdminOf(partner).body(Map.of("templateId", "6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7003")).post("/v1/enrollments/" + id + "/agreement/accept").then()
                .statusCode(200).body("status", equalTo("active"));
        globalAdminOf(partner).post("/v1/relationships/invitations").then().statusCode(201);
        globalAdminOf(partner).get("/v1/incentives/invitations").then().statusCode(200).body("items", hasSize(0));
        assertEquals(List.of("PartnerRegistered", "EnrollmentSubmitted", "EnrollmentApproved", "IndirectProviderActivated", "PartnerProfileChanged"),
                said(partner, "PartnerProfileChanged").subList(0, 5));
    }

    @Test
    @Tag("R99")
    void whatIsPendingIsTheAgreementThatHoldsInThePartnersCountryAsItIsTold() {
        Member partner = Cast.newcomer("GR");
        String id = Cast.approvedEnrollment(partner, "indirectprovider");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        agreements.tells(first, "IndirectProviderAgreement", 7, "GR", null);
        agreements.tells(second, "IndirectProviderAgreement", 8, "GR", null);
        agreements.tells(UUID.randomUUID(), "IndirectProviderAgreement", 9, "CY", null);
        known(first, second);
        accepts(partner, id, first).statusCode(400).body("code", equalTo(970111)).body("description", equalTo("The pending agreement is " + second + "."));
        globalAdminOf(partner).get("/v1/enrollments").then().body("items[0].pendingAgreement", equalTo(second.toString()));
        agreements.tells(second, "IndirectProviderAgreement", 8, "GR", LocalDate.now(ZoneOffset.UTC).minusDays(1));
        known(second);
        accepts(partner, id, second).statusCode(400).body("description", equalTo("The pending agreement is " + first + "."));
        accepts(partner, id, first).statusCode(200).body("status", equalTo("active"));
    }

    private void known(UUID... templates) {
        barrier.await(Stream.of(templates).map(template -> new Source("agreement-events", template.toString())).collect(Collectors.toSet()));
    }

    private static ValidatableResponse accepts(Member partner, String enrollment, UUID template) {
        return globalAdminOf(partner).body(Map.of("templateId", template)).post("/v1/enrollments/" + enrollment + "/agreement/accept").then();
    }

    @Test
    @Tag("R86")
    void aDirectBillPartnerIsSentToItsOwnPathFromTheOrdinaryOnes() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        for (String programme : List.of("reseller", "indirectprovider")) {
            globalAdminOf(partner).body(Map.of("programme", programme, "primaryContact", Cast.contact())).post("/v1/enrollments").then().statusCode(409)
                    .body("code", equalTo(970112)).body("cure.what", equalTo("enrol with programme indirectreseller"));
        }
        globalAdminOf(partner).get("/v1/enrollments/reseller/eligibility").then().statusCode(200).body("eligible", equalTo(false));
        globalAdminOf(partner).get("/v1/enrollments/moon/eligibility").then().statusCode(400).body("code", equalTo(970106));
    }

    @Test
    void whoIsOneAlreadyDoesNotEnrolAgainAndAResellerMayBecomeAProvider() {
        Member reseller = Cast.reseller("SE");
        globalAdminOf(reseller).body(Map.of("programme", "reseller", "primaryContact", Cast.contact())).post("/v1/enrollments").then().statusCode(409)
                .body("code", equalTo(970113)).body("description", equalTo("Your tenant is an indirect reseller already."));
        String id = Cast.approvedEnrollment(reseller, "indirectprovider");
        globalAdminOf(reseller).post("/v1/enrollments/" + id + "/agreement/accept").then().statusCode(200);
        globalAdminOf(reseller).get("/v1/profiles/organization").then().body("partnerTypes", contains("IndirectProvider", "IndirectReseller"));
    }

    /** What was said under the partner's key until {@code last}, in order. */
    private List<String> said(Member partner, String last) {
        try (TopicProbe probe = new TopicProbe(brokers)) {
            return of(partner, probe.readUntil("partner-events", seen -> of(partner, seen).contains(last), Duration.ofSeconds(10)));
        }
    }

    private static List<String> of(Member partner, List<ConsumerRecord<String, String>> seen) {
        return seen.stream().filter(e -> partner.id().toString().equals(e.key()))
                .map(e -> TopicProbe.header(e, "ce_type").replaceAll("^io\\.twotier\\.partner\\.|\\.v1$", "")).toList();
    }
}
