package io.twotier.partner.partnership.page;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static io.twotier.partner.partnership.page.People.TALLBACKEN;
import static io.twotier.partner.partnership.page.People.page;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.Cast;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Browser;
import io.twotier.platform.testkit.TestRealm;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everybody who cannot accept an invitation is told what is wrong and what to do. */
@PartnerServiceTest
@WithTestResource(TestRealm.class)
class RefusedVisitorsTest {

    private static final String ADMIN = "ga@kvarnsten.example";

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
    @Tag("R111")
    void whoIsNotAGlobalAdminIsToldWhoCanAnswer() {
        String page = page(provider);
        HtmlPage told = browser.signIn(page, "sa@kvarnsten.example");
        tells(told, 200, "Only a global admin can answer", "Send the link to a global admin of your company");
        HtmlPage refused = browser.post(page + "/accept", Map.of());
        tells(refused, 403, "Only a global admin can answer", "Send the link");
        assertStillOpen(provider);
    }

    @Test
    @Tag("R33")
    void whoIsNotAnEnrolledResellerIsToldTheMissingStepUntilNoneIsLeft() {
        String page = page(provider);
        HtmlPage told = browser.signIn(page, "ga@tallbacken.example");
        tells(told, 200, "Your company is not an indirect reseller yet", "Enrol as indirect reseller first");
        assertEquals("Missing: submit the enrolment as indirect reseller", told.getElementById("missing").asNormalizedText());
        assertEquals("https://portal.example/enrol", told.getElementById("enrol").getAttribute("href"));
        assertNotNull(told.getElementById("decline"));
        String id = globalAdminOf(TALLBACKEN).body(Cast.enrollmentForm()).post("/v1/enrollments").then().statusCode(201).extract().path("id");
        assertEquals("Missing: the programme's decision about the enrolment you have submitted; you are told by mail",
                browser.open(page).getElementById("missing").asNormalizedText());
        as(Tokens.operator()).post("/v1/operator/enrollments/" + id + "/approve").then().statusCode(200);
        assertEquals("Missing: accept the indirect reseller agreement of your approved enrolment",
                browser.open(page).getElementById("missing").asNormalizedText());
        globalAdminOf(TALLBACKEN).post("/v1/enrollments/" + id + "/agreement/accept").then().statusCode(200);
        assertNotNull(browser.open(page).getElementById("accept"));
    }

    @Test
    @Tag("R28")
    void whoIsOfAnotherRegionIsToldSo() {
        tells(browser.signIn(page(Cast.provider("US")), ADMIN), 200, "The provider and your company are in different regions",
                "Ask for an invitation from a provider of your region");
    }

    @Test
    void whoIsOfAnotherEnvironmentIsToldSo() {
        Member sandbox = new Member(UUID.randomUUID(), "Sand Distribution", "7400101", "7400102", "SE");
        Map<String, Object> registration = new HashMap<>(Cast.registration(sandbox, "IndirectProvider", "2026-02-01"));
        registration.put("environment", "sandbox");
        as(Tokens.operator()).body(registration).post("/v1/operator/partners").then().statusCode(201);
        tells(browser.signIn(page(sandbox), ADMIN), 200, "The provider and your company live in different environments", "A partnership is made within one");
    }

    @Test
    void whoWasNotNamedIsToldWithoutLearningWhoWas() {
        Member named = Cast.reseller("SE");
        HtmlPage told = browser.signIn(page(provider, Map.of("resellerTenantId", named.id())), ADMIN);
        tells(told, 200, "This invitation is for another company", "ask the provider to invite your company");
        assertFalse(told.asXml().contains(named.name()) || told.asXml().contains(named.id().toString()));
        assertNull(told.getElementById("decline"));
    }

    @Test
    void theProvidersOwnPeopleAreToldToSendTheLinkOn() {
        String page = page(People.NORDLYS);
        HtmlPage told = browser.signIn(page, "ga@nordlys.example");
        tells(told, 200, "This is your own invitation", "Send the link to the reseller");
        assertNull(told.getElementById("decline"));
        globalAdminOf(People.NORDLYS).post("/v1/relationships/invitations/" + People.token(page) + "/decline").then().statusCode(409)
                .body("code", equalTo(970208));
    }

    @Test
    void whoIsOfNoPartnerIsToldWhichAccountToUse() {
        tells(browser.signIn(page(provider), "operator@twotier.example"), 200, "Your account does not belong to a partner",
                "sign in with your account at the partner company");
    }

    @Test
    void partnersAlreadyNeedNotDoAnything() {
        globalAdminOf(People.KVARNSTEN).post("/v1/relationships/invitations/" + People.token(page(provider)) + "/accept").then().statusCode(200);
        tells(browser.signIn(page(provider), ADMIN), 200, "You are partners already", "Nothing needs to be done");
    }

    @Test
    void anUnknownOrGarbledLinkOpensNothing() {
        String page = page(provider);
        String garbled = page.substring(0, page.length() - 3) + "AAA";
        for (String link : new String[] {garbled, "/pages/partnerships/x", "/pages/partnerships/%3Cscript%3Ealert(1)", page + "A", page + "%20"}) {
            HtmlPage told = browser.open(link);
            tells(told, 404, "This link opens no invitation", "ask the provider for a new invitation");
            assertFalse(told.asXml().contains(provider.name()) || told.asXml().contains("alert(1)"));
        }
    }

    @Test
    void howAnInvitationEndedIsToldToWhoHasTheLink() {
        String cancelled = page(provider);
        String id = salesAgentOf(provider).get("/v1/relationships/invitations").then().extract().path("items[0].id");
        salesAgentOf(provider).post("/v1/relationships/invitations/" + id + "/cancel").then().statusCode(200);
        tells(browser.open(cancelled), 200, "This invitation was withdrawn", "The provider took it back");
        String declined = page(provider);
        globalAdminOf(People.KVARNSTEN).post("/v1/relationships/invitations/" + People.token(declined) + "/decline").then().statusCode(200);
        tells(browser.open(declined), 200, "This invitation was declined", "ask the provider for a new invitation");
    }

    @Test
    void anInvitationWhoseTimeIsOverHasExpiredAlsoForWhoWasAboutToAnswer() {
        String page = page(provider);
        HtmlPage asked = browser.signIn(page, ADMIN);
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update partnership_invitation set expires_at = now() - interval '1 minute' "
                + "where provider_id = ?1").setParameter(1, provider.id()).executeUpdate());
        HtmlPage late = browser.press(asked, "accept");
        tells(late, 409, "This invitation has expired", "Ask the provider for a new invitation");
        tells(browser.open(page), 200, "This invitation has expired", "Ask the provider for a new invitation");
        try (Browser stranger = new Browser()) {
            tells(stranger.open(page), 200, "This invitation has expired", "Ask the provider for a new invitation");
        }
    }

    @Test
    void aProvidersNameIsTextAndNeverMarkup() {
        Member evil = new Member(UUID.randomUUID(), "\"><script>alert(1)</script>&amp;'", "7400103", "7400104", "SE");
        People.register(evil, "IndirectProvider");
        String page = page(evil);
        HtmlPage shown = browser.open(page);
        assertEquals(evil.name() + " invites you", shown.getElementsByTagName("h1").get(0).asNormalizedText());
        assertTrue(shown.getWebResponse().getContentAsString().contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;&#39; invites you"));
        assertEquals(0, shown.getElementsByTagName("script").size());
        assertEquals(0, browser.signIn(page, ADMIN).getElementsByTagName("script").size());
    }

    private static void tells(HtmlPage page, int status, String wrong, String cure) {
        assertEquals(status, page.getWebResponse().getStatusCode());
        assertEquals(wrong, page.getElementsByTagName("h1").get(0).asNormalizedText());
        assertTrue(page.getElementById("cure").asNormalizedText().contains(cure), page.getElementById("cure").asNormalizedText());
        assertNull(page.getElementById("accept"));
    }

    private static void assertStillOpen(Member provider) {
        salesAgentOf(provider).get("/v1/relationships/invitations").then().body("items[0].state", equalTo("invited"));
    }
}
