package io.twotier.partner.partnership;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static io.twotier.partner.partnership.Partnering.INVITATIONS;
import static io.twotier.partner.partnership.Partnering.OF_PROVIDER;
import static io.twotier.partner.partnership.Partnering.OF_RESELLER;
import static io.twotier.partner.partnership.Partnering.accept;
import static io.twotier.partner.partnership.Partnering.partnerOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partnerships as both sides list them. */
@PartnerServiceTest
class PartnershipListTest {

    private static final String LIST = "/v1/relationships";

    @Inject
    Neighbours neighbours;

    @Test
    @Tag("R53")
    void aThousandPartnershipsAreListedWithoutGapsOrRepeatsWhileOthersAreAcceptedAndRemoved() {
        Member provider = Cast.provider("SE");
        List<UUID> resellers = copies(Cast.reseller("SE"), 1_060);
        List<UUID> first = resellers.subList(0, 1_000);
        first.forEach(reseller -> neighbours.change("insert into partnership (id, version, sequence, provider_id, reseller_id, reseller_mpn_id, environment, state, since) "
                + "values (gen_random_uuid(), 0, 1, ?, ?, '', 'PRODUCTION', 'ACTIVE', now())", provider.id(), reseller));
        assertEquals(Set.copyOf(first), onceEach(provider));
        Set<UUID> removed = Set.copyOf(first.subList(0, 60));
        Set<UUID> staying = new HashSet<>(first);
        staying.removeAll(removed);
        CompletableFuture<Void> changes = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 60; i++) {
                accept(provider, new Member(resellers.get(1_000 + i), "", "", "", "SE"));
                Partnering.remove(provider, new Member(first.get(i), "", "", "", "SE"));
            }
        });
        int whileChanging = 0;
        do {
            Set<UUID> seen = onceEach(provider);
            assertTrue(seen.containsAll(staying), "each partnership that stays is listed");
            whileChanging += changes.isDone() ? 0 : 1;
        } while (!changes.isDone());
        changes.join();
        assertTrue(whileChanging > 0, "listed while others changed");
        Set<UUID> now = new HashSet<>(staying);
        now.addAll(resellers.subList(1_000, 1_060));
        assertEquals(now, onceEach(provider));
    }

    @Test
    @Tag("R53")
    void withoutASizeAPageIsBigAndTheLastOneHasNoNext() {
        Member provider = Cast.provider("SE");
        Member first = partnerOf(provider);
        Member second = partnerOf(provider);
        for (String all : List.of("", "&size=0", "&SIZE=500", "&size=2", "&filter=", "&seekOperation=FIRST")) {
            salesAgentOf(provider).get(OF_PROVIDER + all).then().statusCode(200).body("items.id", equalTo(List.of(first.id().toString(), second.id().toString())))
                    .body("links.next", nullValue()).body("continuationToken", nullValue());
        }
        JsonPath page = salesAgentOf(provider).get(OF_PROVIDER + "&size=1").then().statusCode(200).body("totalCount", equalTo(1))
                .body("links.next.uri", equalTo("/relationships?relationship_type=is_indirect_cloud_solution_provider_of&size=1&seekOperation=Next"))
                .body("links.next.headers[0].key", equalTo("MS-ContinuationToken")).extract().jsonPath();
        assertEquals(page.getString("continuationToken"), page.getString("links.next.headers[0].value"));
        salesAgentOf(provider).get(OF_PROVIDER + "&size=1&seekoperation=next&ms-continuationtoken=" + page.getString("continuationToken")).then().statusCode(200)
                .body("items.id", equalTo(List.of(second.id().toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&size=-1", "&size=x", "&seekOperation=Next", "&seekOperation=Back"})
    void aPageThatCannotBeAskedForIsAMistake(String wrong) {
        salesAgentOf(Cast.provider("SE")).get(OF_PROVIDER + wrong).then().statusCode(400).body("code", equalTo(975001));
    }

    @Test
    void aContinuationBelongsToItsListAlone() {
        Member provider = Cast.provider("SE");
        partnerOf(provider);
        partnerOf(provider);
        String token = salesAgentOf(provider).get(OF_PROVIDER + "&size=1").then().extract().path("continuationToken");
        String altered = (token.startsWith("A") ? "B" : "A") + token.substring(1);
        salesAgentOf(provider).header("MS-ContinuationToken", altered).get(OF_PROVIDER + "&seekOperation=Next").then().statusCode(400).body("code", equalTo(975001));
        salesAgentOf(Cast.provider("SE")).header("MS-ContinuationToken", token).get(OF_PROVIDER + "&seekOperation=Next").then().statusCode(400).body("code", equalTo(975001));
    }

    @Test
    void aListIsFilteredByAPartOfTheNameInWhateverWayAClientWritesIt() {
        Member provider = Cast.provider("SE");
        Member wanted = partnerOf(provider);
        partnerOf(provider);
        neighbours.change("update partner set name = 'Björk & Söner 100% \"IT\"' where id = ?", wanted.id());
        for (String filter : List.of("{\"value\":\"björk\",\"field\":\"name\",\"fieldType\":\"simple\",\"operator\":\"Substring\"}",
                "{\"Field\":\"Name\",\"Value\":\"& Söner\",\"Operator\":\"substring\"}", "{\"Field\":\"NAME\",\"Value\":\"100%\",\"Operator\":6}",
                "{\"Field\":\"Name\",\"Value\":\"\\\"IT\\\"\",\"Operator\":\"6\"}", "( Name Substring söner )")) {
            as(Tokens.partner(provider.id(), "SA")).queryParam("filter", filter).get(LIST + "?size=0").then().statusCode(200)
                    .body("items.id", equalTo(List.of(wanted.id().toString())));
        }
        as(Tokens.partner(provider.id(), "SA")).urlEncodingEnabled(false)
                .get(LIST + "?filter=%7B%22field%22%3A%22name%22%2C%22value%22%3A%22%26+S%C3%B6ner%22%2C%22operator%22%3A%22Substring%22%7D").then().statusCode(200)
                .body("items.id", equalTo(List.of(wanted.id().toString())));
        as(Tokens.partner(provider.id(), "SA")).queryParam("filter", "{\"field\":\"name\",\"value\":\"_\",\"operator\":\"substring\"}").get(LIST).then().statusCode(200)
                .body("totalCount", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[]", "{}", "{\"field\":\"id\",\"value\":\"a\",\"operator\":\"substring\"}", "{\"field\":\"name\",\"value\":\"a\",\"operator\":\"starts_with\"}",
            "{\"field\":\"name\",\"value\":\"\",\"operator\":\"substring\"}", "{\"field\":{\"a\":1},\"value\":[],\"operator\":null}"})
    void aFilterThatCannotBeReadIsAMistake(String filter) {
        as(Tokens.partner(Cast.provider("SE").id(), "SA")).queryParam("filter", filter).get(LIST).then().statusCode(400).body("code", equalTo(975012));
    }

    @Test
    @Tag("R25")
    @Tag("R40")
    void aResellerHasSeveralProvidersAtOnce() {
        Member reseller = Cast.reseller("SE");
        Member first = Cast.provider("SE");
        Member second = Cast.provider("SE");
        accept(first, reseller);
        accept(second, reseller);
        salesAgentOf(reseller).get(OF_RESELLER).then().statusCode(200).body("items.id", equalTo(List.of(first.id().toString(), second.id().toString())));
        Partnering.remove(first, reseller);
        salesAgentOf(reseller).get(OF_RESELLER).then().body("items.id", equalTo(List.of(second.id().toString())));
        salesAgentOf(second).get(OF_PROVIDER).then().body("items.id", equalTo(List.of(reseller.id().toString())));
        globalAdminOf(reseller).post(INVITATIONS + "/" + Partnering.token(Partnering.invitation(second)) + "/accept").then().statusCode(409).body("code", equalTo(970205));
    }

    /** All pages of a hundred; fails on a repeat. */
    private static Set<UUID> onceEach(Member provider) {
        String agent = Tokens.partner(provider.id(), "SA");
        List<String> seen = new ArrayList<>();
        JsonPath page = as(agent).get(OF_PROVIDER + "&size=100").then().statusCode(200).extract().jsonPath();
        seen.addAll(page.getList("items.id"));
        while (page.getString("links.next.uri") != null) {
            assertEquals(100, page.getInt("totalCount"));
            page = as(agent).header("MS-ContinuationToken", page.getString("continuationToken")).get("/v1" + page.getString("links.next.uri")).then().statusCode(200)
                    .extract().jsonPath();
            seen.addAll(page.getList("items.id"));
        }
        Set<UUID> once = new HashSet<>();
        seen.forEach(id -> assertTrue(once.add(UUID.fromString(id)), "listed twice: " + id));
        return once;
    }

    private List<UUID> copies(Member of, int many) {
        neighbours.change("insert into partner select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'name', p.name || ' copy'))).* "
                + "from partner p, generate_series(1, ?) where p.id = ?", many, of.id());
        return neighbours.rows("select id from partner where name = (select name || ' copy' from partner where id = ?)", of.id()).stream().map(UUID::fromString).toList();
    }
}
