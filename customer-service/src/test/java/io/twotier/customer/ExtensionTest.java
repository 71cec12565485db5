package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.body;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.domain;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@CustomerServiceTest
class ExtensionTest {

    @Inject
    Rows rows;
    private Programme programme;
    private UUID provider;
    private UUID partner;
    private String customer;

    @BeforeEach
    void story() {
        programme = Programme.inThisJvm();
        provider = programme.provider();
        partner = programme.transitioning(provider);
        customer = created(partner);
    }

    @Test
    @Tag("R136")
    @Tag("R140")
    @Tag("R143")
    @Tag("R145")
    @Tag("R149")
    void theProviderStandsWithTheCustomerAtOnceAndWithoutAdminRights() {
        String id = extend(asked(provider)).then().statusCode(201)
                .body("customerId", equalTo(customer)).body("directPartnerId", equalTo(partner.toString())).body("indirectProviderId", equalTo(provider.toString()))
                .body("shareBillTo", equalTo(true)).body("delegatedAdmin", equalTo(false)).body("customerConsent.obtainedFrom", equalTo("Maj Ek"))
                .body("customerConsent.obtainedAt", equalTo("2026-10-01T08:00:00Z")).body("attributes.objectType", equalTo("RelationshipExtension"))
                .extract().path("id");
        admin(partner).get("/v1/customers/" + customer + "/relationships").then().statusCode(200).body("items.id", contains(provider.toString()))
                .body("items[0].relationshipType", equalTo("is_indirect_reseller_of")).body("items[0].mpnId", equalTo("7100512"));
        admin(provider).get("/v1/customers/" + customer + "/relationships").then().statusCode(200).body("items.id", contains(partner.toString()))
                .body("items[0].relationshipType", equalTo("is_indirect_cloud_solution_provider_of"));
        as(Tokens.customer(UUID.fromString(customer), "GA")).get("/v1/customers/" + customer + "/partners").then()
                .body("items.id", containsInAnyOrder(partner.toString(), provider.toString()))
                .body("items.find { it.id == '" + provider + "' }.delegatedAdmin", equalTo(false))
                .body("items.find { it.id == '" + partner + "' }.relationshipKinds", contains("direct", "indirect_reseller"));
        admin(provider).get("/v1/customers/" + customer).then().statusCode(200).body("allowDelegatedAccess", equalTo(false))
                .body("relationshipKinds", contains("indirect_provider")).body("associatedPartnerId", equalTo(partner.toString()));
        admin(partner).get("/v1/customers/" + customer).then().body("acquisitionChannel", equalTo("direct")).body("allowDelegatedAccess", equalTo(true))
                .body("relationshipKinds", contains("direct", "indirect_reseller")).body("allowedActions", hasItem("addProducts"));
        for (String token : List.of(Tokens.partner(partner, "AA"), Tokens.partner(provider, "SA"), Tokens.customer(UUID.fromString(customer), "GA"))) {
            as(token).get("/v1/customers/" + customer + "/relationshipextensions").then().statusCode(200).body("items.id", contains(id));
        }
    }

    @Test
    @Tag("R140")
    void theBillToDataIsCopiedAndThenIndependent() {
        String path = "/v1/customers/" + customer + "/profiles/billing";
        String own = admin(partner).get(path).asString();
        extend(asked(provider)).then().statusCode(201);
        Response copy = admin(provider).get(path);
        copy.then().statusCode(200).body("email", equalTo("kontor@bjorkdal.example")).body("defaultAddress.addressLine1", equalTo("Ugnsgatan 3"));
        admin(partner).body(own.replace("kontor@", "ny@")).put(path).then().statusCode(200);
        admin(provider).get(path).then().body("email", equalTo("kontor@bjorkdal.example"));
        admin(provider).body(copy.asString().replace("kontor@", "provider@")).put(path).then().statusCode(200);
        admin(partner).get(path).then().body("email", equalTo("ny@bjorkdal.example"));
    }

    @Test
    @Tag("R142")
    @Tag("R146")
    void bothRelationshipsAreToldAndBothConsentsKept() {
        String id = extend(asked(provider)).then().statusCode(201).extract().path("id");
        var told = programme.probe().readUntil("customer-events", seen -> seen.stream().filter(r -> r.value().contains(id)).count() == 2, Duration.ofSeconds(10))
                .stream().filter(r -> r.value().contains(id)).toList();
        told.forEach(r -> {
            assertEquals("io.twotier.customer.ResellerRelationshipEstablished.v1", TopicProbe.header(r, "ce_type"));
            assertEquals(customer, r.key());
            assertTrue(r.value().contains("\"origin\":\"extended\"") && r.value().contains("\"acquisitionChannel\":\"direct\"") && r.value().contains("\"delegatedAdmin\":false"));
            assertFalse(r.value().contains("Maj Ek"), "a person in an event");
        });
        assertTrue(told.get(0).value().contains("\"kind\":\"indirect_provider\"") && told.get(0).value().contains("\"partnerId\":\"" + provider));
        assertTrue(told.get(1).value().contains("\"kind\":\"indirect_reseller\"") && told.get(1).value().contains("\"throughProviderId\":\"" + provider));
        assertEquals(List.of("Maj Ek"), rows.of("select consent_obtained_from from relationship_extension where id = ? and share_bill_to", UUID.fromString(id)));
        String audited = rows.of("select new_value::text from audit where operation = 'extend_relationship' and customer_id = ?", UUID.fromString(customer)).get(0);
        assertTrue(audited.contains(id) && audited.contains("\"shareBillTo\": true") && audited.contains("2026-10-01T08:00:00Z"), audited);
    }

    @Test
    @Tag("R15")
    @Tag("R138")
    void anExtendedCustomerMayBeExtendedToAnotherProvider() {
        UUID second = programme.provider();
        programme.partners(second, partner);
        extend(asked(provider)).then().statusCode(201);
        extend(asked(second)).then().statusCode(201);
        admin(partner).get("/v1/customers/" + customer + "/relationships").then().body("items.id", containsInAnyOrder(provider.toString(), second.toString()));
        admin(provider).get("/v1/customers/" + customer + "/relationships").then().body("items.id", contains(partner.toString()));
        admin(provider).get("/v1/customers/" + customer + "/partners").then().body("items.id", containsInAnyOrder(partner.toString(), provider.toString()));
        refused(extend(asked(second)), 409, 971033, null);
    }

    @Test
    @Tag("R137")
    void onlyATransitioningPartnerExtends() {
        UUID notEnrolled = programme.directBill();
        programme.partners(provider, notEnrolled);
        String its = created(notEnrolled);
        refused(extend(notEnrolled, its, asked(provider)), 403, 971025, "R137");
        programme.enrolled(notEnrolled);
        extend(notEnrolled, its, asked(provider)).then().statusCode(201);
    }

    @Test
    @Tag("R138")
    void onlyACustomerWonDirectlyIsExtended() {
        programme.signed(partner, "EUROPE");
        String indirect = created(provider, Asking.naming(partner));
        UUID second = programme.provider();
        programme.partners(second, partner);
        refused(extend(partner, indirect, asked(second)), 400, 971026, "R138");
    }

    @Test
    @Tag("R139")
    void onlyTowardsAProviderWithActivePartnership() {
        refused(extend(asked(programme.provider())), 400, 971027, "R139");
    }

    @Test
    @Tag("R142")
    void withoutConsentToShareBillToDataNothingHappens() {
        refused(extend(asked(provider).replace("\"shareBillTo\":true", "\"shareBillTo\":false")), 400, 971022, "R142");
        refused(extend(asked(provider).replace("\"shareBillTo\":true,", "")), 400, 971022, "R142");
    }

    @Test
    @Tag("R146")
    void withoutTheCustomersConsentNothingHappens() {
        refused(extend(asked(provider).replace("Maj Ek", " ")), 400, 971023, "R146");
        refused(extend(asked(provider).replace("2026-10-01T08:00:00Z", Instant.now().plusSeconds(600).toString())), 400, 971023, "R146");
        refused(extend("{\"indirectProviderId\":\"%s\",\"shareBillTo\":true}".formatted(provider)), 400, 971023, "R146");
        assertEquals(0, rows.count("select count(*) from relationship_extension where customer_id = ?", UUID.fromString(customer)));
    }

    @Test
    @Tag("R144")
    void delegatedAdminForTheProviderTakesAnInvitation() {
        refused(extend(asked(provider).replace("\"shareBillTo\"", "\"delegatedAdmin\":true,\"shareBillTo\"")), 400, 971024, "R144")
                .then().body("cure.call", equalTo("POST /v1/customers/invitations")).body("description", containsString("indirect invitation"));
    }

    @Test
    @Tag("R147")
    void onlyAnAdminAgentExtends() {
        for (String role : List.of("GA", "SA", "UA", "HA", "BA")) {
            refused(as(Tokens.partner(partner, role)).body(asked(provider)).post(path(customer)), 403, 1002, null);
        }
        refused(as(Tokens.partnerApp(partner, "AA")).body(asked(provider)).post(path(customer)), 403, 900329, null);
        refused(as(Tokens.customer(UUID.fromString(customer), "GA")).body(asked(provider)).post(path(customer)), 403, 1002, null);
    }

    @Test
    @Tag("R148")
    void exactlyOneProviderIsNamed() {
        refused(extend("{\"shareBillTo\":true}"), 400, 971020, "R148");
        refused(extend(asked(provider).replace("\"" + provider + "\"", "[\"" + provider + "\",\"" + provider + "\"]")), 400, 975001, null);
        refused(extend(asked(provider).replace("\"shareBillTo\"", "\"directPartnerId\":\"" + UUID.randomUUID() + "\",\"shareBillTo\"")), 400, 971021, "R148");
    }

    @Test
    @Tag("R22")
    @Tag("R24")
    void aResellerOfTheProviderCannotBecomeItsCustomer() {
        UUID tenant = UUID.fromString(customer);
        programme.registered(tenant, "SE", "EUROPE", "active", new UUID[0], "indirect_reseller");
        UUID partnership = programme.partners(provider, tenant);
        refused(extend(asked(provider)), 409, 971028, "R22");
        programme.removed(partnership, provider, tenant);
        refused(extend(asked(provider)), 403, 971029, "R18");
    }

    @Test
    @Tag("R18")
    @Tag("R19")
    void aPartnersOwnTenantIsNoCustomer() {
        programme.registered(UUID.fromString(customer), "SE", "EUROPE", "active", new UUID[0], "direct_bill");
        refused(extend(asked(provider)), 403, 971029, "R18");
    }

    @Test
    @Tag("R20")
    @Tag("R21")
    void theProvidersOwnOrganisationAndItsAffiliatesAreNoCustomersOfIt() {
        String ofProvider = created(partner, body(domain(), "SE", ",\"ownerOrganizationTenantId\":\"" + provider + "\""));
        refused(extend(partner, ofProvider, asked(provider)), 403, 971030, "R20");
        UUID affiliate = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        programme.registered(other, "SE", "EUROPE", "active", new UUID[] {affiliate}, "indirect_provider");
        programme.partners(other, partner);
        String ofAffiliate = created(partner, body(domain(), "SE", ",\"ownerOrganizationTenantId\":\"" + affiliate + "\""));
        refused(extend(partner, ofAffiliate, asked(other)), 403, 971031, "R21");
    }

    @Test
    @Tag("R27")
    void theProviderMustSellInTheCustomersRegion() {
        UUID american = programme.partner("US", "UNITED_STATES", "indirect_provider");
        programme.partners(american, partner);
        refused(extend(asked(american)), 403, 971032, "R27");
    }

    @Test
    @Tag("R113")
    void aForeignCustomerIsNotExtended() {
        refused(extend(partner, created(programme.directBill()), asked(provider)), 403, 20002, "R113");
        refused(extend(partner, UUID.randomUUID().toString(), asked(provider)), 403, 20002, "R113");
    }

    @Test
    void aDryRunLeavesNoRowAndExplainTellsEveryCheck() {
        as(Tokens.partner(partner, "AA")).body(asked(provider)).post(path(customer) + "?validateOnly=true").then().statusCode(201);
        assertEquals(0, rows.count("select count(*) from relationship_extension where customer_id = ?", UUID.fromString(customer)));
        as(Tokens.partner(partner, "AA")).header("Prefer", "explain").body("{}").post(path(customer) + "?validateOnly=true").then().statusCode(400)
                .body("checks.findAll { !it.passed }.rule", containsInAnyOrder("R148", "R142", "R146", "R139", "R27")).body("checks.size()", equalTo(14));
        extend(asked(provider)).then().statusCode(201);
    }

    @Test
    void theSameRequestTwiceIsOneExtension() {
        String request = UUID.randomUUID().toString();
        String token = Tokens.partner(partner, "AA");
        Response first = as(token).header("MS-RequestId", request).body(asked(provider)).post(path(customer));
        Response again = as(token).header("MS-RequestId", request).body(asked(provider)).post(path(customer));
        first.then().statusCode(201);
        assertEquals(first.asString(), again.asString());
        assertEquals(1, rows.count("select count(*) from relationship_extension where customer_id = ?", UUID.fromString(customer)));
    }

    private Response extend(String body) {
        return extend(partner, customer, body);
    }

    private static Response extend(UUID partner, String customer, String body) {
        return as(Tokens.partner(partner, "AA")).body(body).post(path(customer));
    }

    private static String path(String customer) {
        return "/v1/customers/" + customer + "/relationshipextensions";
    }

    private static String asked(UUID provider) {
        return "{\"indirectProviderId\":\"%s\",\"shareBillTo\":true,\"customerConsent\":{\"obtainedFrom\":\"Maj Ek\",\"obtainedAt\":\"2026-10-01T08:00:00Z\"}}"
                .formatted(provider);
    }
}
