package io.twotier.agreement.template.document.page;

import static io.restassured.RestAssured.given;
import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.partner;
import static io.twotier.agreement.Publishing.rank;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Publishing;
import io.twotier.agreement.template.document.AgreementDocument;
import io.twotier.agreement.template.document.AgreementDocuments;
import io.twotier.agreement.template.document.DocumentLinks;
import io.twotier.platform.letter.PersonalLinks;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A link to the text of an agreement: where it leads, for how long, and what it does not open. */
@AgreementServiceTest
class DocumentLinkTest {

    private static final String BASE = "http://twotier.test";
    private static final String PAGES = "/pages/agreements/documents/";

    @Inject
    PersonalLinks personalLinks;
    @Inject
    DocumentLinks links;
    @Inject
    AgreementDocuments documents;

    @Test
    void aLinkLeadsToThePageAndTheFileOfTheTextWithoutAnyToken() throws IOException {
        Map<String, String> link = link(MCA, "?language=sv-SE&country=SE").statusCode(200).body("", aMapWithSize(4)).body("language", equalTo("sv-SE"))
                .body("country", equalTo("SE")).body("displayUri", startsWith(BASE + PAGES)).extract().path("");
        given().get(here(link.get("displayUri"))).then().statusCode(200).contentType("text/html; charset=utf-8").header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer").header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("<h1>Microsoft-kundavtal</h1>")).body(containsString("<article class=\"agreement\" lang=\"sv\">")).body(containsString("<html lang=\"sv\">"))
                .body(containsString("Ni beställer av de partner ni väljer.")).body(not(containsString("sign-in")));
        Response file = given().get(here(link.get("downloadUri")));
        file.then().statusCode(200).contentType("application/pdf").header("Content-Disposition", "attachment; filename=\"agreement-" + MCA + "-sv.pdf\"")
                .header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-store");
        try (PDDocument pdf = Loader.loadPDF(file.asByteArray())) {
            String read = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(read.startsWith("Microsoft-kundavtal Detta avtal ingås mellan det företag"), read);
            assertTrue(read.contains("gäller de andra ändå."), read);
        }
    }

    @Test
    void withoutLanguageAndCountryItIsEnglishAndTheUnitedStates() {
        link(MCA, "").statusCode(200).body("language", equalTo("en-US")).body("country", equalTo("US"));
        link(MCA, "?Language=&COUNTRY=").statusCode(200).body("language", equalTo("en-US")).body("country", equalTo("US"));
    }

    @ParameterizedTest
    @CsvSource({"sv,sv", "sv_SE,sv-SE", "SV-fi,sv-FI", "en-GB,en-GB", "de-DE,en-US"})
    void theLanguageThatIsAnsweredIsThatOfTheText(String asked, String answered) {
        link(MCA, "?language=" + asked + "&country=FI").statusCode(200).body("language", equalTo(answered)).body("country", equalTo("FI"));
    }

    @ParameterizedTest
    @CsvSource({"country=se,country", "country=Se,country", "country=ZZ,country", "country=SWE,country", "language=12,language", "language=sv--SE,language",
        "language=../../etc/passwd,language"})
    void aCountryInOtherLettersOrALanguageThatIsNoneIsRefused(String query, String field) {
        link(MCA, "?" + query).statusCode(400).body("code", equalTo(975001)).body("violations.field", hasItem(field));
    }

    @Test
    void itIsANewLinkEachTime() {
        assertNotEquals(link(MCA, "").extract().<String>path("displayUri"), link(MCA, "").extract().<String>path("displayUri"));
        assertNotEquals(link(MCA, "").extract().<String>path("downloadUri"), link(MCA, "").extract().<String>path("downloadUri"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "00000000-0000-4000-8000-000000000000"})
    void ofWhatIsNoTemplateThereIsNoLink(String template) {
        link(template, "").statusCode(404).body("code", equalTo(972014));
    }

    @Test
    void aRetiredAgreementCanStillBeRead() {
        String link = link("998b88de-aa99-4388-a42c-1b3517d49490", "").statusCode(200).extract().path("displayUri");
        given().get(here(link)).then().statusCode(200).body(containsString("Microsoft Cloud Agreement"));
    }

    @Test
    void afterFiveMinutesItOpensNothingAndSaysWhereANewOneIsHad() {
        AgreementDocument document = documents.shownTo(UUID.fromString(MCA), "en", null);
        given().get(here(links.to(document, Instant.now().minusSeconds(295)).display())).then().statusCode(200);
        DocumentLinks.Addresses late = links.to(document, Instant.now().minusSeconds(301));
        for (String address : List.of(here(late.display()), here(late.download()))) {
            given().accept("text/html").header("Accept-Language", "en").get(address).then().statusCode(404).contentType("text/html; charset=utf-8")
                    .header("Content-Disposition", nullValue())
                    .body(containsString("This link does not open an agreement any more")).body(not(containsString("You order from"))).body(containsString("page.css"));
            given().accept("application/json").get(address).then().statusCode(404).body("code", equalTo(972021))
                    .body("cure.call", equalTo("GET /v1/agreementtemplates/{template}/document")).body(not(containsString("You order from")));
        }
    }

    @Test
    void whatIsNoLinkOfOursOpensNothing() {
        String good = here(link(MCA, "").extract().path("downloadUri"));
        String token = good.substring(PAGES.length(), PAGES.length() + 64);
        String personal = personalLinks.token("agreement document", UUID.fromString("3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7101"));
        for (String other : List.of("x", MCA, "3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7101", personal, token.toLowerCase(), token + "A", token + "%00", "%2e%2e",
                "..%2f..%2fv1%2fagreements", "..%2f" + token, token + "%2f..", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "x".repeat(3_000))) {
            for (String end : List.of("", "/file")) {
                given().urlEncodingEnabled(false).accept("text/html").get(PAGES + other + end).then().statusCode(404).body(not(containsString("You order from")))
                        .body(not(containsString("<script")));
            }
        }
        for (String below : List.of(good + "/x", PAGES)) {
            assertEquals(404, given().urlEncodingEnabled(false).accept("text/html").get(below).statusCode(), below);
        }
        assertEquals(401, given().urlEncodingEnabled(false).get(PAGES + token + "/../../../../v1/agreementtemplates/" + MCA).statusCode());
        given().get(good).then().statusCode(200);
        given().post(good).then().statusCode(400);
    }

    @Test
    void aLinkOpensNothingElseWithoutAToken() {
        String good = here(link(MCA, "").extract().path("displayUri"));
        for (String closed : List.of("/v1/agreementtemplates/" + MCA + "/document", "/v1/agreementtemplates/" + MCA, "/v1/agreements", "/v1/operator/agreementtemplates")) {
            given().header("Referer", BASE + good).get(closed).then().statusCode(401);
        }
    }

    @Test
    void whatTheOperatorWritesIsTextAndNothingElse() throws IOException {
        String nasty = "<script>alert(1)</script> & {document.id} ${secret} \"quoted\"";
        String template = Publishing.published(Map.of("agreementType", "IndirectProviderAgreement", "versionRank", rank(), "countries", List.of("EE"), "documents",
                List.of(Map.of("language", "en", "title", "<b>Bold</b>", "text", nasty + ".\n\n<img src=x onerror=alert(1)>"))));
        Map<String, String> link = link(template, "?country=EE").extract().path("");
        given().get(here(link.get("displayUri"))).then().statusCode(200).body(not(containsString("<script>"))).body(not(containsString("<img")))
                .body(not(containsString("<b>"))).body(containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp; {document.id} ${secret} &quot;quoted&quot;"));
        try (PDDocument pdf = Loader.loadPDF(given().get(here(link.get("downloadUri"))).asByteArray())) {
            assertTrue(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").contains(nasty));
        }
    }

    @Test
    void aTextInLettersThatOurTypeLacksIsHadAsAPage() {
        String template = Publishing.published(Map.of("agreementType", "IndirectProviderAgreement", "versionRank", rank(), "countries", List.of("EE"), "documents",
                List.of(Map.of("language", "en", "title", "Agreement", "text", "Agreement."), Map.of("language", "zh", "title", "合同", "text", "本合同自签署之日起生效。"))));
        String file = link(template, "?language=zh-CN&country=EE").body("language", equalTo("zh-CN")).extract().path("downloadUri");
        given().get(here(file)).then().statusCode(200).contentType("text/html; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"agreement-" + template + "-zh.html\"").body(containsString("本合同自签署之日起生效。"));
    }

    @Test
    void theTextOfTheCountryGoesBeforeThatOfTheLanguage() {
        String template = Publishing.published(Map.of("agreementType", "IndirectProviderAgreement", "versionRank", rank(), "countries", List.of("EE", "FI"), "documents",
                List.of(Map.of("language", "en", "title", "Agreement", "text", "For all."), Map.of("language", "en", "country", "FI", "title", "Agreement", "text", "For Finland."),
                        Map.of("language", "sv", "country", "FI", "title", "Avtal", "text", "För Finland."))));
        reads(template, "?language=sv-FI&country=FI", "sv-FI", "För Finland.");
        reads(template, "?language=en&country=FI", "en", "For Finland.");
        reads(template, "?language=sv-SE&country=EE", "en-US", "For all.");
        reads(template, "?language=de&country=FI", "en-US", "For Finland.");
    }

    private static void reads(String template, String query, String language, String text) {
        String display = link(template, query).body("language", equalTo(language)).extract().path("displayUri");
        given().get(here(display)).then().body(containsString("<p>" + text + "</p>"));
    }

    private static ValidatableResponse link(String template, String query) {
        return partner(UUID.randomUUID(), "HA").get("/v1/agreementtemplates/" + template + "/document" + query).then();
    }

    /** The same address at the service itself. */
    private static String here(String address) {
        assertTrue(address.startsWith(BASE + "/"), address);
        return address.substring(BASE.length());
    }
}
