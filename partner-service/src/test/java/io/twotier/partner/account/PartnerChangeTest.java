package io.twotier.partner.account;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.partner.Said;
import io.twotier.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operator changes partners, and others are told. */
@PartnerServiceTest
class PartnerChangeTest {

    private static final String PARTNERS = "/v1/operator/partners";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void eachKindOfChangeSaysItsOwnEventWithEverythingOthersNeed() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        UUID affiliate = UUID.randomUUID();
        change(partner, Map.of("name", "Renamed", "affiliates", List.of(affiliate), "mpnIds", mpn(partner, location(partner.mpnId()), location(partner.mpnId() + "1")),
                "anniversaryDate", "2026-11-30", "email", "new@mpn.example")).statusCode(200)
                .body("name", equalTo("Renamed")).body("affiliates", contains(affiliate.toString())).body("anniversaryDate", equalTo("2026-11-30"))
                .body("email", equalTo("new@mpn.example")).body("mpnIds.id", contains(partner.globalMpnId(), partner.mpnId(), partner.mpnId() + "1"));
        List<Said.Event> said = Said.of(brokers, partner.id(), 4);
        assertEquals(List.of("PartnerRegistered", "MpnLocationChanged", "AffiliatesChanged", "PartnerProfileChanged"), Said.types(said));
        assertEquals(List.of(1L, 2L, 3L, 4L), said.stream().map(Said.Event::sequence).toList());
        JsonPath last = said.get(3).data();
        assertEquals("Renamed", last.getString("name"));
        assertEquals(List.of(affiliate.toString()), last.getList("affiliates"));
        assertEquals(partner.mpnId(), last.getString("onboardedMpnId"));
        assertEquals("EUROPE", last.getString("region"));
        assertNull(last.getString("email"));
    }

    @Test
    void whatIsLeftOutStaysAndTheSameOnceMoreIsNotToldAgain() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        change(partner, Map.of("name", partner.name())).statusCode(200).body("anniversaryDate", equalTo("2026-10-15")).body("primaryContact.lastName", equalTo("Lind"));
        change(partner, Map.of("name", "Renamed")).statusCode(200);
        assertEquals(List.of(1L, 2L), Said.of(brokers, partner.id(), 2).stream().map(Said.Event::sequence).toList());
    }

    @Test
    void environmentCountryAndTypesStayAsTheyAreAndMayBeSentAlong() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        change(partner, Map.of("environment", "sandbox")).statusCode(409).body("code", equalTo(970010));
        change(partner, Map.of("country", "NO")).statusCode(409).body("code", equalTo(970011));
        change(partner, Map.of("types", List.of("DirectBill", "IndirectProvider"))).statusCode(409).body("code", equalTo(970012)).body("rule", equalTo("R102"));
        change(partner, Map.of("environment", "production", "country", "se", "types", List.of("direct_bill"))).statusCode(200).body("country", equalTo("SE"));
    }

    @Test
    void exactlyOneMpnIdIsGlobalAnyNumberAreLocationsAndAllAreDigits() {
        Member partner = Cast.provider("SE");
        change(partner, Map.of("mpnIds", List.of(location(partner.mpnId())))).statusCode(400).body("code", equalTo(970005));
        change(partner, Map.of("mpnIds", mpn(partner, location(partner.mpnId()), Map.of("id", partner.mpnId() + "2", "kind", "global")))).statusCode(400).body("code", equalTo(970005));
        change(partner, Map.of("mpnIds", mpn(partner, location(partner.mpnId()), location(partner.mpnId())))).statusCode(400).body("code", equalTo(970008));
        change(partner, Map.of("mpnIds", mpn(partner, location("71x")))).statusCode(400).body("violations.field", hasItem("mpnIds[1].id"));
        change(partner, Map.of("mpnIds", List.of())).statusCode(400);
    }

    @Test
    void anMpnIdBelongsToOnePartnerOfAnEnvironment() {
        Member holder = Cast.provider("SE");
        Member other = Cast.provider("SE");
        change(other, Map.of("mpnIds", mpn(other, location(other.mpnId()), location(holder.mpnId())))).statusCode(409).body("code", equalTo(970004));
        Member sandbox = new Member(UUID.randomUUID(), "In the sandbox", holder.globalMpnId(), holder.mpnId(), "SE");
        Map<String, Object> registration = new HashMap<>(Cast.registration(sandbox, "IndirectProvider", "2026-01-01"));
        registration.put("environment", "sandbox");
        as(Tokens.operator()).body(registration).post(PARTNERS).then().statusCode(201);
        globalAdminOf(sandbox).get("/v1/profiles/mpn?mpnId=" + holder.mpnId()).then().statusCode(200).body("partnerName", equalTo("In the sandbox"));
        globalAdminOf(other).get("/v1/profiles/mpn?mpnId=" + holder.mpnId()).then().statusCode(200).body("partnerName", equalTo(holder.name()));
        globalAdminOf(sandbox).get("/v1/profiles/mpn?mpnId=" + other.mpnId()).then().statusCode(404).body("code", equalTo(3000));
    }

    @Test
    void oneOfTwoThatTakeAnMpnIdAtOnceGetsIt() {
        Member one = Cast.provider("SE");
        Member other = Cast.provider("SE");
        for (int round = 10; round < 30; round++) {
            String wanted = one.mpnId() + round;
            List<Integer> answers = Stream.of(one, other).map(p -> CompletableFuture.supplyAsync(
                    () -> change(p, Map.of("mpnIds", mpn(p, location(p.mpnId()), location(wanted)))).extract().statusCode())).toList()
                    .stream().map(CompletableFuture::join).sorted().toList();
            assertEquals(List.of(200, 409), answers);
        }
    }

    @Test
    @Tag("R50")
    void theLocationAPartnerWasOnboardedWithStaysAndIsTheOneThatCounts() {
        Member partner = Cast.reseller("SE");
        String second = partner.mpnId() + "3";
        change(partner, Map.of("mpnIds", mpn(partner, location(second)))).statusCode(409).body("code", equalTo(970009)).body("rule", equalTo("R50"));
        change(partner, Map.of("mpnIds", mpn(partner, Map.of("id", partner.mpnId(), "kind", "global")))).statusCode(400);
        change(partner, Map.of("mpnIds", mpn(partner, location(second), location(partner.mpnId())))).statusCode(200).body("onboardedMpnId", equalTo(partner.mpnId()))
                .body("mpnIds.id", contains(partner.globalMpnId(), second, partner.mpnId()));
        globalAdminOf(partner).get("/v1/profiles/mpn").then().statusCode(200).body("mpnId", equalTo(partner.mpnId()));
        assertEquals(partner.mpnId(), Said.of(brokers, partner.id(), 2).get(1).data().getString("onboardedMpnId"));
    }

    @Test
    @Tag("R50")
    void anEnrollingPartnerIsOnboardedWithItsFirstLocationOfThatMoment() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        String first = partner.mpnId() + "4";
        change(partner, Map.of("mpnIds", mpn(partner, location(first), location(partner.mpnId())))).statusCode(200).body("onboardedMpnId", equalTo(partner.mpnId()));
        globalAdminOf(partner).post("/v1/enrollments/" + Cast.approvedEnrollment(partner) + "/agreement/accept").then().statusCode(200);
        as(Tokens.operator()).get(PARTNERS + "/" + partner.id()).then().statusCode(200).body("onboardedMpnId", equalTo(first))
                .body("types", containsInAnyOrder("DirectBill", "IndirectReseller"));
        change(partner, Map.of("mpnIds", mpn(partner, location(partner.mpnId())))).statusCode(409).body("code", equalTo(970009));
        change(partner, Map.of("mpnIds", mpn(partner, location(first)))).statusCode(200);
    }

    @Test
    void aChangeOnAStaleEtagIsRefusedAndAnEtagInTheBodyIsNone() {
        Member partner = Cast.provider("SE");
        String etag = as(Tokens.operator()).get(PARTNERS + "/" + partner.id()).then().statusCode(200).header("ETag", notNullValue()).extract().path("attributes.etag");
        as(Tokens.operator()).header("If-Match", etag).body(Map.of("name", "First")).patch(PARTNERS + "/" + partner.id()).then().statusCode(200);
        as(Tokens.operator()).header("If-Match", etag).body(Map.of("name", "Second")).patch(PARTNERS + "/" + partner.id()).then().statusCode(412).body("code", equalTo(2055));
        change(partner, Map.of("name", "Third", "attributes", Map.of("etag", etag))).statusCode(200).body("name", equalTo("Third"));
    }

    @Test
    void anUnknownPartnerIsNotFound() {
        as(Tokens.operator()).get(PARTNERS + "/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo(970007));
        as(Tokens.operator()).body(Map.of("name", "x")).patch(PARTNERS + "/no-guid").then().statusCode(404).body("code", equalTo(970007));
    }

    @Test
    void theRegisterIsReadInPagesWithoutGapsOrRepeats() {
        Set<String> ours = Set.of(Cast.provider("SE").id().toString(), Cast.provider("SE").id().toString(), Cast.provider("SE").id().toString());
        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            JsonPath page = as(Tokens.operator()).header("MS-ContinuationToken", token == null ? "" : token).get(PARTNERS + "?size=2" + (token == null ? "" : "&seekOperation=Next"))
                    .then().statusCode(200).extract().jsonPath();
            assertEquals(page.getInt("totalCount"), page.getList("items").size());
            seen.addAll(page.getList("items.id"));
            token = page.getString("continuationToken");
            assertEquals(token, page.getString("links.next.headers[0].value"));
        } while (token != null);
        assertEquals(seen.stream().distinct().sorted().toList(), seen.stream().sorted().toList());
        assertEquals(3, seen.stream().filter(ours::contains).count());
        as(Tokens.operator()).header("MS-ContinuationToken", "forged").get(PARTNERS + "?seekOperation=Next").then().statusCode(400).body("code", equalTo(975001));
        as(Tokens.operator()).get(PARTNERS + "?size=-1").then().statusCode(400);
        as(Tokens.operator()).get(PARTNERS + "?size=0").then().statusCode(200).body("links.next", nullValue());
    }

    private static ValidatableResponse change(Member partner, Map<String, Object> body) {
        return as(Tokens.operator()).body(body).patch(PARTNERS + "/" + partner.id()).then();
    }

    @SafeVarargs
    private static List<Map<String, String>> mpn(Member partner, Map<String, String>... others) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of("id", partner.globalMpnId(), "kind", "global")));
        all.addAll(List.of(others));
        return all;
    }

    private static Map<String, String> location(String id) {
        return Map.of("id", id, "kind", "location");
    }
}
