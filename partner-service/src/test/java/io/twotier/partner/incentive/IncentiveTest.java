package io.twotier.partner.incentive;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Incentive programmes of a new reseller. */
@PartnerServiceTest
class IncentiveTest {

    private static final String INVITATIONS = "/v1/incentives/invitations";
    private static final String RESELLER = "items.find { it.partnerType == 'IndirectReseller' }";
    private static final String DIRECT_BILL = "items.find { it.partnerType == 'DirectBill' }";

    @Inject
    EntityManager entities;

    @Test
    @Tag("R176")
    @Tag("R177")
    @Tag("R178")
    void anActiveEnrolmentIsInvitedToIncentivesAtTheMailOfTheMpnAccountTiedToTheTenant() {
        Member partner = Cast.enrolled("SE");
        String activated = globalAdminOf(partner).get("/v1/enrollments").path("items[0].agreementAcceptedAt");
        String address = "mpn@" + partner.mpnId() + ".example";
        var invited = globalAdminOf(partner).get(INVITATIONS).then().statusCode(200).body(RESELLER + ".mpnId", equalTo(partner.mpnId()))
                .body(RESELLER + ".email", equalTo(address)).body(RESELLER + ".state", equalTo("invited")).extract();
        Duration after = Duration.between(Instant.parse(activated), Instant.parse(invited.path(RESELLER + ".issuedAt")));
        assertTrue(!after.isNegative() && after.compareTo(Duration.ofDays(30)) <= 0, after.toString());
        assertEquals(List.of(address), entities.createNativeQuery("select recipient from mail where purpose = 'incentive-invitation' and recipient = ?1")
                .setParameter(1, address).getResultList());
    }

    @Test
    @Tag("R179")
    void whenActiveBothTheResellersAndTheDirectBillProgrammeCanBeEnrolledIn() {
        Member partner = Cast.enrolled("SE");
        globalAdminOf(partner).get(INVITATIONS).then().body("items.partnerType", contains("IndirectReseller", "DirectBill"));
        globalAdminOf(partner).post(path(partner, RESELLER) + "/enroll").then().statusCode(200).body("state", equalTo("enrolled"));
        globalAdminOf(partner).post(path(partner, DIRECT_BILL) + "/enroll").then().statusCode(200).body("state", equalTo("enrolled"));
    }

    @Test
    @Tag("R180")
    void enrollingInOneProgrammeOrLeavingItLeavesTheOtherAsItIs() {
        Member partner = Cast.enrolled("SE");
        String reseller = path(partner, RESELLER);
        String directBill = path(partner, DIRECT_BILL);
        String untouched = globalAdminOf(partner).get(directBill).asString();
        globalAdminOf(partner).post(reseller + "/leave").then().statusCode(409).body("code", equalTo(970302)).body("rule", equalTo("R180"));
        globalAdminOf(partner).post(reseller + "/enroll").then().statusCode(200);
        globalAdminOf(partner).post(reseller + "/enroll").then().statusCode(409)
                .body("description", equalTo("In Indirect reseller incentives your tenant is enrolled, which does not take this."));
        assertEquals(untouched, globalAdminOf(partner).get(directBill).asString());
        globalAdminOf(partner).post(directBill + "/enroll").then().statusCode(200);
        globalAdminOf(partner).post(reseller + "/leave").then().statusCode(200).body("state", equalTo("left"));
        globalAdminOf(partner).get(directBill).then().body("state", equalTo("enrolled"));
        globalAdminOf(partner).post(reseller + "/enroll").then().statusCode(200).body("state", equalTo("enrolled"));
    }

    @Test
    void aDryRunOfJoiningLeavesNothing() {
        Member partner = Cast.enrolled("SE");
        globalAdminOf(partner).post(path(partner, RESELLER) + "/enroll?validateOnly=true").then().statusCode(200).body("state", equalTo("enrolled"));
        globalAdminOf(partner).get(path(partner, RESELLER)).then().body("state", equalTo("invited"));
    }

    @Test
    void anotherPartnersInvitationIsMissingAndOnlyAGlobalAdminJoins() {
        Member partner = Cast.enrolled("SE");
        String invitation = path(partner, RESELLER);
        Member other = Cast.enrolled("SE");
        for (String path : List.of(invitation, INVITATIONS + "/" + UUID.randomUUID(), INVITATIONS + "/x")) {
            globalAdminOf(other).get(path).then().statusCode(404).body("code", equalTo(970301));
            globalAdminOf(other).post(path + "/enroll").then().statusCode(404).body("code", equalTo(970301));
            globalAdminOf(other).post(path + "/leave").then().statusCode(404).body("code", equalTo(970301));
        }
        as(Tokens.partner(partner.id(), "AA")).post(invitation + "/enroll").then().statusCode(403).body("code", equalTo(1002));
        globalAdminOf(Cast.reseller("SE")).get(INVITATIONS).then().statusCode(200).body("items", hasSize(0));
    }

    private static String path(Member partner, String item) {
        return INVITATIONS + "/" + globalAdminOf(partner).get(INVITATIONS).path(item + ".id");
    }
}
