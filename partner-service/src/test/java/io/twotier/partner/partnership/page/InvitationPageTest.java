package io.twotier.partner.partnership.page;

import static io.restassured.RestAssured.given;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static io.twotier.partner.partnership.page.People.KVARNSTEN;
import static io.twotier.partner.partnership.page.People.NORDLYS;
import static io.twotier.partner.partnership.page.People.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.Cast;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Browser;
import io.twotier.platform.testkit.TestRealm;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The right people open the link of an invitation and answer it. */
@PartnerServiceTest
@WithTestResource(TestRealm.class)
class InvitationPageTest {

    private static final String OF_PROVIDER = "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf";
    private static final String ADMIN = "ga@kvarnsten.example";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;
    @Inject
    EntityManager entities;

    private final Browser browser = new Browser();
    private Member provider;

    @BeforeEach
    void arrive() {
        People.register();
        provider = Cast.provider("SE");
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    @Tag("R110")
    void whoOpensTheLinkSeesWhichProviderInvitesAndNothingElse() {
        UUID named = UUID.randomUUID();
        String page = page(provider, Map.of("resellerTenantId", named, "resellerEmail", "ada@secret.example"));
        given().get(page).then().statusCode(200).contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer").header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY").body(containsString(provider.name() + " invites you"))
                .body(not(containsString(provider.id().toString()))).body(not(containsString(named.toString()))).body(not(containsString("ada@secret")))
                .body(not(containsString(provider.mpnId()))).body(not(containsString("<form"))).body(not(containsString("<script")));
        HtmlPage shown = browser.open(page);
        assertEquals(provider.name() + " invites you", shown.getElementsByTagName("h1").get(0).asNormalizedText());
        assertEquals("Sign in to answer", shown.getElementById("sign-in-to-answer").asNormalizedText());
        given().get("/pages/partnerships/page.css").then().statusCode(200).contentType("text/css;charset=utf-8");
    }

    @Test
    @Tag("R111")
    @Tag("R110")
    void aGlobalAdminSignsInAcceptsAndThePartnershipIsActive() {
        String page = page(provider);
        HtmlPage asked = browser.signIn(page, ADMIN);
        assertEquals(provider.name() + " invites you", asked.getElementsByTagName("h1").get(0).asNormalizedText());
        assertTrue(asked.asNormalizedText().contains("Signed in as " + ADMIN));
        assertEquals("Your answer for Kvarnsten Cloud", asked.getElementById("answer").asNormalizedText());
        HtmlPage accepted = browser.press(asked, "accept");
        assertEquals("This invitation is accepted", accepted.getElementsByTagName("h1").get(0).asNormalizedText());
        assertEquals("Accepted by Kvarnsten Cloud on " + LocalDate.now(ZoneOffset.UTC) + ".", accepted.getElementById("accepted-by").asNormalizedText());
        salesAgentOf(provider).get(OF_PROVIDER).then().body("items[0].id", equalTo(KVARNSTEN.id().toString())).body("items[0].state", equalTo("Active"));
        assertEquals(1L, auditRows("accept_partner_invitation", "succeeded"));
        try (TopicProbe probe = new TopicProbe(brokers)) {
            var event = probe.await("partner-events", e -> (provider.id() + ":" + KVARNSTEN.id()).equals(e.key()), Duration.ofSeconds(10));
            assertEquals("io.twotier.partner.PartnershipAccepted.v1", TopicProbe.header(event, "ce_type"));
            assertTrue(TopicProbe.header(event, "ce_actor").startsWith("user:"));
        }
    }

    @Test
    void aGlobalAdminDeclinesAndNoPartnershipComesOfIt() {
        String page = page(provider);
        HtmlPage declined = browser.press(browser.signIn(page, ADMIN), "decline");
        assertEquals("This invitation was declined", declined.getElementsByTagName("h1").get(0).asNormalizedText());
        assertNull(declined.getElementById("accept"));
        salesAgentOf(provider).get(OF_PROVIDER).then().body("totalCount", equalTo(0));
        salesAgentOf(provider).get("/v1/relationships/invitations").then().body("items[0].state", equalTo("declined"));
        assertEquals(1L, auditRows("decline_partner_invitation", "succeeded"));
    }

    @Test
    void lookingAtTheAnswersGivesNone() {
        String page = page(provider);
        assertNotNull(browser.signIn(page, ADMIN).getElementById("accept"));
        salesAgentOf(provider).get("/v1/relationships/invitations").then().body("items[0].state", equalTo("invited"));
        assertEquals(0L, auditRows("accept_partner_invitation", "succeeded"));
    }

    @Test
    void byWhomItWasAcceptedIsToldToTheTwoPartiesOnly() {
        String page = page(NORDLYS);
        globalAdminOf(KVARNSTEN).post("/v1/relationships/invitations/" + People.token(page) + "/accept").then().statusCode(200);
        HtmlPage stranger = browser.open(page);
        assertEquals("This invitation is accepted", stranger.getElementsByTagName("h1").get(0).asNormalizedText());
        assertFalse(stranger.asXml().contains("Kvarnsten"));
        assertFalse(browser.signIn(page, "ga@tallbacken.example").asXml().contains("Kvarnsten"));
        for (String party : List.of("sa@nordlys.example", "sa@kvarnsten.example")) {
            try (Browser other = new Browser()) {
                assertTrue(other.signIn(page, party).getElementById("accepted-by").asNormalizedText().startsWith("Accepted by Kvarnsten Cloud"), party);
            }
        }
        salesAgentOf(NORDLYS).body(Map.of("goodFaithConfirmed", true, "textVersion", "2026-01"))
                .post("/v1/relationships/" + KVARNSTEN.id() + "/remove").then().statusCode(200);
    }

    @Test
    void theSecondAnswerIsRefusedInWordsAndLeadsBack() {
        String page = page(provider);
        HtmlPage asked = browser.signIn(page, ADMIN);
        globalAdminOf(KVARNSTEN).post("/v1/relationships/invitations/" + People.token(page) + "/decline").then().statusCode(200);
        HtmlPage late = browser.press(asked, "decline");
        assertEquals(409, late.getWebResponse().getStatusCode());
        assertEquals("This invitation is no longer open", late.getElementsByTagName("h1").get(0).asNormalizedText());
        assertEquals("This invitation was declined", browser.click(late, "back").getElementsByTagName("h1").get(0).asNormalizedText());
    }

    @Test
    void thePageSpeaksSwedishToWhoReadsSwedishAndEnglishToAllOthers() {
        String page = page(provider);
        try (Browser swedish = new Browser().reading("sv-SE,sv;q=0.9,en;q=0.8"); Browser finnish = new Browser().reading("fi-FI")) {
            HtmlPage shown = swedish.open(page);
            assertEquals("sv", shown.getDocumentElement().getAttribute("lang"));
            assertEquals("Logga in för att svara", shown.getElementById("sign-in-to-answer").asNormalizedText());
            assertEquals("en", finnish.open(page).getDocumentElement().getAttribute("lang"));
            assertEquals("en", swedish.open(page + "?lang=en").getDocumentElement().getAttribute("lang"));
            assertEquals("sv", finnish.open(page + "?lang=sv").getDocumentElement().getAttribute("lang"));
            assertEquals("en", finnish.open(page + "?lang=xx").getDocumentElement().getAttribute("lang"));
            HtmlPage asked = finnish.signIn(page + "?lang=sv", ADMIN);
            assertEquals("Ert svar för Kvarnsten Cloud", asked.getElementById("answer").asNormalizedText());
            assertEquals("Inbjudan har avböjts", finnish.press(asked, "decline").getElementsByTagName("h1").get(0).asNormalizedText());
        }
    }

    @Test
    void thePageHasLandmarksAHeadingAndNothingWithoutAName() {
        HtmlPage asked = browser.signIn(page(provider), ADMIN);
        assertEquals(1, asked.getElementsByTagName("main").size());
        assertEquals(1, asked.getElementsByTagName("h1").size());
        assertEquals(1, asked.getElementsByTagName("header").size());
        assertTrue(asked.getElementsByTagName("nav").stream().noneMatch(nav -> nav.getAttribute("aria-label").isBlank()));
        assertTrue(asked.getElementsByTagName("button").stream().noneMatch(button -> button.asNormalizedText().isBlank()));
        List<String> ids = asked.getByXPath("//@id").stream().map(id -> ((org.htmlunit.html.DomAttr) id).getValue()).toList();
        assertEquals(ids.size(), ids.stream().distinct().count(), ids.toString());
    }

    private long auditRows(String operation, String status) {
        return ((Number) entities.createNativeQuery("select count(*) from audit where operation = ?1 and status = ?2 and actor like 'user:%' and "
                + "cast(new_value as text) like ?3")
                .setParameter(1, operation).setParameter(2, status).setParameter(3, "%" + provider.id() + "%").getSingleResult()).longValue();
    }
}
