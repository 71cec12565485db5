package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.CreateCustomerTest.refused;
import static io.twotier.customer.Inviting.INVITATIONS;
import static io.twotier.customer.Inviting.globalAdmin;
import static io.twotier.customer.Inviting.invite;
import static io.twotier.customer.Inviting.token;
import static io.twotier.customer.Inviting.url;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A partner invites a customer: whom it may name, the draft, and the link. */
@CustomerServiceTest
class CustomerInvitationTest {

    private static final String LINK = "/v1/customers/relationshiprequests";

    @Inject
    Rows rows;
    private Programme programme;
    private UUID provider;
    private UUID reseller;

    @BeforeEach
    void partners() {
        programme = Programme.inThisJvm();
        provider = programme.provider();
        reseller = programme.reseller();
        programme.partners(provider, reseller);
    }

    @Test
    @Tag("R114")
    @Tag("R116")
    @Tag("R117")
    void anInvitationIsADraftWithALinkThatNamesBothPartnersAndNothingIsSent() {
        Response draft = invite(reseller, Map.of("indirectProviderId", provider, "email", "maj@bjorkdal.example"));
        String url = draft.then().statusCode(201).body("state", equalTo("invited")).body("url", startsWith("http://localhost/pages/customers/"))
                .body("recipient", equalTo("maj@bjorkdal.example")).body("subject", equalTo(name(reseller) + " invites you to work together"))
                .body("body", containsString(draft.path("url"))).body("body", containsString(name(provider))).body("reusable", equalTo(false))
                .body("partners.id", contains(provider.toString(), reseller.toString())).body("partners.kind", contains("indirect_provider", "indirect_reseller"))
                .body("partners.canOrder", contains(true, false)).body("partners.delegatedAdmin", contains(false, true)).extract().path("url");
        for (String opener : new String[] {globalAdmin(UUID.randomUUID()), Tokens.partner(UUID.randomUUID(), "GA")}) {
            as(opener).get(INVITATIONS + "/" + token(url)).then().statusCode(200).body("partners.name", contains(name(provider), name(reseller)))
                    .body("partners.id", contains(provider.toString(), reseller.toString())).body("body", nullValue()).body("recipient", nullValue())
                    .body("url", nullValue());
        }
        admin(reseller).get(INVITATIONS + "/" + draft.path("id")).then().statusCode(200).body("state", equalTo("invited")).body("url", equalTo(url));
        refused(admin(provider).get(INVITATIONS + "/" + draft.path("id")), 404, 971100, null);
    }

    @Test
    @Tag("R114")
    void aResellerInvitesOnlyTogetherWithAProvider() {
        refused(invite(reseller, Map.of()), 400, 971102, "R114");
        refused(admin(reseller).get(LINK), 400, 971102, "R114");
        UUID transitioning = programme.transitioning(provider);
        refused(admin(transitioning).get(LINK + "?dualRoleIndirectRelationship=true"), 400, 971102, "R114");
        invite(transitioning, Map.of()).then().statusCode(201).body("partners.kind", contains("direct"));
        refused(invite(reseller, Map.of("indirectProviderId", provider, "indirectResellerId", UUID.randomUUID())), 400, 971101, "R114");
        invite(provider, Map.of("indirectResellerId", reseller)).then().statusCode(201).body("partners.id", contains(provider.toString(), reseller.toString()));
    }

    @Test
    @Tag("R115")
    void aProviderThatIsNotInTheResellersListCannotBeNamed() {
        UUID other = programme.provider();
        refused(invite(reseller, Map.of("indirectProviderId", other)), 400, 971103, "R115");
        refused(admin(reseller).get(LINK + "?indirectCloudSolutionProviderId=" + other), 400, 971103, "R115");
        refused(admin(reseller).get(LINK + "?indirectCloudSolutionProviderId=nonsense"), 400, 971103, "R115");
        UUID partnership = programme.partners(other, reseller);
        invite(reseller, Map.of("indirectProviderId", other)).then().statusCode(201);
        programme.removed(partnership, other, reseller);
        Instant limit = Instant.now().plusSeconds(10);
        while (rows.count("select count(*) from partnership_fact where id = ? and active", partnership) > 0) {
            assertTrue(Instant.now().isBefore(limit), "nobody heard of the end of the partnership");
        }
        refused(invite(reseller, Map.of("indirectProviderId", other)), 400, 971103, "R115");
    }

    @Test
    @Tag("R8")
    void aRestrictedPartnerInvitesWithItsProviderOnly() {
        UUID restricted = UUID.randomUUID();
        programme.registered(restricted, "SE", "EUROPE", "restricted", new UUID[0], "direct_bill", "indirect_reseller");
        programme.partners(provider, restricted);
        refused(invite(restricted, Map.of()), 403, 971104, "R8");
        invite(restricted, Map.of("indirectProviderId", provider)).then().statusCode(201);
    }

    @Test
    @Tag("R117")
    void theTextIsFreeAndTheLinkStays() {
        Response draft = invite(provider, Map.of());
        String path = INVITATIONS + "/" + draft.path("id") + "/draft";
        String url = draft.path("url");
        refused(admin(provider).body(Map.of("subject", "Hej", "body", "Hej!")).put(path), 400, 971105, "R117");
        refused(admin(provider).body(Map.of("subject", "Hej", "body", url.substring(0, url.length() - 1))).put(path), 400, 971105, "R117");
        admin(provider).body(Map.of("subject", "Hej", "body", "Se " + url)).put(path).then().statusCode(200).body("subject", equalTo("Hej"))
                .body("body", equalTo("Se " + url)).body("state", equalTo("invited"));
        refused(admin(reseller).body(Map.of("subject", "Hej", "body", "Se " + url)).put(path), 404, 971100, null);
    }

    @Test
    @Tag("R116")
    void aDraftIsInSwedishForWhoWantsItAndInEnglishForAllOthers() {
        invite(reseller, Map.of("indirectProviderId", provider, "language", "sv-SE")).then().statusCode(201)
                .body("subject", equalTo(name(reseller) + " bjuder in er till ett samarbete"));
        admin(provider).header("X-Locale", "sv-SE").body("{}").post(INVITATIONS).then().body("body", containsString("vill gärna leverera molntjänster"));
        invite(provider, Map.of("language", "fi")).then().body("body", containsString("would like to supply you with cloud services"));
        admin(provider).post(INVITATIONS).then().statusCode(201).body("partners.delegatedAdmin", contains(true));
    }

    @Test
    @Tag("R120")
    void delegatedAdminForWhoeverBillsIsAskedForOrLeftOut() {
        invite(reseller, Map.of("indirectProviderId", provider, "includeDelegatedAdmin", true)).then().body("partners.delegatedAdmin", contains(true, true));
        invite(programme.directBill(), Map.of("includeDelegatedAdmin", false)).then().body("partners.delegatedAdmin", contains(false));
    }

    @Test
    void theLinkOfTheWireIsTheSameEachTimeUntilItEnds() {
        String asked = LINK + "?indirectCloudSolutionProviderId=" + provider + "&dualRoleIndirectRelationship=true";
        String url = admin(reseller).get(asked).then().statusCode(200).body("attributes.objectType", equalTo("RelationshipRequest")).extract().path("url");
        assertEquals(url, admin(reseller).get(asked).path("url"));
        assertNotEquals(url, admin(provider).get(LINK).path("url"));
        assertNotEquals(url, admin(provider).get(LINK + "?indirectResellerId=" + reseller).path("url"));
        assertEquals(1, rows.count("select count(*) from customer_invitation where issuer_id = ? and reusable", reseller));
        String id = admin(reseller).get(INVITATIONS).then().statusCode(200).body("items.reusable", contains(true)).extract().path("items[0].id");
        admin(reseller).post(INVITATIONS + "/" + id + "/cancel").then().statusCode(200).body("state", equalTo("cancelled"));
        assertNotEquals(url, admin(reseller).get(asked).path("url"));
        refused(as(globalAdmin(UUID.randomUUID())).body(Inviting.company("SE")).post(INVITATIONS + "/" + token(url) + "/accept"), 409, 971106, null);
    }

    @Test
    void aListIsOfTheOwnInvitationsOnlyAndGoesPageByPage() {
        String first = invite(reseller, Map.of("indirectProviderId", provider)).path("id");
        String second = invite(reseller, Map.of("indirectProviderId", provider)).path("id");
        Response page = admin(reseller).get(INVITATIONS + "?size=1");
        page.then().statusCode(200).body("items.id", contains(second));
        admin(reseller).header("MS-ContinuationToken", page.<String>path("continuationToken")).get(INVITATIONS + "?size=1&seekOperation=Next").then()
                .body("items.id", contains(first));
        admin(provider).get(INVITATIONS).then().body("totalCount", equalTo(0));
    }

    @Test
    void aLinkOpensOneInvitationAndNoOther() {
        String token = token(url(provider, Map.of()));
        for (String wrong : new String[] {token + "A", token.substring(0, token.length() - 2) + "AA", "x", UUID.randomUUID().toString()}) {
            refused(as(globalAdmin(UUID.randomUUID())).get(INVITATIONS + "/" + wrong), 404, 971100, null);
            refused(as(globalAdmin(UUID.randomUUID())).post(INVITATIONS + "/" + wrong + "/accept"), 404, 971100, null);
        }
    }

    @Test
    void whatIsNotAnAddressIsRefusedAndOneselfIsNoCustomer() {
        refused(invite(provider, Map.of("email", "nonsense")), 400, 975001, null);
        refused(invite(provider, Map.of("customerTenantId", provider)), 403, 971030, "R20");
        Map<String, Object> both = new HashMap<>(Map.of("indirectProviderId", provider, "customerTenantId", provider));
        refused(invite(reseller, both), 403, 971030, "R20");
    }

    private static String name(UUID partner) {
        return "Partner " + partner.toString().substring(0, 8);
    }
}
