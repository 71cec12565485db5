package io.twotier.partner.partnership;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.TopicProbe;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A provider invites, a reseller accepts, both see each other. */
@PartnerServiceTest
class PartnershipTest {

    private static final String INVITATIONS = "/v1/relationships/invitations";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;
    @Inject
    EntityManager entities;

    @Test
    @Tag("R34")
    @Tag("R35")
    @Tag("R36")
    @Tag("R38")
    void anInvitationIsADraftWithALinkAndNothingIsSent() {
        Member provider = Cast.provider("SE");
        Object mails = mailCount();
        JsonPath draft = salesAgentOf(provider).body(Map.of("resellerEmail", "ada@kvarnsten.example")).post(INVITATIONS).then().statusCode(201)
                .body("state", equalTo("invited")).body("recipient", equalTo("ada@kvarnsten.example"))
                .body("subject", equalTo(provider.name() + " invites you to become partners")).extract().jsonPath();
        assertEquals(true, draft.getString("body").contains(draft.getString("url")));
        assertEquals(mails, mailCount());
        salesAgentOf(provider).get(INVITATIONS + "/" + draft.getString("id")).then().statusCode(200).body("state", equalTo("invited"));
        salesAgentOf(provider).post(INVITATIONS).then().statusCode(201).body("recipient", nullValue());
        salesAgentOf(provider).body(Map.of("resellerEmail", "not an address")).post(INVITATIONS).then().statusCode(400)
                .body("violations[0].field", equalTo("resellerEmail"));
    }

    @Test
    @Tag("R37")
    void theTextIsFreeButTheLinkStaysAndLeadsToThisProviderOnly() {
        Member provider = Cast.provider("SE");
        JsonPath draft = invitation(provider);
        String path = INVITATIONS + "/" + draft.getString("id") + "/draft";
        salesAgentOf(provider).body(Map.of("subject", "Hej", "body", "no link")).put(path).then().statusCode(400).body("code", equalTo(970206));
        salesAgentOf(provider).body(Map.of("subject", "Hej", "body", "Välkommen: " + draft.getString("url"))).put(path).then().statusCode(200)
                .body("subject", equalTo("Hej"));
        globalAdminOf(Cast.reseller("SE")).get(INVITATIONS + "/" + token(draft)).then().statusCode(200)
                .body("providerId", equalTo(provider.id().toString())).body("body", nullValue());
        salesAgentOf(Cast.provider("SE")).get(INVITATIONS + "/" + draft.getString("id")).then().statusCode(404).body("code", equalTo(970207));
    }

    @Test
    @Tag("R39")
    @Tag("R40")
    @Tag("R53")
    @Tag("R106")
    @Tag("R110")
    void onceAcceptedBothSeeEachOther() {
        Member provider = Cast.provider("SE");
        Member reseller = Cast.directBill("SE", "2026-10-15");
        String enrollment = Cast.approvedEnrollment(reseller);
        salesAgentOf(reseller).get("/v1/relationships?relationship_type=IsIndirectResellerOf").then().statusCode(403).body("rule", equalTo("R106"));
        globalAdminOf(reseller).post("/v1/enrollments/" + enrollment + "/agreement/accept").then().statusCode(200);
        String token = token(invitation(provider));
        globalAdminOf(reseller).get(INVITATIONS + "/" + token).then().body("providerName", equalTo(provider.name()));
        globalAdminOf(reseller).post(INVITATIONS + "/" + token + "/accept").then().statusCode(200).body("state", equalTo("accepted"));
        salesAgentOf(provider).get("/v1/relationships?relationship_type=is_indirect_cloud_solution_provider_of").then().statusCode(200)
                .body("totalCount", equalTo(1)).body("items[0].id", equalTo(reseller.id().toString())).body("items[0].state", equalTo("Active"))
                .body("items[0].mpnId", equalTo(reseller.mpnId())).body("items[0].location", equalTo("SE"))
                .body("items[0].relationshipType", equalTo("is_indirect_cloud_solution_provider_of"));
        salesAgentOf(reseller).get("/v1/relationships?relationship_type=IsIndirectResellerOf").then().statusCode(200)
                .body("items.id", contains(provider.id().toString())).body("items[0].relationshipType", equalTo("is_indirect_reseller_of"));
        try (TopicProbe probe = new TopicProbe(brokers)) {
            var accepted = probe.await("partner-events", e -> (provider.id() + ":" + reseller.id()).equals(e.key()), Duration.ofSeconds(10));
            assertEquals("io.twotier.partner.PartnershipAccepted.v1", TopicProbe.header(accepted, "ce_type"));
            assertEquals(reseller.mpnId(), JsonPath.from(accepted.value()).getString("resellerMpnId"));
        }
    }

    @Test
    @Tag("R33")
    void whoIsNotAnEnrolledResellerIsToldTheMissingStep() {
        Member provider = Cast.provider("SE");
        Member directBill = Cast.directBill("SE", "2026-10-15");
        globalAdminOf(directBill).post(INVITATIONS + "/" + token(invitation(provider)) + "/accept").then().statusCode(409)
                .body("description", equalTo("Your tenant is not enrolled as indirect reseller yet; missing: an enrolment."))
                .body("code", equalTo(970201)).body("rule", equalTo("R33")).body("cure.call", equalTo("POST /v1/enrollments"));
    }

    @Test
    @Tag("R28")
    void partnersOfDifferentRegionsCannotBecomePartners() {
        Member provider = Cast.provider("SE");
        Member reseller = Cast.reseller("US");
        globalAdminOf(reseller).post(INVITATIONS + "/" + token(invitation(provider)) + "/accept").then().statusCode(403).body("code", equalTo(2201));
        salesAgentOf(provider).get("/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf").then().body("totalCount", equalTo(0));
    }

    @Test
    @Tag("R111")
    void whoIsNotAGlobalAdminCannotAccept() {
        Member reseller = Cast.reseller("SE");
        salesAgentOf(reseller).post(INVITATIONS + "/" + token(invitation(Cast.provider("SE"))) + "/accept").then().statusCode(403).body("code", equalTo(1002));
    }

    @Test
    @Tag("R54")
    void whoLacksTheRolesOfTheProvidersPageCannotInvite() {
        Member provider = Cast.provider("SE");
        as(Tokens.partner(provider.id(), "HA")).post(INVITATIONS).then().statusCode(403).body("code", equalTo(1002));
        salesAgentOf(Cast.reseller("SE")).post(INVITATIONS).then().statusCode(403).body("rule", equalTo("R54"));
    }

    @Test
    void anInvitationIsUsedOnceAndANamedOneIsForThatTenantOnly() {
        Member provider = Cast.provider("SE");
        Member named = Cast.reseller("SE");
        Member other = Cast.reseller("SE");
        JsonPath invitation = salesAgentOf(provider).body(Map.of("resellerTenantId", named.id())).post(INVITATIONS).then().statusCode(201).extract().jsonPath();
        globalAdminOf(other).post(INVITATIONS + "/" + token(invitation) + "/accept").then().statusCode(403).body("code", equalTo(970203));
        salesAgentOf(named).get(INVITATIONS + "?direction=received").then().body("items.id", hasItem(invitation.getString("id")));
        globalAdminOf(named).post(INVITATIONS + "/" + token(invitation) + "/accept").then().statusCode(200);
        globalAdminOf(named).post(INVITATIONS + "/" + token(invitation) + "/accept").then().statusCode(409).body("code", equalTo(970205));
        globalAdminOf(named).post(INVITATIONS + "/" + token(invitation) + "/decline").then().statusCode(409).body("code", equalTo(970204));
    }

    @Test
    void aMistypedTokenOpensNothing() {
        Member reseller = Cast.reseller("SE");
        String token = token(invitation(Cast.provider("SE")));
        String mistyped = (token.startsWith("A") ? "B" : "A") + token.substring(1);
        globalAdminOf(reseller).get(INVITATIONS + "/" + mistyped).then().statusCode(404).body("code", equalTo(970207));
        globalAdminOf(reseller).post(INVITATIONS + "/" + mistyped + "/accept").then().statusCode(404);
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswerAndAnotherBodyIsRefused() {
        Member provider = Cast.provider("SE");
        String requestId = UUID.randomUUID().toString();
        String first = salesAgentOf(provider).body(Map.of()).header("MS-RequestId", requestId).post(INVITATIONS).then().statusCode(201)
                .header("MS-RequestId", equalTo(requestId)).extract().asString();
        // another user of the tenant is another caller, so the token must be the same one
        String token = Tokens.partner(provider.id(), "SA");
        String once = as(token).body(Map.of()).header("MS-RequestId", requestId).post(INVITATIONS).then().statusCode(201).extract().asString();
        as(token).body(Map.of()).header("MS-RequestId", requestId).post(INVITATIONS).then().statusCode(201).body(equalTo(once));
        as(token).body(Map.of("resellerEmail", "x@y.example")).header("MS-RequestId", requestId).post(INVITATIONS).then().statusCode(409)
                .body("code", equalTo(975005));
        org.junit.jupiter.api.Assertions.assertNotEquals(first, once);
    }

    @Test
    void aDryRunAnswersAndLeavesNothing() {
        Member provider = Cast.provider("SE");
        salesAgentOf(provider).body(Map.of()).post(INVITATIONS + "?validateOnly=true").then().statusCode(201).body("state", equalTo("invited"))
                .body("url", containsString("/pages/partnerships/"));
        salesAgentOf(provider).get(INVITATIONS).then().statusCode(200).body("totalCount", equalTo(0));
    }

    private Object mailCount() {
        return entities.createNativeQuery("select count(*) from mail").getSingleResult();
    }

    private static JsonPath invitation(Member provider) {
        return salesAgentOf(provider).post(INVITATIONS).then().statusCode(201).extract().jsonPath();
    }

    private static String token(JsonPath invitation) {
        String url = invitation.getString("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
