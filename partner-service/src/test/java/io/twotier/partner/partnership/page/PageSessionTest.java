package io.twotier.partner.partnership.page;

import static io.restassured.RestAssured.given;
import static io.twotier.partner.Cast.salesAgentOf;
import static io.twotier.partner.partnership.page.People.KVARNSTEN;
import static io.twotier.partner.partnership.page.People.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.Cast;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Browser;
import io.twotier.platform.testkit.TestRealm;
import io.twotier.platform.testkit.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sign-in of the page: what it is good for, what it is not, and how it ends. */
@PartnerServiceTest
@WithTestResource(TestRealm.class)
class PageSessionTest {

    private static final String ADMIN = "ga@kvarnsten.example";

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
    void aFormWithoutOurSealChangesNothing() {
        String page = page(provider);
        browser.signIn(page, ADMIN);
        for (Map<String, String> fields : List.of(Map.<String, String>of(), Map.of("seal", ""), Map.of("seal", "forged"))) {
            for (String answer : List.of("/accept", "/decline")) {
                HtmlPage refused = browser.post(page + answer, fields);
                assertEquals(403, refused.getWebResponse().getStatusCode());
                assertEquals("Your answer was not taken", refused.getElementsByTagName("h1").get(0).asNormalizedText());
            }
        }
        assertStillOpen();
    }

    @Test
    void aSealOfAnotherInvitationOrAnotherSignInChangesNothing() {
        String other = page(Cast.provider("SE"));
        String page = page(provider);
        browser.signIn(page, ADMIN);
        assertEquals(403, browser.post(page + "/accept", Map.of("seal", seal(browser.open(other)))).getWebResponse().getStatusCode());
        try (Browser second = new Browser()) {
            String foreign = seal(second.signIn(page, ADMIN));
            assertEquals(403, browser.post(page + "/accept", Map.of("seal", foreign)).getWebResponse().getStatusCode());
            assertStillOpen();
            assertEquals(200, second.post(page + "/accept", Map.of("seal", foreign)).getWebResponse().getStatusCode());
        }
    }

    @Test
    void theCookieIsForThePagesAloneAndNoScriptReadsIt() {
        browser.signIn(page(provider), ADMIN);
        List<Cookie> session = browser.ours();
        assertEquals(List.of("q_session_web"), session.stream().map(Cookie::getName).toList());
        assertEquals("/pages/partnerships", session.get(0).getPath());
        assertEquals("lax", session.get(0).getSameSite().toLowerCase());
        assertTrue(session.get(0).isHttpOnly());
    }

    @Test
    void theCookieNeverOpensTheApi() {
        browser.signIn(page(provider), ADMIN);
        for (String path : List.of("/v1/profiles/organization", "/v1/enrollments", "/v1/enrollments/web", "/v1/relationships/invitations/web", "/v1/web",
                "/v1/relationships?relationship_type=web", "/pages/../v1/enrollments", "//v1/enrollments/web")) {
            given().urlEncodingEnabled(false).cookies(browser.ourCookies()).accept(ContentType.JSON).get(path).then().statusCode(path.equals("/v1/web") ? 404 : 401);
        }
        given().cookies(browser.ourCookies()).contentType(ContentType.JSON).post("/v1/relationships/invitations/" + People.token(page(provider)) + "/accept").then()
                .statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        given().cookies(browser.ourCookies()).contentType(ContentType.JSON).post("/v1/relationships/web/remove").then().statusCode(401);
    }

    @Test
    void theApiTakesItsTokensAlsoWhereAPathSaysWeb() {
        given().auth().oauth2(Tokens.partner(KVARNSTEN.id(), "GA")).get("/v1/enrollments/web").then().statusCode(404).body("code", equalTo(970110));
    }

    @Test
    void aBearerTokenIsNoSignInOfThePage() {
        String page = page(provider);
        given().auth().oauth2(Tokens.partner(KVARNSTEN.id(), "GA")).get(page).then().statusCode(200).body(containsString("Sign in to answer"))
                .body(not(containsString("<form")));
        given().auth().oauth2(Tokens.partner(KVARNSTEN.id(), "GA")).formParam("seal", "x").post(page + "/accept").then().statusCode(401)
                .contentType("text/html; charset=utf-8").body(containsString("You are not signed in any more"));
        assertStillOpen();
    }

    @Test
    void aSignInThatHasBecomeTooOldIsToldAndChangesNothing() {
        String page = page(provider);
        String keycloak = ConfigProvider.getConfig().getValue(TestRealm.URL, String.class);
        String client = "/admin/realms/twotier/clients/";
        String admin = given().formParams(Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", TestRealm.PASSWORD))
                .post(keycloak + "/realms/master/protocol/openid-connect/token").then().statusCode(200).extract().path("access_token");
        Map<String, Object> web = given().auth().oauth2(admin).get(keycloak + client + "?clientId=twotier-web").then().statusCode(200).extract().path("[0]");
        tokensLast(admin, keycloak + client + web.get("id"), web, "6");
        HtmlPage asked = browser.signIn(page, ADMIN);
        List<Cookie> old = browser.ours();
        tokensLast(admin, keycloak + client + web.get("id"), web, "");
        Instant limit = Instant.now().plusSeconds(60);
        old.forEach(browser::hoard);
        while (browser.open(page).getElementById("ended") == null) {
            assertTrue(Instant.now().isBefore(limit), "the sign-in does not end");
            old.forEach(browser::hoard);
        }
        assertNull(browser.open(page).getElementById("accept"));
        old.forEach(browser::hoard);
        HtmlPage refused = browser.press(asked, "accept");
        assertEquals(401, refused.getWebResponse().getStatusCode());
        assertEquals("You are not signed in any more", refused.getElementsByTagName("h1").get(0).asNormalizedText());
        assertStillOpen();
        // Keycloak still knows the person, so signing in again asks for nothing.
        assertNotNull(browser.click(refused, "sign-in-to-answer").getElementById("accept"));
    }

    @Test
    void whoSignsOutIsSignedOutHereAndAtTheIdentityProvider() {
        String page = page(provider);
        HtmlPage asked = browser.signIn(page, ADMIN);
        HtmlPage out = browser.click(asked, "sign-out");
        assertEquals("You are signed out", out.getElementsByTagName("h1").get(0).asNormalizedText());
        assertNull(browser.ourCookies().get("q_session_web"));
        assertEquals(401, browser.press(asked, "accept").getWebResponse().getStatusCode());
        assertNotNull(Browser.signInForm(browser.click(browser.open(page), "sign-in")));
        assertEquals(200, browser.open("/pages/partnerships/sign-out").getWebResponse().getStatusCode());
        assertStillOpen();
    }

    @Test
    void aSignInThatDoesNotWorkEndsOnAPageThatSaysWhatToDo() {
        for (String path : List.of("/pages/partnerships/signed-in", "/pages/partnerships/signed-in?code=x&state=y", "/pages/partnerships/signed-in?error=access_denied&state=y",
                "/pages/partnerships/not-signed-in?error=access_denied")) {
            HtmlPage told = browser.open(path);
            assertTrue(List.of(400, 401).contains(told.getWebResponse().getStatusCode()), path);
            assertTrue(told.getElementById("cure").asNormalizedText().contains("sign in") || told.getElementById("cure").asNormalizedText().contains("Sign in"), path);
        }
    }

    private static void tokensLast(String admin, String client, Map<String, Object> representation, String seconds) {
        given().auth().oauth2(admin).contentType(ContentType.JSON).body(Map.of("clientId", representation.get("clientId"),
                "attributes", Map.of("access.token.lifespan", seconds))).put(client).then().statusCode(204);
    }

    private static String seal(HtmlPage page) {
        return page.getElementById("accept").getElementsByTagName("input").get(0).getAttribute("value");
    }

    private void assertStillOpen() {
        salesAgentOf(provider).get("/v1/relationships/invitations").then().body("items[0].state", equalTo("invited"));
    }
}
