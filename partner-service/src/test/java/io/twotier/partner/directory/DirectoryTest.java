package io.twotier.partner.directory;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The official list of providers. */
@PartnerServiceTest
class DirectoryTest {

    private static final String PROVIDERS = "/v1/providers";

    @Test
    @Tag("R31")
    void aProviderCannotChangeItsOwnEntryAndIsSentToItsMicrosoftRepresentative() {
        Member provider = Cast.provider("SE");
        listed(provider, "training").statusCode(200).body("official", equalTo(true));
        globalAdminOf(provider).body(Map.of("profile", "better")).put(PROVIDERS + "/" + provider.id()).then().statusCode(403).body("code", equalTo(970061))
                .body("rule", equalTo("R31")).body("cure.who", equalTo("your Microsoft representative"));
        globalAdminOf(provider).get(PROVIDERS + "/" + provider.id()).then().statusCode(200).body("profile", equalTo("We train.")).body("name", equalTo(provider.name()));
    }

    @Test
    @Tag("R108")
    void theDirectoryIsSearchedByRegionAndByService() {
        Member trainer = Cast.provider("SE");
        Member financer = Cast.provider("FR");
        Member canadian = Cast.provider("CA");
        listed(trainer, "training", "marketing").statusCode(200).body("services", contains("marketing", "training"));
        listed(financer, "Financing", "creditTerms").statusCode(200).body("services", contains("credit_terms", "financing"));
        listed(canadian, "financing").statusCode(200);
        Member asker = Cast.reseller("SE");
        assertEquals(List.of(true, false, false), found(asker, "?region=europe&service=training", trainer, financer, canadian));
        assertEquals(List.of(false, true, false), found(asker, "?service=FINANCING", trainer, financer, canadian));
        assertEquals(List.of(false, true, false), found(asker, "?Service=credit-terms", trainer, financer, canadian));
        assertEquals(List.of(false, true, true), found(asker, "?region=all&service=financing", trainer, financer, canadian));
        assertEquals(List.of(false, false, true), found(asker, "?region=Canada", trainer, financer, canadian));
        globalAdminOf(asker).get(PROVIDERS + "?region=Atlantis").then().statusCode(400).body("code", equalTo(970064)).body("description", containsString("EUROPE"));
        globalAdminOf(asker).get(PROVIDERS + "?service=gifts").then().statusCode(400).body("code", equalTo(970065)).body("description", containsString("training"));
    }

    @Test
    @Tag("R109")
    void onlyOfficialProvidersOfTheCallersRegionAreReturnedByDefault() {
        Member official = Cast.provider("SE");
        Member abroad = Cast.provider("JP");
        Member prepared = Cast.provider("SE");
        Member silent = Cast.provider("SE");
        listed(official, "training").statusCode(200);
        listed(abroad, "training").statusCode(200);
        entry(prepared, Map.of("services", List.of("training"), "profile", "Soon.", "official", false)).statusCode(200);
        Member asker = Cast.reseller("DE");
        assertEquals(List.of(true, false, false, false), found(asker, "", official, abroad, prepared, silent));
        globalAdminOf(asker).get(PROVIDERS).then().body("items.region", everyItem(equalTo("EUROPE"))).body("links.self.uri", equalTo("/providers?region=EUROPE"));
        globalAdminOf(asker).get(PROVIDERS + "/" + prepared.id()).then().statusCode(404).body("code", equalTo(970062));
        entry(official, Map.of("services", List.of("training"), "profile", "Gone.", "official", false)).statusCode(200);
        assertEquals(List.of(false), found(asker, "", official));
    }

    @Test
    @Tag("R106")
    void theDirectoryIsOpenToAll() {
        Member provider = Cast.provider("SE");
        listed(provider, "training").statusCode(200);
        for (String token : List.of(Tokens.partner(Cast.directBill("SE", "2026-10-15").id(), "HA"), Tokens.customer(UUID.randomUUID(), "GA"), Tokens.operator())) {
            as(token).get(PROVIDERS + "/" + provider.id()).then().statusCode(200);
            as(token).get(PROVIDERS + "?region=europe").then().statusCode(200).body("items.id", hasItem(provider.id().toString()));
        }
    }

    @Test
    void noRelationCrossesEnvironmentsAndTheirListsDoNotEither() {
        Member provider = Cast.provider("SE");
        listed(provider, "training").statusCode(200);
        Member sandbox = new Member(UUID.randomUUID(), "Sandbox", provider.globalMpnId(), provider.mpnId(), "SE");
        Map<String, Object> registration = new HashMap<>(Cast.registration(sandbox, "IndirectProvider", "2026-01-01"));
        registration.put("environment", "sandbox");
        as(Tokens.operator()).body(registration).post("/v1/operator/partners").then().statusCode(201);
        listed(sandbox, "training").statusCode(200);
        globalAdminOf(sandbox).get(PROVIDERS).then().body("items.id", hasItem(sandbox.id().toString())).body("items.id", not(hasItem(provider.id().toString())));
        assertEquals(List.of(false), found(provider, "", sandbox));
    }

    @Test
    void theListIsReadInPagesAndATokenGoesOnWithItsOwnSearchOnly() {
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Member provider = Cast.provider("KR");
            listed(provider, "support").statusCode(200);
            ours.add(provider.id().toString());
        }
        Member asker = Cast.reseller("KR");
        List<String> seen = new ArrayList<>();
        JsonPath page = globalAdminOf(asker).get(PROVIDERS + "?size=2&service=support").jsonPath();
        String first = page.getString("continuationToken");
        seen.addAll(page.getList("items.id"));
        while (page.getString("continuationToken") != null) {
            page = globalAdminOf(asker).header("MS-ContinuationToken", page.getString("continuationToken")).get("/v1" + page.getString("links.next.uri")).jsonPath();
            seen.addAll(page.getList("items.id"));
        }
        assertEquals(ours.stream().sorted().toList(), seen);
        globalAdminOf(asker).header("MS-ContinuationToken", first).get(PROVIDERS + "?seekOperation=Next").then().statusCode(400).body("code", equalTo(975001));
    }

    @Test
    void onlyProvidersAreListedAndAStaleEtagIsRefused() {
        entry(Cast.reseller("SE"), Map.of("services", List.of(), "profile", "x")).statusCode(409).body("code", equalTo(970063));
        Member provider = Cast.provider("SE");
        String etag = listed(provider, "training").extract().path("attributes.etag");
        listed(provider, "marketing").statusCode(200);
        as(Tokens.operator()).header("If-Match", etag).body(Map.of("services", List.of(), "profile", "x")).put("/v1/operator/providers/" + provider.id()).then()
                .statusCode(412).body("code", equalTo(2055));
        entry(provider, Map.of("services", List.of("gifts"), "profile", " ")).statusCode(400);
        entry(provider, Map.of("profile", " ")).statusCode(400).body("violations.field", hasItems("services", "profile"));
    }

    private static List<Boolean> found(Member asker, String query, Member... wanted) {
        List<String> ids = globalAdminOf(asker).get(PROVIDERS + query).then().statusCode(200).extract().path("items.id");
        return List.of(wanted).stream().map(m -> ids.contains(m.id().toString())).toList();
    }

    private static ValidatableResponse listed(Member provider, String... services) {
        return entry(provider, Map.of("services", List.of(services), "profile", "We train.", "website", "https://nordlys.example"));
    }

    private static ValidatableResponse entry(Member provider, Map<String, Object> body) {
        return as(Tokens.operator()).body(body).put("/v1/operator/providers/" + provider.id()).then();
    }
}
