package io.twotier.customer;

import static io.restassured.RestAssured.given;
import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.naming;
import static io.twotier.customer.CreateCustomerTest.refused;
import static io.twotier.customer.Inviting.INVITATIONS;
import static io.twotier.customer.Inviting.accept;
import static io.twotier.customer.Inviting.globalAdmin;
import static io.twotier.customer.Inviting.join;
import static io.twotier.customer.Inviting.together;
import static io.twotier.customer.Inviting.token;
import static io.twotier.customer.Inviting.url;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A customer's global admin accepts: what comes of it. */
@CustomerServiceTest
class AcceptanceTest {

    @Inject
    Rows rows;
    private Programme programme;
    private UUID provider;
    private UUID reseller;
    private UUID tenant;

    @BeforeEach
    void partners() {
        programme = Programme.inThisJvm();
        provider = programme.provider();
        reseller = programme.reseller();
        programme.partners(provider, reseller);
        tenant = UUID.randomUUID();
    }

    @Test
    @Tag("R119")
    @Tag("R120")
    @Tag("R112")
    @Tag("R163")
    void bothAreAuthorisedTogetherEachWithItsRights() {
        String below = "/v1/customers/" + tenant;
        for (UUID partner : List.of(provider, reseller)) {
            refused(admin(partner).get(below + "/partners"), 403, 20002, "R113");
        }
        join(tenant, together(reseller, provider), "SE").then().statusCode(200).body("state", equalTo("accepted")).body("customerId", equalTo(tenant.toString()))
                .body("agreementMissing", equalTo(true)).body("agreementUrl", startsWith("http://localhost/pages/agreements/customer?return=http%3A%2F%2Flocalhost%2Fpages%2Fcustomers%2F"));
        admin(provider).get(below).then().statusCode(200).body("allowDelegatedAccess", equalTo(false)).body("allowedActions", hasItem("createOrders"))
                .body("relationshipKinds", contains("indirect_provider")).body("associatedPartnerId", equalTo(reseller.toString())).body("acquisitionChannel", equalTo("direct"));
        admin(reseller).get(below).then().statusCode(200).body("allowDelegatedAccess", equalTo(true)).body("allowedActions", not(hasItem("createOrders")))
                .body("relationshipKinds", contains("indirect_reseller")).body("acquisitionChannel", equalTo("indirect"));
        admin(reseller).get(below + "/relationships").then().body("items.id", contains(provider.toString()));
        admin(provider).get(below + "/relationships").then().body("items.id", contains(reseller.toString()));
        as(globalAdmin(tenant)).get(below + "/partners").then().body("items.id", containsInAnyOrder(provider.toString(), reseller.toString()))
                .body("items.find { it.id == '" + provider + "' }.delegatedAdmin", equalTo(false))
                .body("items.find { it.id == '" + reseller + "' }.delegatedAdmin", equalTo(true));
        assertEquals(List.of("user:true"), rows.of("select left(answered_by, 5) || accepted from customer_invitation_answer where customer_id = ?", tenant));
    }

    @Test
    @Tag("R112")
    @Tag("R113")
    void withoutARelationshipOfItsOwnNeitherPartnerReachesTheCustomer() {
        String customer = created(provider);
        refused(admin(reseller).get("/v1/customers/" + customer + "/profiles/company"), 403, 20002, "R113");
        UUID direct = programme.directBill();
        join(tenant, token(url(direct, Map.of())), "SE").then().statusCode(200);
        refused(admin(provider).get("/v1/customers/" + tenant + "/profiles/billing"), 403, 20002, "R113");
        admin(direct).get("/v1/customers/" + tenant + "/profiles/billing").then().statusCode(200).body("email", equalTo("kontor@bjorkdal.example"));
    }

    @Test
    @Tag("R158")
    @Tag("R136")
    @Tag("R119")
    void theCustomerTheRelationshipsAndTheAcceptanceAreTold() {
        join(tenant, together(reseller, provider), "SE").then().statusCode(200);
        var told = programme.probe().readUntil("customer-events", seen -> seen.stream().filter(r -> r.value().contains(tenant.toString())).count() == 4, Duration.ofSeconds(10))
                .stream().filter(r -> r.value().contains(tenant.toString())).toList();
        List<String> types = told.stream().map(r -> TopicProbe.header(r, "ce_type").replaceAll("^io\\.twotier\\.customer\\.|\\.v1$", "")).toList();
        assertEquals(List.of("CustomerCreated", "ResellerRelationshipEstablished", "ResellerRelationshipEstablished"),
                types.stream().filter(type -> !type.equals("CustomerInvitationAccepted")).toList());
        assertEquals(List.of("{\"kind\":\"indirect_provider\",\"origin\":\"invited\",\"delegatedAdmin\":false,\"open\":true}",
                        "{\"kind\":\"indirect_reseller\",\"origin\":\"invited\",\"delegatedAdmin\":true,\"open\":true}"),
                told.stream().filter(r -> r.value().contains("\"kind\"")).map(r -> r.value().replaceAll(".*(\"kind\":\"\\w+\").*(\"origin\":\"\\w+\").*(\"delegatedAdmin\":\\w+).*(\"open\":\\w+).*", "{$1,$2,$3,$4}")).toList());
    }

    @Test
    @Tag("R120")
    void aProviderAdministersWhenTheInvitationAsksForIt() {
        String token = token(url(reseller, Map.of("indirectProviderId", provider, "includeDelegatedAdmin", true)));
        join(tenant, token, "SE").then().statusCode(200).body("partners.delegatedAdmin", contains(true, true));
        admin(provider).get("/v1/customers/" + tenant).then().body("allowDelegatedAccess", equalTo(true));
    }

    @Test
    @Tag("R150")
    @Tag("R15")
    @Tag("R16")
    void anExistingDirectCustomerKeepsItsOldRelationshipAndGainsBoth() {
        UUID partner = programme.transitioning(provider);
        UUID customer = UUID.fromString(created(partner));
        accept(customer, together(partner, provider)).then().statusCode(200);
        admin(partner).get("/v1/customers/" + customer).then().body("relationshipKinds", contains("direct", "indirect_reseller"))
                .body("acquisitionChannel", equalTo("direct")).body("allowDelegatedAccess", equalTo(true)).body("allowedActions", hasItem("createOrders"));
        admin(provider).get("/v1/customers/" + customer).then().body("relationshipKinds", contains("indirect_provider"));
        assertEquals(List.of("CREATED DIRECT 1"), rows.of("select origin || ' ' || kind || ' ' || sequence from reseller_relationship where customer_id = ? and kind = 'DIRECT'", customer));
        assertEquals(List.of("indirect_provider INVITED DIRECT", "indirect_reseller INVITED DIRECT"), rows.of("select lower(kind) || ' ' || origin || ' ' || acquisition_channel from reseller_relationship where customer_id = ? "
                + "and kind <> 'DIRECT' order by kind", customer));
    }

    @Test
    void whoWonAnExistingCustomerByAnInvitationGivesItsOwnBillToData() {
        UUID customer = UUID.fromString(created(programme.directBill()));
        accept(customer, together(reseller, provider)).then().statusCode(200);
        String billTo = "/v1/customers/" + customer + "/profiles/billing";
        refused(admin(provider).get(billTo), 404, 971051, null);
        Object profile = Inviting.company("SE").get("billingProfile");
        admin(provider).body(profile).put(billTo).then().statusCode(200);
        admin(provider).get(billTo).then().statusCode(200).body("companyName", equalTo("Björkdal Bageri AB"));
        refused(admin(reseller).body(profile).put(billTo), 403, 971050, "R130");
    }

    @Test
    @Tag("R15")
    void aSecondPartnerLeavesTheFirstAsItWas() {
        UUID first = programme.directBill();
        UUID customer = UUID.fromString(created(first));
        accept(customer, token(url(programme.directBill(), Map.of()))).then().statusCode(200).body("partners.kind", contains("direct"));
        admin(first).get("/v1/customers/" + customer).then().body("relationshipKinds", contains("direct")).body("allowDelegatedAccess", equalTo(true));
        as(globalAdmin(customer)).get("/v1/customers/" + customer + "/partners").then().body("totalCount", equalTo(2));
    }

    @Test
    @Tag("R144")
    void afterAnExtensionAnInvitationGivesTheProviderDelegatedAdmin() {
        UUID partner = programme.transitioning(provider);
        String customer = created(partner);
        admin(partner).body(Map.of("indirectProviderId", provider, "shareBillTo", true, "customerConsent", Map.of("obtainedFrom", "Maj Ek", "obtainedAt", "2026-10-01T08:00:00Z")))
                .post("/v1/customers/" + customer + "/relationshipextensions").then().statusCode(201);
        admin(provider).get("/v1/customers/" + customer).then().body("allowDelegatedAccess", equalTo(false));
        accept(UUID.fromString(customer), token(url(partner, Map.of("indirectProviderId", provider, "includeDelegatedAdmin", true)))).then().statusCode(200);
        admin(provider).get("/v1/customers/" + customer).then().body("allowDelegatedAccess", equalTo(true)).body("relationshipKinds", contains("indirect_provider"));
        var granted = programme.probe().readUntil("customer-events", seen -> seen.stream().filter(r -> customer.equals(r.key())
                && TopicProbe.header(r, "ce_type").equals("io.twotier.customer.DelegatedAdminGranted.v1")).count() == 2, Duration.ofSeconds(10));
        assertEquals(List.of("2", "2"), granted.stream().filter(r -> customer.equals(r.key()) && TopicProbe.header(r, "ce_type").endsWith("DelegatedAdminGranted.v1"))
                .map(r -> TopicProbe.header(r, "ce_sequence")).toList());
        assertEquals(List.of("1", "2"), rows.of("select h.sequence::text from reseller_relationship_history h where customer_id = ? and kind = 'INDIRECT_PROVIDER' order by sequence",
                UUID.fromString(customer)));
    }

    @Test
    @Tag("R119")
    void whatIsAuthorisedAlreadyIsNotAuthorisedTwice() {
        join(tenant, together(reseller, provider), "SE").then().statusCode(200);
        refused(accept(tenant, together(reseller, provider)), 409, 971111, "R119");
        UUID named = UUID.fromString(createdNaming());
        refused(accept(named, together(reseller, provider)), 409, 971111, "R119");
    }

    @Test
    void anUnknownTenantTellsItsCompanyAndIsKnownByTheDomainOfItsAdmin() {
        String token = token(url(provider, Map.of()));
        refused(accept(tenant, token), 400, 971112, null);
        refused(join(tenant, token, "XX"), 400, 2007, null);
        join(tenant, token, "NO").then().statusCode(200);
        admin(provider).get("/v1/customers/" + tenant).then().body("companyProfile.companyName", equalTo("Björkdal Bageri AB"))
                .body("companyProfile.domain", equalTo(Inviting.domainOf(tenant))).body("billingProfile.defaultAddress.country", equalTo("NO"));
        given().auth().oauth2(Tokens.partner(provider, "AA")).head("/v1/domains/" + Inviting.domainOf(tenant)).then().statusCode(200);
    }

    @Test
    void aDomainThatIsInUseAndANameWithoutOneAreRefused() {
        join(tenant, token(url(provider, Map.of())), "SE").then().statusCode(200);
        String token = token(url(provider, Map.of()));
        String path = INVITATIONS + "/" + token + "/accept";
        String neighbour = Tokens.customerUser(UUID.randomUUID(), "GA").name("admin@" + Inviting.domainOf(tenant)).sign();
        refused(as(neighbour).body(Inviting.company("SE")).post(path), 409, 971008, null);
        refused(as(Tokens.customerUser(UUID.randomUUID(), "GA").name("admin").sign()).body(Inviting.company("SE")).post(path), 400, 971113, null);
    }

    @Test
    void onlyAGlobalAdminOfACustomerAnswers() {
        String token = token(url(provider, Map.of()));
        for (String answer : List.of("/accept", "/decline")) {
            String path = INVITATIONS + "/" + token + answer;
            given().contentType("application/json").post(path).then().statusCode(401);
            for (String role : List.of("UA", "AA", "SA", "HA", "BA")) {
                refused(as(Tokens.customer(tenant, role)).post(path), 403, 1002, null);
            }
            refused(as(Tokens.partner(tenant, "GA")).post(path), 403, 1002, null);
            refused(as(Tokens.operator()).post(path), 403, 1002, null);
            refused(as(Tokens.app("customer", tenant, "GA").sign()).post(path), 403, 900329, null);
        }
    }

    @Test
    @Tag("R117")
    void aNamedTenantAloneMayAnswer() {
        String token = token(url(provider, Map.of("customerTenantId", tenant)));
        refused(join(UUID.randomUUID(), token, "SE"), 403, 971108, "R117");
        refused(Inviting.decline(UUID.randomUUID(), token), 403, 971108, "R117");
        join(tenant, token, "SE").then().statusCode(200);
    }

    @Test
    @Tag("R27")
    void aCustomerOutsideTheRegionIsRefused() {
        refused(join(tenant, together(reseller, provider), "US"), 403, 971032, "R27");
        UUID american = programme.partner("US", "NA", "direct_bill");
        refused(accept(UUID.fromString(created(programme.directBill())), token(url(american, Map.of()))), 403, 971032, "R27");
    }

    @Test
    @Tag("R18")
    @Tag("R22")
    void aPartnersOwnTenantIsNoCustomerAndItsResellerConflicts() {
        UUID partner = programme.directBill();
        refused(join(partner, token(url(provider, Map.of())), "SE"), 403, 971029, "R18");
        refused(join(reseller, token(url(provider, Map.of())), "SE"), 409, 971028, "R22");
    }

    @Test
    @Tag("R20")
    @Tag("R21")
    @Tag("R23")
    void noPartnerWinsItsOwnOrganisationAnAffiliateDoesNotEither() {
        UUID affiliated = UUID.randomUUID();
        UUID other = programme.partner("SE", "EUROPE", "direct_bill");
        programme.registered(affiliated, "SE", "EUROPE", "active", new UUID[] {other}, "direct_bill");
        refused(owned(affiliated, affiliated), 403, 971030, "R20");
        refused(owned(affiliated, other), 403, 971031, "R21");
        owned(other, affiliated).then().statusCode(200);
        Map<String, Object> ofReseller = new HashMap<>(Inviting.company("SE"));
        ofReseller.put("ownerOrganizationTenantId", reseller);
        refused(as(globalAdmin(UUID.randomUUID())).body(ofReseller).post(INVITATIONS + "/" + together(reseller, provider) + "/accept"), 403, 971030, "R20");
    }

    @Test
    @Tag("R114")
    void partnersThatEndedTheirPartnershipAreNotAuthorised() {
        UUID other = programme.provider();
        UUID partnership = programme.partners(other, reseller);
        String token = together(reseller, other);
        programme.removed(partnership, other, reseller);
        refused(join(tenant, token, "SE"), 409, 971109, "R114");
        assertEquals(0, rows.count("select count(*) from customer where id = ?", tenant));
    }

    @Test
    void whatIsMissingOfTheCustomerAgreementDependsOnWhoAttestedIt() {
        UUID direct = programme.directBill();
        UUID customer = UUID.fromString(created(direct));
        agreed(customer, "Attested", "\"attested\",\"attestingPartnerId\":\"" + direct + "\"");
        accept(customer, together(reseller, provider)).then().body("agreementMissing", equalTo(true));
        UUID second = UUID.fromString(created(direct));
        agreed(second, "Accepted", "\"direct\"");
        accept(second, together(reseller, provider)).then().body("agreementMissing", equalTo(false)).body("$", not(org.hamcrest.Matchers.hasKey("agreementUrl")));
    }

    @Test
    @Tag("R152")
    void anOutdatedCustomerAgreementIsMissingFromTheDateOn() {
        UUID customer = UUID.fromString(created(programme.directBill()));
        agreed(customer, "Accepted", "\"direct\"");
        required(java.time.Instant.now().plusSeconds(3600));
        accept(customer, together(reseller, provider)).then().body("agreementMissing", equalTo(false));
        required(java.time.Instant.now().minusSeconds(1));
        UUID other = UUID.fromString(created(programme.directBill()));
        agreed(other, "Accepted", "\"direct\"");
        accept(other, together(reseller, provider)).then().body("agreementMissing", equalTo(true));
        rows.of("delete from reacceptance_fact returning id::text");
    }

    private void required(java.time.Instant from) {
        UUID demand = UUID.randomUUID();
        programme.tell("agreement-events", "MicrosoftCustomerAgreement", "io.twotier.agreement.ReacceptanceRequired.v1", demand.toString(), 1,
                "{\"reacceptanceId\":\"%s\",\"agreementType\":\"MicrosoftCustomerAgreement\",\"versionRank\":1,\"from\":\"%s\"}".formatted(demand, from));
        awaited("reacceptance_fact", demand);
    }

    /** Known here once it is told. */
    private void agreed(UUID customer, String how, String method) {
        UUID agreement = UUID.randomUUID();
        programme.tell("agreement-events", customer.toString(), "io.twotier.agreement.CustomerAgreement" + how + ".v1", agreement.toString(), 1,
                "{\"agreementId\":\"%s\",\"customerId\":\"%s\",\"method\":%s,\"type\":\"MicrosoftCustomerAgreement\"}".formatted(agreement, customer, method));
        awaited("customer_agreement_fact", agreement);
    }

    private void awaited(String table, UUID id) {
        java.time.Instant end = java.time.Instant.now().plusSeconds(10);
        while (rows.count("select count(*) from " + table + " where id = ?", id) == 0) {
            org.junit.jupiter.api.Assertions.assertTrue(java.time.Instant.now().isBefore(end), "nobody heard of it");
        }
    }

    private io.restassured.response.Response owned(UUID partner, UUID owner) {
        Map<String, Object> company = new HashMap<>(Inviting.company("SE"));
        company.put("ownerOrganizationTenantId", owner);
        return as(globalAdmin(tenant)).body(company).post(INVITATIONS + "/" + token(url(partner, Map.of())) + "/accept");
    }

    private String createdNaming() {
        programme.signed(reseller, "EUROPE");
        return created(provider, naming(reseller));
    }
}
