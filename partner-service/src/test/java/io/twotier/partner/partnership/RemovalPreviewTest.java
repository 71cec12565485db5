package io.twotier.partner.partnership;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static io.twotier.partner.partnership.Partnering.CONFIRMED;
import static io.twotier.partner.partnership.Partnering.OF_PROVIDER;
import static io.twotier.partner.partnership.Partnering.accept;
import static io.twotier.partner.partnership.Partnering.partnerOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a provider is shown before it ends a partnership, and what is left afterwards. */
@PartnerServiceTest
class RemovalPreviewTest {

    @Inject
    Neighbours neighbours;
    private Member provider;
    private Member reseller;

    @BeforeEach
    void partners() {
        neighbours.heard();
        provider = Cast.provider("SE");
        reseller = partnerOf(provider);
    }

    @Test
    @Tag("R29")
    @Tag("R63")
    void thePreviewListsTheAffectedCustomersAndSubscriptionsOfThisPairAlone() {
        Member otherReseller = partnerOf(provider);
        Member otherProvider = Cast.provider("SE");
        accept(otherProvider, reseller);
        UUID linked = neighbours.customer(provider, reseller, "Björkdal Bageri AB");
        UUID alsoLinked = neighbours.customer(provider, reseller, "Tallmon AB");
        neighbours.customer(provider, otherReseller, "Of another reseller");
        neighbours.customer(otherProvider, reseller, "Of another provider");
        UUID onRecord = neighbours.subscription(provider, linked, reseller.mpnId());
        UUID elsewhere = neighbours.subscription(provider, neighbours.customer(provider, otherReseller, "Unlinked"), reseller.mpnId());
        neighbours.subscription(provider, linked, otherReseller.mpnId());
        neighbours.subscription(otherProvider, linked, reseller.mpnId());
        neighbours.subscription(neighbours.subscription(provider, linked, reseller.mpnId()), provider, linked, reseller.mpnId(), "Cancelled", "deleted");
        salesAgentOf(provider).get(preview()).then().statusCode(200)
                .body("id", equalTo(reseller.id().toString())).body("name", equalTo(reseller.name()))
                .body("customerCount", equalTo(2)).body("customers.items.customerId", containsInAnyOrder(linked.toString(), alsoLinked.toString()))
                .body("customers.items.companyName", containsInAnyOrder("Björkdal Bageri AB", "Tallmon AB")).body("customers.links.next", nullValue())
                .body("subscriptionCount", equalTo(2)).body("subscriptions.items.id", containsInAnyOrder(onRecord.toString(), elsewhere.toString()))
                .body("subscriptions.items.friendlyName", equalTo(List.of("Kontor", "Kontor")))
                .body("textVersion", equalTo("2026-01")).body("statement", startsWith("By confirming I state")).body("advisory", startsWith("The reseller and its customers"));
        salesAgentOf(provider).header("X-Locale", "sv").get(preview()).then().body("statement", startsWith("Genom att bekräfta intygar jag"));
    }

    @Test
    @Tag("R63")
    void theListsOfThePreviewArePaged() {
        Set<String> customers = new HashSet<>();
        Set<String> subscriptions = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            UUID customer = neighbours.customer(provider, reseller, "Customer " + i);
            customers.add(customer.toString());
            subscriptions.add(neighbours.subscription(provider, customer, reseller.mpnId()).toString());
        }
        JsonPath preview = salesAgentOf(provider).get(preview() + "?size=2").then().statusCode(200).body("customerCount", equalTo(5)).extract().jsonPath();
        assertEquals(customers, followed(preview, "customers", "items.customerId"));
        assertEquals(subscriptions, followed(preview, "subscriptions", "items.id"));
    }

    @Test
    @Tag("R63")
    void theEtagChangesWithTheAffectedCustomersAndSubscriptionsAndWithNothingElse() {
        UUID relationship = UUID.randomUUID();
        UUID customer = UUID.randomUUID();
        UUID subscription = UUID.randomUUID();
        Set<String> etags = new HashSet<>(Set.of(etag()));
        neighbours.relationship(relationship, customer, provider, reseller, true);
        String related = another(etags);
        neighbours.subscription(subscription, provider, customer, reseller.mpnId(), "Created", "active");
        String subscribed = another(etags);
        neighbours.subscription(subscription, provider, customer, reseller.mpnId(), "Suspended", "suspended");
        neighbours.customer(provider, partnerOf(provider), "Of another reseller");
        assertEquals(subscribed, etag());
        neighbours.subscription(subscription, provider, customer, reseller.globalMpnId() + "0", "Changed", "active");
        assertEquals(related, etag());
        neighbours.relationship(relationship, customer, provider, reseller, false);
        assertEquals(0, salesAgentOf(provider).get(preview()).then().statusCode(200).extract().<Integer>path("customerCount"));
        neighbours.customer(provider, reseller, "Another one");
        another(etags);
    }

    @Test
    @Tag("R63")
    void aRemovalOnAStalePreviewIsRefusedAndChangesNothing() {
        String seen = etag();
        neighbours.customer(provider, reseller, "Arrived since");
        salesAgentOf(provider).header("If-Match", "\"" + seen + "\"").body(CONFIRMED).post(removal()).then().statusCode(412).body("code", equalTo(2055));
        salesAgentOf(provider).get(OF_PROVIDER).then().body("totalCount", equalTo(1));
        assertEquals(List.of("PartnershipAccepted 1"), neighbours.saidOf(provider, reseller, 1));
        salesAgentOf(provider).header("If-Match", etag()).body(CONFIRMED).post(removal() + "?validateOnly=true").then().statusCode(200);
        salesAgentOf(provider).header("If-Match", etag()).body(CONFIRMED).post(removal()).then().statusCode(200).body("state", equalTo("Removed"));
        accept(provider, reseller);
        salesAgentOf(provider).header("If-Match", seen).body(CONFIRMED).post(removal()).then().statusCode(412).body("code", equalTo(2055));
        neighbours.customer(provider, reseller, "Arrived later");
        salesAgentOf(provider).body(CONFIRMED).post(removal()).then().statusCode(200);
    }

    @Test
    @Tag("R58")
    @Tag("R59")
    @Tag("R61")
    void aRemovalLeavesCustomersAndTheirGrantsAsTheyAreAndSaysNothingOfThem() {
        UUID customer = neighbours.customer(provider, reseller, "Björkdal Bageri AB");
        neighbours.subscription(provider, customer, reseller.mpnId());
        salesAgentOf(provider).get(preview()).then().body("customerCount", equalTo(1)).body("subscriptionCount", equalTo(1));
        Partnering.remove(provider, reseller);
        assertEquals(List.of(customer.toString()), neighbours.rows("select customer_id from relationship_fact where through_provider_id = ? and partner_id = ? and open",
                provider.id(), reseller.id()));
        assertEquals(List.of("PartnershipAccepted 1", "PartnershipRemoved 2"), neighbours.saidOf(provider, reseller, 2));
        assertEquals(List.of("1"), neighbours.rows("select jsonb_array_length(new_value::jsonb) from audit where operation = 'remove_partner_relationship' and tenant = ? "
                + "and status = 'succeeded'", provider.id()));
        accept(provider, reseller);
        salesAgentOf(provider).get(preview()).then().body("customers.items.customerId", equalTo(List.of(customer.toString()))).body("subscriptionCount", equalTo(1));
    }

    @Test
    @Tag("R57")
    void theAuditExposesWhoConfirmedWhichText() {
        Partnering.remove(provider, reseller);
        assertEquals(List.of("2026-01 true"), neighbours.rows("select (new_value::jsonb #>> '{0,data,textVersion}') || ' ' || (actor like 'user:%') from audit "
                + "where operation = 'remove_partner_relationship' and tenant = ? and status = 'succeeded'", provider.id()));
    }

    @Test
    @Tag("R62")
    void theHistoryHoldsWhatTheListNoLongerShows() {
        salesAgentOf(provider).get(history()).then().statusCode(200).body("items", hasSize(1)).body("items[0].validTo", nullValue());
        Partnering.remove(provider, reseller);
        accept(provider, reseller);
        Partnering.remove(provider, reseller);
        salesAgentOf(provider).get(OF_PROVIDER).then().body("totalCount", equalTo(0));
        JsonPath both = salesAgentOf(provider).get(history()).then().statusCode(200).body("items", hasSize(2)).body("items.textVersion", equalTo(List.of("2026-01", "2026-01")))
                .body("items[0].removedBy", startsWith("user:")).extract().jsonPath();
        assertEquals(true, both.getString("items[1].validTo").compareTo(both.getString("items[0].validFrom")) < 0);
        assertEquals(true, both.getString("items[1].validFrom").compareTo(both.getString("items[1].validTo")) < 0);
        accept(provider, reseller);
        JsonPath first = salesAgentOf(provider).get(history() + "?size=1").then().body("items[0].validTo", nullValue()).extract().jsonPath();
        salesAgentOf(provider).header("MS-ContinuationToken", first.getString("continuationToken")).get("/v1" + first.getString("links.next.uri")).then().statusCode(200)
                .body("items[0].validTo", equalTo(both.getString("items[0].validTo")));
    }

    @Test
    @Tag("R32")
    @Tag("R54")
    @Tag("R55")
    void whoIsNotThePartnerIsShownNothing() {
        Member stranger = Cast.provider("SE");
        for (String path : List.of(preview(), preview() + "/customers", preview() + "/subscriptions")) {
            salesAgentOf(stranger).get(path).then().statusCode(404).body("code", equalTo(970211));
            as(Tokens.partner(provider.id(), "HA")).get(path).then().statusCode(403).body("code", equalTo(1002));
            globalAdminOf(reseller).get(path.replace(reseller.id().toString(), provider.id().toString())).then().statusCode(404).body("code", equalTo(970211));
        }
        salesAgentOf(stranger).get(history()).then().statusCode(404).body("code", equalTo(970216));
        Partnering.remove(provider, reseller);
        salesAgentOf(provider).get(preview()).then().statusCode(404).body("code", equalTo(970211));
    }

    private Set<String> followed(JsonPath preview, String list, String ids) {
        List<String> seen = new ArrayList<>(preview.getList(list + "." + ids));
        JsonPath page = preview;
        String at = list + ".";
        while (page.getString(at + "links.next.uri") != null) {
            page = salesAgentOf(provider).header("MS-ContinuationToken", page.getString(at + "continuationToken")).get("/v1" + page.getString(at + "links.next.uri")).then()
                    .statusCode(200).body("attributes.etag", equalTo(preview.getString("attributes.etag"))).extract().jsonPath();
            at = "";
            seen.addAll(page.getList(ids));
        }
        assertEquals(5, seen.size());
        return Set.copyOf(seen);
    }

    private String another(Set<String> before) {
        String etag = etag();
        assertEquals(true, before.add(etag), "the etag was seen before");
        return etag;
    }

    private String etag() {
        String etag = salesAgentOf(provider).get(preview()).then().statusCode(200).extract().path("attributes.etag");
        assertNotEquals(null, etag);
        return etag;
    }

    private String preview() {
        return "/v1/relationships/" + reseller.id() + "/removal-preview";
    }

    private String removal() {
        return "/v1/relationships/" + reseller.id() + "/remove";
    }

    private String history() {
        return "/v1/relationships/" + reseller.id() + "/history";
    }
}
