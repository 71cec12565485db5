package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.body;
import static io.twotier.customer.Asking.create;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.domain;
import static io.twotier.customer.Asking.naming;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@CustomerServiceTest
class CreateCustomerTest {

    @Inject
    Rows rows;
    private Programme programme;

    @BeforeEach
    void programme() {
        programme = Programme.inThisJvm();
    }

    @Test
    @Tag("R65")
    @Tag("R74")
    void aCreationMakesTenantRelationshipAndFirstAdministrator() {
        UUID partner = programme.directBill();
        String domain = domain();
        Response answer = create(partner, body(domain));
        answer.then().statusCode(201)
                .body("companyProfile.domain", equalTo(domain)).body("companyProfile.companyName", equalTo("Björkdal Bageri AB"))
                .body("billingProfile.defaultAddress.country", equalTo("SE")).body("billingProfile.attributes.objectType", equalTo("CustomerBillingProfile"))
                .body("relationshipToPartner", equalTo("reseller")).body("allowDelegatedAccess", equalTo(true))
                .body("userCredentials.userName", equalTo("admin")).body("userCredentials.password", matchesPattern(".{20}"))
                .body("acquisitionChannel", equalTo("direct")).body("relationshipKinds", contains("direct"))
                .body("links.self.uri", equalTo("/customers/" + answer.path("id"))).body("attributes.objectType", equalTo("Customer"))
                .header("ETag", matchesPattern("\".+\""));
        assertEquals(answer.<String>path("id"), answer.<String>path("companyProfile.tenantId"));

        var user = Keycloak.user("admin@" + domain);
        assertEquals(answer.path("id"), user.getString("attributes.tid[0]"));
        assertEquals("customer", user.getString("attributes.tkind[0]"));
        assertEquals("GA", user.getString("role"));
        assertEquals(answer.path("userCredentials.password"), user.getString("credentials[0].value"));
        assertEquals(true, user.getBoolean("credentials[0].temporary"));
    }

    @Test
    @Tag("R122")
    void aTransitioningPartnerCreatesAsDirectBillPartner() {
        UUID partner = programme.directBill();
        programme.enrolled(partner);
        create(partner, body(domain())).then().statusCode(201).body("relationshipKinds", contains("direct"));
    }

    @Test
    @Tag("R66")
    void withoutAnAssociatedPartnerTheCustomerIsTheProvidersOwn() {
        UUID provider = programme.provider();
        create(provider, body(domain())).then().statusCode(201).body("associatedPartnerId", nullValue())
                .body("relationshipKinds", contains("indirect_provider")).body("allowedActions", hasItem("addProducts"));
    }

    @Test
    @Tag("R41")
    @Tag("R46")
    @Tag("R67")
    @Tag("R77")
    @Tag("R78")
    @Tag("R105")
    @Tag("R123")
    void aNamedResellerGetsTheCustomerWithAdminRights() {
        UUID provider = programme.provider();
        UUID reseller = readyReseller(provider);
        Response answer = create(provider, naming(reseller));
        answer.then().statusCode(201).body("associatedPartnerId", equalTo(reseller.toString()));
        String id = answer.path("id");
        admin(provider).get("/v1/customers").then().statusCode(200).body("items.id", contains(id)).body("items[0].associatedPartnerId", equalTo(reseller.toString()));
        admin(reseller).get("/v1/customers").then().statusCode(200).body("items.id", contains(id)).body("items[0].acquisitionChannel", equalTo("indirect"))
                .body("items[0].relationshipKinds", contains("indirect_reseller"));
        admin(reseller).get("/v1/customers/" + id).then().statusCode(200).body("allowDelegatedAccess", equalTo(true))
                .body("billingProfile.companyName", equalTo("Björkdal Bageri AB"));
        assertEquals(2, rows.count("select count(*) from reseller_relationship_period where customer_id = ? and open and valid_to is null and who like 'user:%'",
                UUID.fromString(id)));
    }

    @Test
    @Tag("R69")
    void startingFromAResellerPresetsIt() {
        UUID provider = programme.provider();
        UUID reseller = readyReseller(provider);
        String path = "/v1/relationships/" + reseller + "/customers";
        admin(provider).body(body(domain())).post(path).then().statusCode(201).body("associatedPartnerId", equalTo(reseller.toString()));
        admin(provider).body(naming(reseller)).post(path).then().statusCode(201);
        refused(admin(provider).body(naming(UUID.randomUUID())).post(path), 400, 971009, "R69");
    }

    @Test
    @Tag("R23")
    void aSeparateTenantOfTheResellersOrganisationMayBeTheProvidersCustomer() {
        UUID provider = programme.provider();
        UUID reseller = readyReseller(provider);
        create(provider, body(domain(), "SE", owner(reseller))).then().statusCode(201);
    }

    @Test
    void aPartnerNobodyToldUsOfIsRefused() {
        refused(create(UUID.randomUUID(), body(domain())), 403, 971001, null);
    }

    @Test
    @Tag("R122")
    void aResellerCreatesNoCustomers() {
        refused(create(programme.reseller(), body(domain())), 403, 971002, "R122").then().body("cure.who", equalTo("an indirect provider"));
    }

    @Test
    @Tag("R8")
    void aRestrictedDirectBillPartnerCreatesNoCustomers() {
        UUID partner = UUID.randomUUID();
        programme.registered(partner, "SE", "EUROPE", "restricted", new UUID[0], "direct_bill");
        refused(create(partner, body(domain())), 403, 971003, "R8");
    }

    @Test
    @Tag("R66")
    void onlyAProviderNamesAReseller() {
        refused(create(programme.directBill(), naming(UUID.randomUUID())), 403, 971004, "R66");
    }

    @Test
    void anApplicationNamesNoReseller() {
        UUID provider = programme.provider();
        UUID reseller = readyReseller(provider);
        refused(as(Tokens.partnerApp(provider, "AA")).body(naming(reseller)).post("/v1/customers"), 403, 900329, null);
        as(Tokens.partnerApp(provider, "AA")).body(body(domain())).post("/v1/customers").then().statusCode(201);
    }

    @Test
    @Tag("R32")
    @Tag("R64")
    void aResellerWithoutActivePartnershipIsNotNamed() {
        UUID provider = programme.provider();
        UUID stranger = programme.reseller();
        programme.signed(stranger, "EUROPE");
        refused(create(provider, naming(stranger)), 403, 971005, "R32");

        UUID former = programme.reseller();
        programme.signed(former, "EUROPE");
        UUID partnership = programme.partners(provider, former);
        create(provider, naming(former)).then().statusCode(201);
        programme.removed(partnership, provider, former);
        // A fact that only takes something away is not waited for before an allowance; another one behind it on the same partition is.
        programme.probe().await("partner-events", r -> r.value().contains("removed") && r.value().contains(former.toString()), java.time.Duration.ofSeconds(5));
        refusedInTheEnd(() -> create(provider, naming(former)), 971005);
    }

    @Test
    @Tag("R13")
    void aResellerThatHasNotSignedForTheRegionIsNotNamed() {
        UUID provider = programme.provider();
        UUID reseller = programme.reseller();
        programme.partners(provider, reseller);
        programme.signed(reseller, "AFRICA");
        refused(create(provider, naming(reseller)), 403, 900123, "R13");
    }

    @Test
    @Tag("R20")
    void aPartnerDoesNotSellToItself() {
        UUID partner = programme.directBill();
        refused(create(partner, body(domain(), "SE", owner(partner))), 403, 971006, "R20");
        UUID provider = programme.provider();
        UUID reseller = readyReseller(provider);
        refused(create(provider, body(domain(), "SE", owner(reseller) + ",\"associatedPartnerId\":\"" + reseller + "\"")), 403, 971006, "R20");
    }

    @Test
    @Tag("R21")
    void aPartnerDoesNotSellToItsAffiliates() {
        UUID affiliate = UUID.randomUUID();
        UUID partner = UUID.randomUUID();
        programme.registered(partner, "SE", "EUROPE", "active", new UUID[] {affiliate}, "direct_bill");
        refused(create(partner, body(domain(), "SE", owner(affiliate))), 403, 971007, "R21");
    }

    @Test
    @Tag("R27")
    void aPartnerSellsOnlyInItsRegion() {
        UUID partner = programme.directBill();
        refused(create(partner, body(domain(), "US", "")), 403, 2030, "R27");
        create(partner, body(domain(), "DE", "")).then().statusCode(201);
    }

    @Test
    void fieldsThatCannotBeAreNamed() {
        UUID partner = programme.directBill();
        create(partner, "{\"companyProfile\":{\"domain\":\"no domain\"},\"billingProfile\":{\"email\":\"x\",\"culture\":\"?\",\"language\":\"swe\"}}").then().statusCode(400)
                .body("code", equalTo(975001)).body("violations.field", hasItem("companyProfile.domain")).body("violations.field", hasItem("billingProfile.email"))
                .body("violations.field", hasItem("billingProfile.culture")).body("violations.field", hasItem("billingProfile.language"))
                .body("violations.field", hasItem("billingProfile.companyName")).body("violations.field", hasItem("billingProfile.defaultAddress"));
        create(partner, body(domain(), "AM", "")).then().statusCode(400).body("code", equalTo(600049))
                .body("violations.field", contains("companyProfile.organizationRegistrationNumber"));
        create(partner, body(domain(), "ZZ", "")).then().statusCode(400).body("code", equalTo(2007))
                .body("violations.field", contains("billingProfile.defaultAddress.country"));
        create(partner, body(domain()).replace("Ugnsgatan 3", "")).then().statusCode(400).body("code", equalTo(2007));
        create(partner, body(domain(), "SE", "").replace("\"companyProfile\": {", "\"companyProfile\": {\"organizationRegistrationNumber\":\"1\","))
                .then().statusCode(400).body("code", equalTo(600002));
    }

    @Test
    void namesInAnyCaseAndReadOnlyMembersAreFine() {
        UUID partner = programme.directBill();
        String asOldClientsSend = body(domain(), "se", ",\"Id\":null,\"RelationshipToPartner\":\"none\",\"AllowDelegatedAccess\":false,\"associatedPartnerId\":\"\"")
                .replace("companyProfile", "CompanyProfile").replace("domain", "Domain").replace("billingProfile", "BillingProfile").replace("email", "Email");
        create(partner, asOldClientsSend).then().statusCode(201).body("billingProfile.defaultAddress.country", equalTo("SE"));
    }

    @Test
    void aTakenDomainIsClearlyRefused() {
        UUID partner = programme.directBill();
        String domain = domain();
        created(partner, body(domain));
        refused(create(partner, body(domain.toUpperCase())), 409, 971008, null).then().body("description", equalTo("The domain " + domain + " is in use."));
        admin(partner).head("/v1/domains/" + domain).then().statusCode(200);
        admin(partner).head("/v1/domains/" + domain()).then().statusCode(404);
    }

    private UUID readyReseller(UUID provider) {
        UUID reseller = programme.reseller();
        programme.partners(provider, reseller);
        programme.signed(reseller, "EUROPE");
        return reseller;
    }

    private static String owner(UUID organisation) {
        return ",\"ownerOrganizationTenantId\":\"" + organisation + "\"";
    }

    static Response refused(Response answer, int status, int code, String rule) {
        answer.then().statusCode(status).body("code", equalTo(code)).body("rule", rule == null ? nullValue() : equalTo(rule)).body("id", nullValue());
        return answer;
    }

    private static void refusedInTheEnd(java.util.function.Supplier<Response> call, int code) {
        java.time.Instant end = java.time.Instant.now().plusSeconds(5);
        while (!Integer.valueOf(code).equals(call.get().path("code"))) {
            if (java.time.Instant.now().isAfter(end)) {
                throw new AssertionError("never refused with " + code);
            }
        }
    }
}
