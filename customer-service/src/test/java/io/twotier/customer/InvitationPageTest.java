package io.twotier.customer;

import static io.restassured.RestAssured.given;
import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Inviting.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.twotier.platform.testkit.Browser;
import io.twotier.platform.testkit.RealmUsers;
import io.twotier.platform.testkit.TestRealm;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The right people open the link of an invitation, see whom they are asked to authorise, and answer it. */
@CustomerServiceTest
@WithTestResource(TestRealm.class)
class InvitationPageTest {

    @Inject
    Rows rows;
    private final Browser browser = new Browser();
    private Programme programme;
    private UUID provider;
    private UUID reseller;
    private String both;

    @BeforeEach
    void arrive() {
        programme = Programme.inThisJvm();
        provider = programme.provider();
        reseller = programme.reseller();
        programme.partners(provider, reseller);
        both = page(Inviting.url(reseller, Map.of("indirectProviderId", provider, "email", "ada@secret.example")));
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    @Tag("R117")
    void whoOpensTheLinkSeesBothPartnersAndWhatEachWouldBeAllowedAndNothingElse() {
        given().get(both).then().statusCode(200).contentType("text/html; charset=utf-8").header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .header("X-Frame-Options", "DENY").body(not(containsString("ada@secret"))).body(not(containsString(provider.toString()))).body(not(containsString("<form")));
        HtmlPage shown = browser.open(both);
        assertEquals(name(reseller) + " and " + name(provider) + " invite you", heading(shown));
        assertEquals(List.of(name(provider) + " (provider)", name(reseller) + " (reseller)"), texts(shown, "dt"));
        assertEquals(List.of("May order subscriptions and licences for you and bill you for them.", "Gets no administration rights.", "May not order for you.",
                "May administer your subscriptions, licences and users (delegated administration)."), texts(shown, "dd"));
        assertEquals("Sign in to answer", shown.getElementById("sign-in-to-answer").asNormalizedText());
        given().get("/pages/customers/page.css").then().statusCode(200).contentType("text/css;charset=utf-8");
        HtmlPage alone = browser.open(page(Inviting.url(programme.directBill(), Map.of())));
        assertTrue(heading(alone).endsWith(" invites you"));
        assertEquals(1, texts(alone, "dt").size());
    }

    @Test
    @Tag("R119")
    @Tag("R120")
    @Tag("R150")
    void aGlobalAdminAcceptsBothAndIsLedToTheCustomerAgreement() {
        UUID customer = UUID.fromString(created(programme.transitioning(provider)));
        String user = user(customer, "customer", "GA");
        HtmlPage asked = browser.signIn(both, user);
        assertEquals("Your answer for Björkdal Bageri AB", asked.getElementById("answer").asNormalizedText());
        assertEquals("Accept both", asked.getElementById("accept").getElementsByTagName("button").get(0).asNormalizedText());
        assertNull(asked.getElementById("companyName"));
        HtmlPage accepted = browser.press(asked, "accept");
        assertEquals("This invitation is accepted", heading(accepted));
        assertEquals("Accepted by Björkdal Bageri AB on " + LocalDate.now(ZoneOffset.UTC) + ".", accepted.getElementById("accepted-by").asNormalizedText());
        assertEquals("http://localhost/pages/agreements/customer?return=http%3A%2F%2Flocalhost%2Fpages%2Fcustomers%2F" + token(both),
                accepted.getElementById("agreement").getAttribute("href"));
        for (UUID partner : List.of(provider, reseller)) {
            admin(partner).get("/v1/customers/" + customer).then().statusCode(200);
        }
        assertEquals(1, rows.count("select count(*) from audit where operation = 'accept_customer_invitation' and status = 'succeeded' and actor like 'user:%' and tenant = ?", customer));
        assertFalse(new Browser().open(both).asXml().contains("Björkdal"));
    }

    @Test
    void lookingAtTheAnswersGivesNone() {
        UUID customer = UUID.fromString(created(programme.directBill()));
        assertNotNull(browser.signIn(both, user(customer, "customer", "GA")).getElementById("accept"));
        admin(reseller).get(Inviting.INVITATIONS).then().body("items[0].state", equalTo("invited"));
        assertEquals(0, rows.count("select count(*) from customer_invitation_answer where customer_id = ?", customer));
    }

    @Test
    void aTenantThatIsNotKnownTellsItsCompanyAndMayCorrectIt() {
        UUID tenant = UUID.randomUUID();
        String user = user(tenant, "customer", "GA");
        HtmlPage asked = browser.signIn(both, user);
        assertEquals("Your answer", asked.getElementById("answer").asNormalizedText());
        assertEquals(user, asked.getElementById("email").getAttribute("value"));
        Browser.fill(asked, "accept", Map.of("companyName", "Skogsbyns Snickeri", "addressLine1", "Sågvägen 1", "city", "Mora", "country", "SE", "phoneNumber", "none"));
        HtmlPage again = browser.press(asked, "accept");
        assertEquals(400, again.getWebResponse().getStatusCode());
        assertEquals("Phone", again.getElementById("look-again").getElementsByTagName("a").get(0).asNormalizedText());
        assertEquals("Skogsbyns Snickeri", again.getElementById("companyName").getAttribute("value"));
        assertEquals("true", again.getElementById("phoneNumber").getAttribute("aria-invalid"));
        assertNotNull(again.getElementById("decline"));
        Browser.fill(again, "accept", Map.of("phoneNumber", "+46250000001"));
        HtmlPage accepted = browser.press(again, "accept");
        assertEquals("Accepted by Skogsbyns Snickeri on " + LocalDate.now(ZoneOffset.UTC) + ".", accepted.getElementById("accepted-by").asNormalizedText());
        admin(provider).get("/v1/customers/" + tenant).then().statusCode(200).body("companyProfile.companyName", equalTo("Skogsbyns Snickeri"))
                .body("companyProfile.domain", equalTo(user.substring(user.indexOf('@') + 1))).body("billingProfile.defaultAddress.city", equalTo("Mora"));
    }

    @Test
    void aGlobalAdminDeclinesAndNobodyIsAuthorised() {
        UUID customer = UUID.fromString(created(programme.directBill()));
        HtmlPage declined = browser.press(browser.signIn(both, user(customer, "customer", "GA")), "decline");
        assertEquals("This invitation was declined", heading(declined));
        admin(reseller).get("/v1/customers/" + customer).then().statusCode(404);
        String link = page(admin(provider).get("/v1/customers/relationshiprequests").path("url"));
        assertEquals("You have declined", heading(browser.press(browser.open(link), "decline")));
        assertNotNull(browser.open(link).getElementById("accept"));
    }

    @Test
    void aLinkOfTheWireTellsWhoHasAcceptedThatTheyWorkTogether() {
        UUID customer = UUID.fromString(created(programme.directBill()));
        String link = page(admin(provider).get("/v1/customers/relationshiprequests").path("url"));
        HtmlPage accepted = browser.press(browser.signIn(link, user(customer, "customer", "GA")), "accept");
        assertEquals("You work together", heading(accepted));
        assertNotNull(accepted.getElementById("agreement"));
        assertNull(accepted.getElementById("accept"));
        admin(provider).get("/v1/customers").then().body("items", hasSize(1));
    }

    @Test
    void thePageSpeaksSwedishToWhoReadsSwedish() {
        HtmlPage asked = browser.signIn(both + "?lang=sv", user(UUID.randomUUID(), "customer", "GA"));
        assertEquals("sv", asked.getDocumentElement().getAttribute("lang"));
        assertEquals(name(reseller) + " och " + name(provider) + " bjuder in er", heading(asked));
        assertEquals("Tacka ja till båda", asked.getElementById("accept").getElementsByTagName("button").get(0).asNormalizedText());
        assertTrue(texts(asked, "option").contains("Sverige"));
        assertTrue(asked.asNormalizedText().contains("Logga ut"));
        assertEquals("Inbjudan har avböjts", heading(browser.press(asked, "decline")));
    }

    @Test
    void thePageHasLandmarksAHeadingAndNothingWithoutAName() {
        HtmlPage asked = browser.signIn(both, user(UUID.randomUUID(), "customer", "GA"));
        assertEquals(List.of(1, 1, 1), List.of(asked.getElementsByTagName("main").size(), asked.getElementsByTagName("h1").size(), asked.getElementsByTagName("header").size()));
        assertTrue(asked.getElementsByTagName("button").stream().noneMatch(button -> button.asNormalizedText().isBlank()));
        List<String> named = asked.getElementsByTagName("label").stream().map(label -> label.getAttribute("for")).toList();
        assertTrue(asked.getElementById("accept").getElementsByTagName("input").stream().filter(input -> !input.getAttribute("type").equals("hidden"))
                .allMatch(input -> named.contains(input.getId())), named.toString());
        List<String> ids = asked.getByXPath("//@id").stream().map(id -> ((org.htmlunit.html.DomAttr) id).getValue()).toList();
        assertEquals(ids.size(), ids.stream().distinct().count(), ids.toString());
    }

    @Test
    void whoCannotAcceptIsToldWhy() {
        UUID customer = UUID.fromString(created(programme.directBill()));
        told(user(customer, "customer", "SA"), both, "Only a global admin can answer", "Send the link to a global admin of your company");
        told(user(UUID.randomUUID(), "partner", "GA"), both, "Your account does not belong to a customer", "sign in with your account at the company");
        told(user(reseller, "partner", "GA"), both, "This is your own invitation", "Send the link to your customer");
        told(user(UUID.randomUUID(), "operator"), both, "Your account does not belong to a customer", "A partner buys through a separate tenant");
        String named = page(Inviting.url(provider, Map.of("customerTenantId", UUID.randomUUID())));
        told(user(customer, "customer", "GA"), named, "This invitation is for another company", "ask the partner to invite your company");
        String american = page(Inviting.url(programme.partner("US", "NA", "direct_bill"), Map.of()));
        told(user(customer, "customer", "GA"), american, "The partner does not sell in your country", "A partner sells in its own region only");
        told(user(programme.directBill(), "customer", "GA"), both, "Your company is a partner itself", "Use a separate tenant");
    }

    @Test
    void howAnInvitationEndedIsToldToWhoHasTheLink() {
        String id = admin(reseller).get(Inviting.INVITATIONS).path("items[0].id");
        admin(reseller).post(Inviting.INVITATIONS + "/" + id + "/cancel").then().statusCode(200);
        assertEquals("This invitation was withdrawn", heading(browser.open(both)));
        assertEquals("This link opens no invitation", heading(browser.open(both + "A")));
        assertEquals(404, browser.open("/pages/customers/x").getWebResponse().getStatusCode());
    }

    @Test
    void aFormWithoutOurSealOrWithThatOfAnotherChangesNothing() {
        UUID customer = UUID.fromString(created(programme.directBill()));
        String user = user(customer, "customer", "GA");
        String other = page(Inviting.url(provider, Map.of()));
        browser.signIn(both, user);
        Map<String, String> foreign = Map.of("seal", seal(browser.open(other)));
        for (Map<String, String> fields : List.of(Map.<String, String>of(), Map.of("seal", "forged"), foreign)) {
            for (String answer : List.of("/accept", "/decline")) {
                HtmlPage refused = browser.post(both + answer, fields);
                assertEquals(403, refused.getWebResponse().getStatusCode());
                assertEquals("Your answer was not taken", heading(refused));
            }
        }
        Map<String, String> good = new HashMap<>(Map.of("seal", seal(browser.open(both))));
        try (Browser second = new Browser()) {
            second.signIn(both, user);
            assertEquals(403, second.post(both + "/accept", good).getWebResponse().getStatusCode());
        }
        admin(reseller).get(Inviting.INVITATIONS).then().body("items.state", contains("invited"));
        assertEquals("This invitation is accepted", heading(browser.post(both + "/accept", good)));
    }

    @Test
    void theCookieIsForThePagesAloneAndNeverOpensTheApi() {
        browser.signIn(both, user(UUID.randomUUID(), "customer", "GA"));
        List<Cookie> session = browser.ours();
        assertEquals(List.of("q_session_web"), session.stream().map(Cookie::getName).toList());
        assertEquals("/pages/customers", session.get(0).getPath());
        assertTrue(session.get(0).isHttpOnly());
        for (String path : List.of("/v1/customers", "/v1/customers/web", "/v1/customers/invitations/web", "/pages/../v1/customers", "//v1/customers/web")) {
            given().urlEncodingEnabled(false).cookies(browser.ourCookies()).accept(ContentType.JSON).get(path).then().statusCode(401);
        }
        given().cookies(browser.ourCookies()).contentType(ContentType.JSON).post(Inviting.INVITATIONS + "/" + token(both) + "/accept").then().statusCode(401);
        given().auth().oauth2(Tokens.customer(UUID.randomUUID(), "GA")).get(both).then().statusCode(200).body(containsString("Sign in to answer"));
        given().auth().oauth2(Tokens.customer(UUID.randomUUID(), "GA")).formParam("seal", "x").post(both + "/accept").then().statusCode(401)
                .contentType("text/html; charset=utf-8").body(containsString("You are not signed in any more"));
    }

    @Test
    void whoSignsOutIsSignedOut() {
        HtmlPage asked = browser.signIn(both, user(UUID.randomUUID(), "customer", "GA"));
        HtmlPage out = browser.click(asked, "sign-out");
        assertEquals("You are signed out", heading(out));
        assertEquals(401, browser.press(asked, "decline").getWebResponse().getStatusCode());
        assertNotNull(Browser.signInForm(browser.click(browser.open(both), "sign-in")));
    }

    private void told(String user, String link, String wrong, String cure) {
        try (Browser visitor = new Browser()) {
            HtmlPage page = visitor.signIn(link, user);
            assertEquals(wrong, heading(page));
            assertTrue(page.getElementById("cure").asNormalizedText().contains(cure), page.getElementById("cure").asNormalizedText());
            assertNull(page.getElementById("accept"));
        }
    }

    /** A person of that tenant; their domain is their own. */
    private static String user(UUID tenant, String kind, String... roles) {
        return new RealmUsers().user("u@h" + UUID.randomUUID().toString().substring(0, 13) + ".example", tenant, kind, roles);
    }

    private static String seal(HtmlPage page) {
        return page.getElementById("accept").getElementsByTagName("input").get(0).getAttribute("value");
    }

    private static List<String> texts(HtmlPage page, String tag) {
        return page.getElementsByTagName(tag).stream().map(element -> element.asNormalizedText()).toList();
    }

    private static String heading(HtmlPage page) {
        return page.getElementsByTagName("h1").get(0).asNormalizedText();
    }

    private static String page(String url) {
        return url.substring(url.indexOf("/pages/"));
    }

    private static String name(UUID partner) {
        return "Partner " + partner.toString().substring(0, 8);
    }
}
