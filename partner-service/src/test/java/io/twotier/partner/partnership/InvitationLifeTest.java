package io.twotier.partner.partnership;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static io.twotier.partner.partnership.Partnering.INVITATIONS;
import static io.twotier.partner.partnership.Partnering.accept;
import static io.twotier.partner.partnership.Partnering.invitation;
import static io.twotier.partner.partnership.Partnering.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An invitation from its draft to its end. */
@PartnerServiceTest
class InvitationLifeTest {

    @Inject
    Neighbours neighbours;
    @Inject
    InvitationSweeper sweeper;

    @Test
    @Tag("R34")
    void theDraftIsSwedishForWhoReadsSwedishAndEnglishForEverybodyElse() {
        Member provider = Cast.provider("SE");
        String swedish = provider.name() + " bjuder in er till ett partnerskap";
        String english = provider.name() + " invites you to become partners";
        salesAgentOf(provider).header("X-Locale", "sv-SE").post(INVITATIONS).then().statusCode(201).body("subject", equalTo(swedish))
                .body("body", containsString("indirekt återförsäljare")).body("body", containsString("/pages/partnerships/"));
        salesAgentOf(provider).body(Map.of("language", "sv")).post(INVITATIONS).then().statusCode(201).body("subject", equalTo(swedish));
        salesAgentOf(provider).header("X-Locale", "sv-SE").body(Map.of("language", "en-GB")).post(INVITATIONS).then().body("subject", equalTo(english));
        for (String other : List.of("de-DE", "nb", "x", "")) {
            salesAgentOf(provider).header("X-Locale", other).post(INVITATIONS).then().statusCode(201).body("subject", equalTo(english));
        }
    }

    @Test
    @Tag("R37")
    void theLinkMustStayWholeInTheText() {
        Member provider = Cast.provider("SE");
        JsonPath draft = invitation(provider);
        String path = INVITATIONS + "/" + draft.getString("id") + "/draft";
        String link = draft.getString("url");
        for (String body : List.of(link + "x", link.substring(0, link.length() - 1), link.replace("/pages/", "/page/"))) {
            salesAgentOf(provider).body(Map.of("subject", "Hej", "body", body)).put(path).then().statusCode(400).body("code", equalTo(970206)).body("rule", equalTo("R37"));
        }
        salesAgentOf(provider).body(Map.of("subject", "Hej", "body", "<" + link + ">.", "resellerEmail", "ada@kvarnsten.example")).put(path).then().statusCode(200)
                .body("recipient", equalTo("ada@kvarnsten.example"));
        salesAgentOf(provider).body(Map.of("subject", "Hej\r\nBcc: all@kvarnsten.example", "body", link)).put(path).then().statusCode(400)
                .body("violations[0].field", equalTo("subject"));
        salesAgentOf(provider).get(INVITATIONS + "/" + draft.getString("id")).then().body("subject", equalTo("Hej")).body("body", equalTo("<" + link + ">."));
    }

    @Test
    @Tag("R35")
    @Tag("R36")
    void nothingIsSentUnlessTheProviderAsksForItAndThenOncePerRequest() {
        Member provider = Cast.provider("SE");
        String agent = Tokens.partner(provider.id(), "SA");
        JsonPath draft = as(agent).body(Map.of("resellerEmail", "ada@kvarnsten.example")).post(INVITATIONS).then().statusCode(201).body("sentAt", nullValue())
                .extract().jsonPath();
        String send = INVITATIONS + "/" + draft.getString("id") + "/send";
        as(agent).body(Map.of("subject", "Hej Ada", "body", "Klicka: " + draft.getString("url"))).put(INVITATIONS + "/" + draft.getString("id") + "/draft").then().statusCode(200);
        assertEquals(List.of(), mails("Hej Ada", draft));
        as(agent).post(send + "?validateOnly=true").then().statusCode(200);
        assertEquals(List.of(), mails("Hej Ada", draft));
        String request = UUID.randomUUID().toString();
        String first = as(agent).header("MS-RequestId", request).post(send).then().statusCode(200).body("state", equalTo("invited")).body("sentAt", notNullValue())
                .extract().asString();
        as(agent).header("MS-RequestId", request).post(send).then().statusCode(200).body(equalTo(first));
        assertEquals(List.of("ada@kvarnsten.example"), mails("Hej Ada", draft));
        as(agent).header("MS-RequestId", UUID.randomUUID().toString()).post(send).then().statusCode(200);
        assertEquals(List.of("ada@kvarnsten.example", "ada@kvarnsten.example"), mails("Hej Ada", draft));
        assertEquals(List.of("send_partner_invitation", "send_partner_invitation"), neighbours.rows(
                "select operation from audit where resource_id = ? and new_value::text like '%PartnershipInvitationSent%'", draft.getString("id")));
    }

    @Test
    @Tag("R35")
    void withoutAnAddressOrOnceItEndedNothingCanBeSent() {
        Member provider = Cast.provider("SE");
        JsonPath draft = invitation(provider);
        salesAgentOf(provider).post(INVITATIONS + "/" + draft.getString("id") + "/send").then().statusCode(400).body("code", equalTo(970215))
                .body("cure.call", equalTo("PUT /v1/relationships/invitations/{id}/draft"));
        JsonPath cancelled = salesAgentOf(provider).body(Map.of("resellerEmail", "a@b.example")).post(INVITATIONS).then().extract().jsonPath();
        salesAgentOf(provider).post(INVITATIONS + "/" + cancelled.getString("id") + "/cancel").then().statusCode(200).body("state", equalTo("cancelled"));
        salesAgentOf(provider).post(INVITATIONS + "/" + cancelled.getString("id") + "/send").then().statusCode(409).body("code", equalTo(970204));
    }

    @Test
    void anInvitationWhoseTimeIsOverIsExpiredBeforeAndAfterThatIsWrittenDown() {
        Member provider = Cast.provider("SE");
        Member reseller = Cast.reseller("SE");
        JsonPath overdue = invitation(provider);
        JsonPath lasting = invitation(provider);
        neighbours.change("update partnership_invitation set expires_at = created_at + interval '1 microsecond' where id = ?", UUID.fromString(overdue.getString("id")));
        neighbours.change("update partnership_invitation set expires_at = now() + interval '1 day' where id = ?", UUID.fromString(lasting.getString("id")));
        expired(provider, reseller, overdue);
        assertEquals(List.of("INVITED"), states(overdue));
        sweeper.sweep(Instant.now());
        assertEquals(List.of("EXPIRED"), states(overdue));
        assertEquals(List.of("INVITED"), states(lasting));
        expired(provider, reseller, overdue);
        globalAdminOf(reseller).post(INVITATIONS + "/" + token(lasting) + "/accept").then().statusCode(200);
    }

    private static void expired(Member provider, Member reseller, JsonPath overdue) {
        globalAdminOf(reseller).get(INVITATIONS + "/" + token(overdue)).then().statusCode(200).body("state", equalTo("expired"));
        globalAdminOf(reseller).post(INVITATIONS + "/" + token(overdue) + "/accept").then().statusCode(409).body("code", equalTo(970214))
                .body("cure.call", equalTo("POST /v1/relationships/invitations"));
        globalAdminOf(reseller).post(INVITATIONS + "/" + token(overdue) + "/decline").then().statusCode(409).body("code", equalTo(970214));
        for (String call : List.of("/cancel", "/send")) {
            salesAgentOf(provider).post(INVITATIONS + "/" + overdue.getString("id") + call).then().statusCode(409).body("code", equalTo(970214));
        }
    }

    @Test
    void byDefaultAnInvitationNeverExpires() {
        salesAgentOf(Cast.provider("SE")).post(INVITATIONS).then().statusCode(201).body("expiresAt", nullValue());
    }

    @Test
    void afterADeclineACancelAnExpiryOrARemovalTheProviderInvitesAgain() {
        Member provider = Cast.provider("SE");
        Member reseller = Cast.reseller("SE");
        Map<String, Object> named = Map.of("resellerTenantId", reseller.id());
        JsonPath declined = salesAgentOf(provider).body(named).post(INVITATIONS).then().statusCode(201).extract().jsonPath();
        globalAdminOf(reseller).post(INVITATIONS + "/" + token(declined) + "/decline").then().statusCode(200).body("state", equalTo("declined"));
        JsonPath cancelled = salesAgentOf(provider).body(named).post(INVITATIONS).then().statusCode(201).extract().jsonPath();
        salesAgentOf(provider).post(INVITATIONS + "/" + cancelled.getString("id") + "/cancel").then().statusCode(200);
        JsonPath expired = salesAgentOf(provider).body(named).post(INVITATIONS).then().statusCode(201).extract().jsonPath();
        neighbours.change("update partnership_invitation set expires_at = created_at where id = ?", UUID.fromString(expired.getString("id")));
        sweeper.sweep(Instant.now());
        JsonPath accepted = salesAgentOf(provider).body(named).post(INVITATIONS).then().statusCode(201).extract().jsonPath();
        globalAdminOf(reseller).post(INVITATIONS + "/" + token(accepted) + "/accept").then().statusCode(200);
        salesAgentOf(provider).body(named).post(INVITATIONS).then().statusCode(409).body("code", equalTo(970205));
        Partnering.remove(provider, reseller);
        globalAdminOf(reseller).post(INVITATIONS + "/" + token(accepted) + "/accept").then().statusCode(409).body("code", equalTo(970204));
        accept(provider, reseller);
        assertEquals(List.of("PartnershipAccepted 1", "PartnershipRemoved 2", "PartnershipAccepted 3"), neighbours.saidOf(provider, reseller, 3));
    }

    @Test
    void aProviderDoesNotInviteItself() {
        Member provider = Cast.provider("SE");
        salesAgentOf(provider).body(Map.of("resellerTenantId", provider.id())).post(INVITATIONS).then().statusCode(409).body("code", equalTo(970208));
        globalAdminOf(provider).post(INVITATIONS + "/" + token(invitation(provider)) + "/decline").then().statusCode(409).body("code", equalTo(970208));
    }

    @Test
    void invitationsAreListedPageByPageNewestFirstToTheirSenderAndToWhomTheyName() {
        Member provider = Cast.provider("SE");
        Member reseller = Cast.reseller("SE");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, salesAgentOf(provider).body(Map.of("resellerTenantId", reseller.id())).post(INVITATIONS).then().extract().path("id"));
        }
        invitation(Cast.provider("SE"));
        assertEquals(made, pages(provider, "sent"));
        assertEquals(made, pages(reseller, "received"));
        assertEquals(List.of(), pages(provider, "received"));
        String foreign = salesAgentOf(provider).get(INVITATIONS + "?size=2").then().extract().path("continuationToken");
        salesAgentOf(reseller).header("MS-ContinuationToken", foreign).get(INVITATIONS + "?direction=received&seekOperation=Next").then().statusCode(400);
        salesAgentOf(provider).get(INVITATIONS + "?direction=up").then().statusCode(400).body("code", equalTo(970210));
    }

    private static List<String> pages(Member member, String direction) {
        List<String> seen = new ArrayList<>();
        String path = INVITATIONS + "?direction=" + direction + "&size=2";
        JsonPath page = salesAgentOf(member).get(path).then().statusCode(200).extract().jsonPath();
        seen.addAll(page.getList("items.id"));
        while (page.getString("links.next.uri") != null) {
            page = salesAgentOf(member).header("MS-ContinuationToken", page.getString("links.next.headers[0].value")).get("/v1" + page.getString("links.next.uri")).then()
                    .statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
        }
        return seen;
    }

    private List<String> mails(String subject, JsonPath draft) {
        return neighbours.rows("select recipient from mail where subject = ? and body like ?", subject, "%" + draft.getString("url"));
    }

    private List<String> states(JsonPath invitation) {
        return neighbours.rows("select state from partnership_invitation where id = ?", UUID.fromString(invitation.getString("id")));
    }
}
