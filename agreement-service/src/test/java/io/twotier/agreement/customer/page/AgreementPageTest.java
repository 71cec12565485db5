package io.twotier.agreement.customer.page;

import static io.restassured.RestAssured.given;
import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.agreement;
import static io.twotier.agreement.Http.customerAdmin;
import static io.twotier.agreement.Http.partner;
import static io.twotier.platform.testkit.TopicProbe.header;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Publishing;
import io.twotier.agreement.Upstream;
import io.twotier.platform.testkit.Browser;
import io.twotier.platform.testkit.Contract;
import io.twotier.platform.testkit.RealmUsers;
import io.twotier.platform.testkit.TestRealm;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The customer's global admin reads and accepts the customer agreement in a browser, and goes on to where the way came from. */
@AgreementServiceTest
@WithTestResource(TestRealm.class)
class AgreementPageTest {

    private static final String PAGE = "/pages/agreements/customer";
    /** The same agreement in Swedish. */
    private static final String SWEDISH = "3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7102";
    private static final String INVITATION = "http://twotier.test/pages/customers/AbC-1";
    private static final String FROM_INVITATION = PAGE + "?return=" + URLEncoder.encode(INVITATION, StandardCharsets.UTF_8);

    @Inject
    Upstream upstream;
    private final Browser browser = new Browser();
    private UUID seller;
    private UUID customer;

    @BeforeEach
    void arrive() {
        seller = upstream.directBill();
        customer = upstream.customerOf(seller, "direct");
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void anybodySeesWhichAgreementItIsAndNothingElse() {
        given().get(PAGE).then().statusCode(200).contentType("text/html; charset=utf-8").header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .body(not(containsString("<form")));
        HtmlPage shown = browser.open(PAGE);
        assertEquals("The customer agreement", heading(shown));
        assertTrue(text(shown, "text").contains("You order from the partners you choose."), text(shown, "text"));
        assertEquals(MCA, text(shown, "version"));
        assertEquals("Sign in to accept", text(shown, "sign-in-to-accept"));
        given().get("/pages/agreements/page.css").then().statusCode(200).contentType("text/css;charset=utf-8");
    }

    @Test
    @Tag("R154")
    void theGlobalAdminAcceptsSeesTheEvidenceAndGoesBack() {
        String user = user(customer, "customer", "GA");
        HtmlPage asked = browser.signIn(FROM_INVITATION, user);
        assertEquals(List.of("Maj", "Ek", user, ""), List.of(value(asked, "firstName"), value(asked, "lastName"), value(asked, "email"), value(asked, "phoneNumber")));
        Browser.fill(asked, "accept", Map.of("lastName", " ", "phoneNumber", "+46 250 1"));
        HtmlPage again = browser.press(asked, "accept");
        assertEquals(400, again.getWebResponse().getStatusCode());
        assertEquals("Last name", again.getElementById("look-again").getElementsByTagName("a").get(0).asNormalizedText());
        assertEquals("true", again.getElementById("lastName").getAttribute("aria-invalid"));
        assertEquals("Write your last name, with at most 50 characters.", text(again, again.getElementById("lastName").getAttribute("aria-describedby")));
        assertEquals("+46 250 1", value(again, "phoneNumber"));
        partner(seller, "AA").get(signed()).then().body("isSigned", equalTo(false));
        Browser.fill(again, "accept", Map.of("lastName", "Ek"));
        HtmlPage accepted = browser.press(again, "accept");
        assertEquals("Your company has accepted the customer agreement", heading(accepted));
        assertTrue(text(accepted, "accepted-on").startsWith(LocalDate.now(ZoneOffset.UTC).toString()), text(accepted, "accepted-on"));
        assertEquals(List.of("Maj Ek", MCA), List.of(text(accepted, "accepted-by"), text(accepted, "version")));
        assertEquals(INVITATION, accepted.getElementById("way-back").getAttribute("href"));
        assertNull(accepted.getElementById("accept"));
        partner(seller, "AA").get(signed()).then().body("isSigned", equalTo(true));
        ConsumerRecord<String, String> said = upstream.probe().await("agreement-events",
                record -> customer.toString().equals(record.key()) && header(record, "ce_type").contains("CustomerAgreementAccepted"), Duration.ofSeconds(10));
        assertEquals(List.of(), Contract.violations(said));
        assertFalse(said.value().contains("Maj"));
    }

    @Test
    @Tag("R154")
    void whatIsAcceptedAlreadyIsShownToEverybodyOfTheCustomerAndAcceptedOnce() {
        HtmlPage asked = browser.signIn(PAGE, user(customer, "customer", "GA"));
        customerAdmin(customer).body(agreement(MCA, ",\"dateAgreed\":\"2026-01-02T03:04:05Z\"")).post("/v1/customers/" + customer + "/agreements/direct").then()
                .statusCode(201);
        HtmlPage late = browser.press(asked, "accept");
        assertEquals(409, late.getWebResponse().getStatusCode());
        assertEquals("Your company has accepted the agreement already", heading(late));
        assertEquals("2026-01-02 03:04 UTC", text(browser.click(late, "back"), "accepted-on"));
        try (Browser colleague = new Browser()) {
            HtmlPage shown = colleague.signIn(PAGE, user(customer, "customer", "SA"));
            assertEquals("Your company has accepted the customer agreement", heading(shown));
            assertNull(shown.getElementById("accept"));
        }
        assertNull(browser.open(PAGE).getElementById("way-back"));
        assertNull(new Browser().open(PAGE).getElementById("accepted-on"));
    }

    @Test
    void whoCannotAcceptIsToldWhy() {
        told(user(customer, "customer", "SA"), "Only a global admin can accept", "Send the address of this page to a global admin");
        told(user(seller, "partner", "GA"), "Your account does not belong to a customer", "A partner cannot accept on this page");
        told(user(UUID.randomUUID(), "operator"), "Your account does not belong to a customer", "sign in with your account at the company");
        told(user(UUID.randomUUID(), "customer", "GA"), "Your company is not a customer here", "Accept the invitation of a partner first");
    }

    @Test
    void aForeignReturnIsNeitherShownNorKept() {
        for (String foreign : List.of("https://evil.example/x", "http://twotier.test.evil.example/", "//evil.example", "javascript:alert(1)", "http://twotier.test@evil.example/")) {
            String link = PAGE + "?return=" + URLEncoder.encode(foreign, StandardCharsets.UTF_8);
            given().urlEncodingEnabled(false).get(link).then().statusCode(200).body(not(containsString("evil"))).body(not(containsString("javascript")));
        }
        HtmlPage accepted = browser.press(browser.signIn(PAGE + "?return=https%3A%2F%2Fevil.example%2F", user(customer, "customer", "GA")), "accept");
        assertEquals("Your company has accepted the customer agreement", heading(accepted));
        assertFalse(accepted.asXml().contains("evil"));
    }

    @Test
    void aFormWithoutOurSealOrForAnotherTextChangesNothing() {
        String user = user(customer, "customer", "GA");
        HtmlPage asked = browser.signIn(PAGE, user);
        Map<String, String> person = Map.of("firstName", "Maj", "lastName", "Ek", "email", "maj@bjorkdal.example");
        String seal = asked.getElementById("accept").getElementsByTagName("input").get(0).getAttribute("value");
        String document = asked.getElementById("accept").getElementsByTagName("input").get(1).getAttribute("value");
        for (Map<String, String> mark : List.of(Map.of("document", document), Map.of("document", document, "seal", "forged"), Map.of("seal", seal),
                Map.of("document", UUID.randomUUID().toString(), "seal", seal), Map.of("document", SWEDISH, "seal", seal))) {
            HtmlPage refused = browser.post(PAGE + "/accept", with(person, mark));
            assertEquals(403, refused.getWebResponse().getStatusCode());
            assertEquals("Your acceptance was not taken", heading(refused));
        }
        Map<String, String> good = with(person, Map.of("document", document, "seal", seal));
        try (Browser second = new Browser()) {
            second.signIn(PAGE, user);
            assertEquals(403, second.post(PAGE + "/accept", good).getWebResponse().getStatusCode());
        }
        partner(seller, "AA").get(signed()).then().body("isSigned", equalTo(false));
        assertEquals("Maj Ek", text(browser.post(PAGE + "/accept", good), "accepted-by"));
    }

    @Test
    void whatIsShownAndAcceptedIsTheTextForTheCustomersCountryInTheLanguageOfThePage() {
        String greek = Publishing.published("MicrosoftCustomerAgreement", "GR");
        UUID there = upstream.customerIn("GR");
        customerAdmin(there).body(agreement(greek, "")).post("/v1/customers/" + there + "/agreements/direct?validateOnly=true").then().statusCode(201);
        HtmlPage asked = browser.reading("sv").signIn(PAGE, user(there, "customer", "GA"));
        assertEquals(greek, text(asked, "version"));
        assertTrue(text(asked, "text").contains("Detta är version"), text(asked, "text"));
        assertEquals("sv", asked.getElementById("text").getAttribute("lang"));
        try (Browser elsewhere = new Browser()) {
            assertEquals(MCA, text(elsewhere.signIn(PAGE, user(customer, "customer", "GA")), "version"));
        }
        customerAdmin(customer).body(agreement(greek, "")).post("/v1/customers/" + customer + "/agreements/direct").then().statusCode(400).body("code", equalTo(972018))
                .body("description", containsString(MCA));
        customerAdmin(there).body(agreement(greek, "")).post("/v1/customers/" + there + "/agreements/direct").then().statusCode(201).body("templateId", equalTo(greek));
    }

    @Test
    void theCookieIsForThePagesAloneAndATokenIsNoSignIn() {
        browser.signIn(PAGE, user(customer, "customer", "GA"));
        List<Cookie> session = browser.ours();
        assertEquals(List.of("q_session_web"), session.stream().map(Cookie::getName).toList());
        assertEquals("/pages/agreements", session.get(0).getPath());
        assertTrue(session.get(0).isHttpOnly());
        for (String path : List.of("/v1/agreements", "/v1/customers/web/agreements", "/pages/../v1/agreements", signed())) {
            given().urlEncodingEnabled(false).cookies(browser.ourCookies()).accept(ContentType.JSON).get(path).then().statusCode(401);
        }
        given().auth().oauth2(Tokens.customer(customer, "GA")).get(PAGE).then().statusCode(200).body(containsString("Sign in to accept"));
        given().auth().oauth2(Tokens.customer(customer, "GA")).formParam("seal", "x").post(PAGE + "/accept").then().statusCode(401)
                .contentType("text/html; charset=utf-8").body(containsString("You are not signed in any more"));
    }

    @Test
    void thePageSpeaksSwedishHasNothingWithoutANameAndLetsGo() {
        HtmlPage asked = browser.reading("sv").signIn(FROM_INVITATION, user(customer, "customer", "GA"));
        assertEquals("sv", asked.getDocumentElement().getAttribute("lang"));
        assertEquals("Kundavtalet", heading(asked));
        assertEquals(List.of(1, 1, 1), List.of(asked.getElementsByTagName("main").size(), asked.getElementsByTagName("h1").size(), asked.getElementsByTagName("header").size()));
        List<String> named = asked.getElementsByTagName("label").stream().map(label -> label.getAttribute("for")).toList();
        assertTrue(asked.getElementById("accept").getElementsByTagName("input").stream().filter(input -> !input.getAttribute("type").equals("hidden"))
                .allMatch(input -> named.contains(input.getId())), named.toString());
        assertEquals(INVITATION, asked.getElementById("way-back").getAttribute("href"));
        HtmlPage out = browser.click(asked, "sign-out");
        assertEquals("Du är utloggad", heading(out));
        assertEquals(401, browser.press(asked, "accept").getWebResponse().getStatusCode());
        assertNotNull(Browser.signInForm(browser.click(out, "sign-in-to-accept")));
    }

    private void told(String user, String wrong, String cure) {
        try (Browser visitor = new Browser()) {
            HtmlPage page = visitor.signIn(PAGE, user);
            assertEquals(wrong, heading(page));
            assertTrue(text(page, "cure").contains(cure), text(page, "cure"));
            assertNull(page.getElementById("accept"));
        }
    }

    private String signed() {
        return "/v1/customers/" + customer + "/directSignedMicrosoftCustomerAgreementStatus";
    }

    private static String user(UUID tenant, String kind, String... roles) {
        return new RealmUsers().user("u@h" + UUID.randomUUID().toString().substring(0, 13) + ".example", tenant, kind, roles);
    }

    private static Map<String, String> with(Map<String, String> fields, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(more);
        return all;
    }

    private static String heading(HtmlPage page) {
        return page.getElementsByTagName("h1").get(0).asNormalizedText();
    }

    private static String text(HtmlPage page, String id) {
        DomElement element = page.getElementById(id);
        assertNotNull(element, id + " is not in " + page.asXml());
        return element.asNormalizedText();
    }

    private static String value(HtmlPage page, String id) {
        return page.getElementById(id).getAttribute("value");
    }
}
