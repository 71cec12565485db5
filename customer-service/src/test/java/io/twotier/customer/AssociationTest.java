package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.body;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.domain;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@CustomerServiceTest
class AssociationTest {

    @Inject
    Rows rows;
    private Programme programme;
    private UUID provider;
    private String customer;

    @BeforeEach
    void aProvidersOwnCustomer() {
        programme = Programme.inThisJvm();
        provider = programme.provider();
        customer = created(provider);
    }

    @Test
    @Tag("R68")
    @Tag("R45")
    void aResellerIsConnectedToAnExistingCustomerAndGetsNothingElse() {
        UUID reseller = programme.readyReseller(provider);
        admin(provider).get("/v1/customers/" + customer).then().body("associatedPartnerId", nullValue());
        associate(reseller).then().statusCode(200).body("customerId", equalTo(customer)).body("associatedPartnerId", equalTo(reseller.toString()))
                .body("links.self.uri", equalTo("/customers/" + customer)).body("attributes.objectType", equalTo("AssociatedPartner"));
        admin(provider).get("/v1/customers/" + customer).then().body("associatedPartnerId", equalTo(reseller.toString()))
                .body("allowDelegatedAccess", equalTo(true));
        admin(reseller).get("/v1/customers/" + customer).then().statusCode(200).body("allowDelegatedAccess", equalTo(false))
                .body("azureAccess", equalTo("none")).body("relationshipKinds", contains("indirect_reseller")).body("acquisitionChannel", equalTo("indirect"));
        admin(provider).get("/v1/customers/" + customer + "/relationships").then().body("items.id", contains(reseller.toString()))
                .body("items[0].relationshipType", equalTo("is_indirect_cloud_solution_provider_of"));
        admin(provider).queryParam("filter", "{\"Field\":\"IndirectReseller\",\"Value\":\"" + reseller + "\",\"Operator\":\"starts_with\"}").get("/v1/customers")
                .then().body("items.id", contains(customer));
    }

    @Test
    @Tag("R68")
    void itIsToldAndAgainForTheSameResellerNothingChanges() {
        UUID reseller = programme.readyReseller(provider);
        associate(reseller).then().statusCode(200);
        var told = programme.probe().readUntil("customer-events", seen -> seen.stream().filter(r -> customer.equals(r.key())).count() == 4, Duration.ofSeconds(10))
                .stream().filter(r -> customer.equals(r.key())).skip(2).toList();
        assertEquals("io.twotier.customer.ResellerRelationshipEstablished.v1", TopicProbe.header(told.get(0), "ce_type"));
        assertTrue(told.get(0).value().contains("\"partnerId\":\"" + reseller) && told.get(0).value().contains("\"delegatedAdmin\":false")
                && told.get(0).value().contains("\"throughProviderId\":\"" + provider), told.get(0).value());
        assertEquals("io.twotier.customer.ResellerRelationshipChanged.v1", TopicProbe.header(told.get(1), "ce_type"));
        assertEquals("2", TopicProbe.header(told.get(1), "ce_sequence"));
        assertTrue(told.get(1).value().contains("\"associatedPartnerId\":\"" + reseller), told.get(1).value());

        associate(reseller).then().statusCode(200).body("associatedPartnerId", equalTo(reseller.toString()));
        assertEquals(1, rows.count("select count(*) from reseller_relationship where customer_id = ? and partner_id = ?", UUID.fromString(customer), reseller));
        assertEquals(List.of("1", "2"), rows.of("select sequence from reseller_relationship_history where customer_id = ? and partner_id = ? order by sequence",
                UUID.fromString(customer), provider));
    }

    @Test
    @Tag("R15")
    @Tag("R16")
    void aSecondPartnerLeavesWhatTheFirstHasUnchanged() {
        UUID first = programme.readyReseller(provider);
        UUID second = programme.readyReseller(provider);
        String its = created(provider, Asking.naming(first));
        String before = admin(first).get("/v1/customers/" + its).asString();
        admin(provider).body(naming(second)).put("/v1/customers/" + its + "/associatedpartner").then().statusCode(200);
        assertEquals(before, admin(first).get("/v1/customers/" + its).asString());
        admin(provider).get("/v1/customers/" + its + "/relationships").then().body("items.id", containsInAnyOrder(first.toString(), second.toString()));
        admin(provider).get("/v1/customers/" + its).then().body("associatedPartnerId", equalTo(second.toString()));
        assertEquals(List.of("CREATED t"), rows.of("select origin || ' ' || case when open then 't' else 'f' end from reseller_relationship where customer_id = ? and partner_id = ?",
                UUID.fromString(its), first));
    }

    @Test
    @Tag("R68")
    @Tag("R32")
    @Tag("R64")
    void onlyAResellerWithActivePartnershipIsConnected() {
        UUID stranger = programme.reseller();
        programme.signed(stranger, "EUROPE");
        refused(associate(stranger), 403, 971202, "R68").then().body("cure.call", equalTo("POST /v1/relationships/invitations"));
        refused(admin(provider).body("{}").put(path()), 400, 971200, "R68");
    }

    @Test
    @Tag("R13")
    void aResellerThatHasNotSignedForTheRegionIsNotConnected() {
        UUID reseller = programme.reseller();
        programme.partners(provider, reseller);
        programme.signed(reseller, "AFRICA");
        refused(associate(reseller), 403, 900123, "R13");
    }

    @Test
    @Tag("R27")
    void aResellerOfAnotherRegionIsNotConnected() {
        UUID american = programme.partner("US", "UNITED_STATES", "indirect_reseller");
        programme.partners(provider, american);
        programme.signed(american, "EUROPE");
        refused(associate(american), 403, 971032, "R27");
    }

    @Test
    @Tag("R20")
    @Tag("R21")
    void theResellersOwnOrganisationAndItsAffiliatesAreNoCustomersOfIt() {
        UUID reseller = programme.readyReseller(provider);
        String its = created(provider, body(domain(), "SE", ",\"ownerOrganizationTenantId\":\"" + reseller + "\""));
        refused(admin(provider).body(naming(reseller)).put("/v1/customers/" + its + "/associatedpartner"), 403, 971030, "R20");
        UUID affiliate = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        programme.registered(other, "SE", "EUROPE", "active", new UUID[] {affiliate}, "indirect_reseller");
        programme.partners(provider, other);
        programme.signed(other, "EUROPE");
        String ofAffiliate = created(provider, body(domain(), "SE", ",\"ownerOrganizationTenantId\":\"" + affiliate + "\""));
        refused(admin(provider).body(naming(other)).put("/v1/customers/" + ofAffiliate + "/associatedpartner"), 403, 971031, "R21");
    }

    @Test
    @Tag("R22")
    @Tag("R18")
    void aPartnersOwnTenantIsNoCustomerOfAReseller() {
        UUID reseller = programme.readyReseller(provider);
        UUID tenant = UUID.fromString(customer);
        programme.registered(tenant, "SE", "EUROPE", "active", new UUID[0], "indirect_reseller");
        UUID partnership = programme.partners(provider, tenant);
        refused(associate(reseller), 409, 971028, "R22");
        programme.removed(partnership, provider, tenant);
        refused(associate(reseller), 403, 971029, "R18");
    }

    @Test
    void onlyAProviderOfTheCustomerConnectsAReseller() {
        UUID direct = programme.directBill();
        UUID reseller = programme.readyReseller(direct);
        String its = created(direct);
        refused(admin(direct).body(naming(reseller)).put("/v1/customers/" + its + "/associatedpartner"), 403, 971201, "R68");
        refused(admin(programme.provider()).body(naming(reseller)).put(path()), 403, 20002, "R113");
        refused(as(Tokens.partnerApp(provider, "AA")).body(naming(reseller)).put(path()), 403, 900329, null);
    }

    private Response associate(UUID reseller) {
        return admin(provider).body(naming(reseller)).put(path());
    }

    private String path() {
        return "/v1/customers/" + customer + "/associatedpartner";
    }

    private static String naming(UUID reseller) {
        return "{\"associatedPartnerId\":\"" + reseller + "\"}";
    }
}
