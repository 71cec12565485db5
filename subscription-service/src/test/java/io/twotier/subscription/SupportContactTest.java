package io.twotier.subscription;

import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.subscription;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.twotier.platform.testkit.ServiceWatch;
import io.twotier.platform.testkit.TopicProbe;
import io.twotier.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who gives support for a subscription. */
@SubscriptionServiceTest
class SupportContactTest extends Stage {

    private String licence;

    @BeforeEach
    void buy() {
        told.accepted(scene.resold);
        licence = scene.buys(scene.provider, scene.resold, E3, 5);
    }

    @Test
    @Tag("R5")
    void withoutAChoiceTheProviderIsTheSupportContact() {
        for (String token : List.of(Tokens.partner(scene.provider, "AA"), Tokens.partner(scene.reseller, "SA"), Tokens.customer(scene.resold))) {
            as(token).get(path(licence)).then().statusCode(200).body("supportTenantId", equalTo(scene.provider.toString()))
                    .body("supportMpnId", equalTo("l" + scene.providerMpn)).body("name", equalTo("Partner " + scene.providerMpn))
                    .body("links.self.uri", equalTo("/customers/" + scene.resold + "/subscriptions/" + licence + "/supportcontact"))
                    .body("attributes.objectType", equalTo("SupportContact"));
        }
        String direct = scene.buys(scene.direct, scene.customer, E3, 5);
        as(scene.direct).get(subscription(scene.customer, direct) + "/supportcontact").then().body("supportTenantId", equalTo(scene.direct.toString()));
    }

    @Test
    @Tag("R44")
    @Tag("R85")
    void theProviderNamesAResellerForOneSubscriptionAndLeavesTheOthersUnchanged() {
        String other = scene.buys(scene.provider, scene.resold, E3, 7);
        names(scene.reseller, "l" + scene.resellerMpn).then().statusCode(200).body("supportTenantId", equalTo(scene.reseller.toString()))
                .body("name", equalTo("Partner " + scene.resellerMpn));
        as(scene.provider).get(path(licence)).then().statusCode(200).body("supportTenantId", equalTo(scene.reseller.toString()))
                .body("supportMpnId", equalTo("l" + scene.resellerMpn));
        as(scene.provider).get(path(other)).then().body("supportTenantId", equalTo(scene.provider.toString()));
        ConsumerRecord<String, String> said = event("SupportContactChanged", licence + "/supportcontact");
        assertEquals(scene.reseller.toString(), Json.tree(said.value()).get("supportTenantId").asText());
        assertEquals("1", TopicProbe.header(said, "ce_sequence"));
        assertTrue(TopicProbe.header(said, "ce_audience").contains(scene.reseller.toString()));
    }

    @Test
    @Tag("R7")
    void aResellerNeedsNothingButThePartnershipToGiveSupport() {
        UUID plain = UUID.randomUUID();
        told.partner(plain, 8_100_001, "indirect_reseller");
        told.partnership(scene.provider, plain);
        names(plain, null).then().statusCode(200).body("supportTenantId", equalTo(plain.toString())).body("supportMpnId", equalTo("l8100001"));
        as(plain).get(path(licence)).then().statusCode(403).body("code", equalTo(20002));
    }

    @Test
    void whoWasNamedBeforeIsNotToldWhoComesAfterIt() {
        UUID former = UUID.randomUUID();
        told.partner(former, 8_100_003, "indirect_reseller");
        told.partnership(scene.provider, former);
        names(former, null).then().statusCode(200);
        names(scene.reseller, "l" + scene.resellerMpn).then().statusCode(200);
        assertEquals(Set.of(scene.resold.toString(), scene.provider.toString(), former.toString()), toldTo("1"));
        assertEquals(Set.of(scene.resold.toString(), scene.provider.toString(), scene.reseller.toString()), toldTo("2"));
    }

    private Set<String> toldTo(String sequence) {
        ConsumerRecord<String, String> said = told.probe.await(Stage.EVENTS, seen -> is(seen, "SupportContactChanged", licence + "/supportcontact")
                && sequence.equals(TopicProbe.header(seen, "ce_sequence")), Stage.SOON);
        return Set.of(TopicProbe.header(said, "ce_audience").split(","));
    }

    @Test
    @Tag("R32")
    @Tag("R64")
    void withoutAnActivePartnershipNobodyIsNamedAndWhoWasStays() {
        UUID former = UUID.randomUUID();
        UUID partnership = UUID.randomUUID();
        told.partner(former, 8_100_002, "indirect_reseller");
        told.partnership(partnership, scene.provider, former, 1, "active");
        names(former, null).then().statusCode(200);
        told.partnership(partnership, scene.provider, former, 2, "removed");
        heard();
        names(UUID.randomUUID(), null).then().statusCode(403).body("code", equalTo(973111)).body("rule", equalTo("R32"));
        names(scene.direct, null).then().statusCode(403).body("code", equalTo(973111));
        as(scene.provider).get(path(licence)).then().body("supportTenantId", equalTo(former.toString()));
        names(scene.provider, null).then().statusCode(200);
        names(former, null).then().statusCode(403).body("code", equalTo(973111)).body("supportTenantId", nullValue());
        as(scene.provider).get(path(licence)).then().body("supportTenantId", equalTo(scene.provider.toString()));
    }

    @Test
    @Tag("R49")
    void theCandidatesAreTheProviderAndExactlyTheResellersThatCouldBeNamed() {
        List<UUID> resellers = new ArrayList<>(List.of(scene.reseller));
        for (int i = 0; i < 3; i++) {
            UUID one = UUID.fromString("f" + UUID.randomUUID().toString().substring(1));
            told.partner(one, 8_200_000 + i, "indirect_reseller");
            told.partnership(scene.provider, one);
            resellers.add(one);
        }
        UUID stranger = UUID.randomUUID();
        told.partner(stranger, 8_300_000, "indirect_reseller");
        UUID removed = UUID.randomUUID();
        told.partner(removed, 8_300_001, "indirect_reseller");
        UUID partnership = UUID.randomUUID();
        told.partnership(partnership, scene.provider, removed, 1, "active");
        told.partnership(partnership, scene.provider, removed, 2, "removed");
        heard();
        names(stranger, null).then().statusCode(403);
        names(removed, null).then().statusCode(403);
        for (UUID one : resellers) {
            names(one, null).then().statusCode(200);
        }
        Response all = as(scene.provider).get(path(licence) + "/candidates");
        all.then().statusCode(200).body("items[0].supportTenantId", equalTo(scene.provider.toString())).body("items.size()", equalTo(5))
                .body("items.supportTenantId", containsInAnyOrder(scene.provider.toString(), resellers.get(0).toString(), resellers.get(1).toString(),
                        resellers.get(2).toString(), resellers.get(3).toString()))
                .body("items[0].supportMpnId", equalTo("l" + scene.providerMpn));
        assertEquals(all.<List<String>>path("items.supportTenantId"), pages(2));
        assertEquals(all.<List<String>>path("items.supportTenantId"), pages(1));
        String direct = scene.buys(scene.direct, scene.customer, E3, 5);
        as(scene.direct).get(subscription(scene.customer, direct) + "/supportcontact/candidates").then().body("items.supportTenantId", contains(scene.direct.toString()));
    }

    @Test
    void onlyTheOwnerNamesAndOnlyAnIdOfThePartner() {
        as(scene.reseller).body(Map.of("supportTenantId", scene.reseller)).put(path(licence)).then().statusCode(403).body("code", equalTo(973110))
                .body("rule", equalTo("R44"));
        as(scene.reseller).get(path(licence) + "/candidates").then().statusCode(403).body("code", equalTo(973110));
        names(scene.reseller, "l" + scene.providerMpn).then().statusCode(400).body("code", equalTo(973112));
        names(scene.reseller, "g" + scene.resellerMpn).then().statusCode(200).body("supportMpnId", equalTo("g" + scene.resellerMpn));
        as(scene.provider).body(Map.of("supportTenantId", "no-id")).put(path(licence)).then().statusCode(403).body("code", equalTo(973111));
        as(scene.provider).body(Map.of()).put(path(licence)).then().statusCode(400).body("violations.field", contains("supportTenantId"));
        as(scene.provider).body(Map.of("supportTenantId", scene.reseller)).put(path(UUID.randomUUID().toString())).then().statusCode(404).body("code", equalTo(20003));
        as(scene.direct).get(path(licence)).then().statusCode(403).body("code", equalTo(20002));
        String term = scene.buys(scene.provider, scene.resold, "CFQ7TTC0LH18:0001", 5);
        scene.changes(scene.provider, scene.resold, term, Map.of("status", "deleted")).statusCode(200);
        as(scene.provider).body(Map.of("supportTenantId", scene.reseller)).put(path(term)).then().statusCode(400).body("code", equalTo(2011));
    }

    @Test
    void theHistoryTellsSinceWhenByWhomAndWhy() {
        names(scene.reseller, null).then().statusCode(200);
        names(scene.reseller, null).then().statusCode(200);
        as(Tokens.partner(scene.provider, "UA")).header("X-Reason", "moved in house").body(Map.of("supportTenantId", scene.provider)).put(path(licence)).then().statusCode(200);
        List<List<String>> periods = rows("select value, valid_to is null, who like 'user:%', why from subscription_period where subscription_id = ? "
                + "and aspect = 'SUPPORT_CONTACT' order by valid_from", UUID.fromString(licence));
        assertEquals(List.of(List.of(scene.reseller.toString(), "f", "t", "update_support_contact"), List.of(scene.provider.toString(), "t", "t", "moved in house")), periods);
    }

    @Test
    void aStaleEtagIsRefusedAndOneOfManyAtOnceWins() {
        String etag = as(scene.provider).get(path(licence)).path("attributes.etag");
        assertEquals(List.of(200, 412, 412, 412), atOnce(java.util.Collections.nCopies(4, () -> as(scene.provider).header("If-Match", etag)
                .body(Map.of("supportTenantId", scene.reseller)).put(path(licence)).statusCode())).stream().sorted().toList());
        assertEquals(List.of(List.of("1")), rows("select sequence from support_contact where id = ?", UUID.fromString(licence)));
    }

    @Test
    void itIsForPeopleAndGoesWithItsCustomer() {
        as(Tokens.partnerApp(scene.provider, "AA")).get(path(licence)).then().statusCode(403).body("code", equalTo(900329));
        names(scene.reseller, null).then().statusCode(200);
        told.say("customer-events", scene.resold.toString(), scene.resold.toString(), 9, "io.twotier.customer.CustomerDeleted.v1",
                Told.map("customerId", scene.resold, "country", "SE", "tenantKind", "customer"));
        heard();
        as(scene.provider).get(path(licence)).then().statusCode(403);
        assertEquals(List.of(), rows("select 1 from support_contact where id = ?", UUID.fromString(licence)));
    }

    private List<String> pages(int size) {
        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            Response page = token == null ? as(scene.provider).get(path(licence) + "/candidates?size=" + size)
                    : as(scene.provider).header("MS-ContinuationToken", token).get(path(licence) + "/candidates?seekOperation=Next&size=" + size);
            seen.addAll(page.then().statusCode(200).body("items.supportTenantId", notNullValue()).extract().<List<String>>path("items.supportTenantId"));
            token = page.path("continuationToken");
        } while (token != null);
        return seen;
    }

    /** What was told is applied: nobody waits before an allowance for a fact that only takes something away. */
    private void heard() {
        try (ServiceWatch watch = ServiceWatch.here(database)) {
            watch.look();
        }
    }

    private Response names(UUID tenant, String mpnId) {
        return as(scene.provider).body(Told.map("supportTenantId", tenant, "supportMpnId", mpnId, "name", "whatever", "attributes", Map.of("objectType", "SupportContact")))
                .put(path(licence));
    }

    private String path(String id) {
        return subscription(scene.resold, id) + "/supportcontact";
    }
}
