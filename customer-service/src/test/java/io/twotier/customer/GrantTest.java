package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.naming;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Contract;
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
class GrantTest {

    @Inject
    Rows rows;
    private Programme programme;
    private UUID provider;
    private UUID reseller;
    private String customer;

    @BeforeEach
    void aCustomerLinkedToAReseller() {
        programme = Programme.inThisJvm();
        provider = programme.provider();
        reseller = programme.readyReseller(provider);
        customer = created(provider, naming(reseller));
    }

    @Test
    void theCustomerAndItsPartnersReadWhoAdministersIt() {
        for (String token : List.of(own(), Tokens.partner(provider, "HA"), Tokens.partnerApp(reseller, "SA"))) {
            as(token).get(path()).then().statusCode(200).body("items.partnerId", containsInAnyOrder(provider.toString(), reseller.toString()))
                    .body("items.delegatedAdmin.mode", contains("dap", "dap")).body("items[0].delegatedAdmin.since", notNullValue())
                    .body("items.azureAccess", contains("none", "none")).body("links.self.uri", equalTo("/customers/" + customer + "/delegatedadmin"));
        }
        refused(admin(programme.provider()).get(path()), 403, 20002, "R113");
    }

    @Test
    @Tag("R47")
    void azureAccessOfACustomerLinkedToAResellerIsAManualGrantThatIsPendingAndNeverGranted() {
        UUID usage = programme.subscribed(customer, provider, "azure_plan", null);
        untilAzureAccess("pending_manual_grant");
        admin(provider).get("/v1/customers/" + customer).then().body("azureAccess", equalTo("pending_manual_grant"));
        granted(reseller).body("azureAccess", equalTo("pending_manual_grant"));
        granted(provider).body("azureAccess", equalTo("none"));
        as(own()).get("/v1/customers/" + customer).then().body("azureAccess", nullValue());
        programme.suspended(usage, customer, provider, "license", null);
        untilAzureAccess("none");
    }

    @Test
    @Tag("R45")
    @Tag("R47")
    void whatOneGrantSetsNoOtherDoes() {
        programme.subscribed(customer, provider, "azure_payg", "7100512");
        untilAzureAccess("pending_manual_grant");
        granted(reseller).body("delegatedAdmin.mode", equalTo("dap"));
        as(own()).delete(path() + "/" + reseller).then().statusCode(204);
        granted(reseller).body("delegatedAdmin", nullValue()).body("azureAccess", equalTo("pending_manual_grant"));
        granted(provider).body("delegatedAdmin.mode", equalTo("dap"));
        admin(reseller).get("/v1/customers/" + customer).then().statusCode(200).body("relationshipToPartner", equalTo("reseller"))
                .body("associatedPartnerId", equalTo(reseller.toString()));
    }

    @Test
    void theCustomersGlobalAdminEndsDelegatedAccessAndItsPartnersSeeItAtOnce() {
        as(own()).delete(path() + "/" + reseller).then().statusCode(204);
        admin(reseller).get("/v1/customers/" + customer).then().body("allowDelegatedAccess", equalTo(false));
        admin(provider).get("/v1/customers/" + customer).then().body("allowDelegatedAccess", equalTo(true));
        admin(provider).get("/v1/customers/" + customer + "/partners").then().body("items.find { it.id == '" + reseller + "' }.delegatedAdmin", equalTo(false));
        refused(as(own()).delete(path() + "/" + reseller), 404, 971220, null);
        refused(as(own()).delete(path() + "/" + UUID.randomUUID()), 404, 971220, null);
        refused(as(Tokens.customer(UUID.randomUUID(), "GA")).delete(path() + "/" + provider), 403, 20002, "R113");

        var told = programme.probe().readUntil("customer-events", seen -> seen.stream().filter(r -> customer.equals(r.key())).count() == 4, Duration.ofSeconds(10))
                .stream().filter(r -> customer.equals(r.key())).skip(3).toList().get(0);
        assertEquals(List.of(), Contract.violations(told));
        assertEquals("io.twotier.customer.DelegatedAdminRevoked.v1", TopicProbe.header(told, "ce_type"));
        assertTrue(told.value().contains("\"partnerId\":\"" + reseller) && told.value().contains("\"open\":true"), told.value());
        assertEquals(1, rows.count("select count(*) from reseller_relationship_period where customer_id = ? and partner_id = ? and delegated_admin_mode is null "
                + "and valid_to is null and who like 'user:%'", UUID.fromString(customer), reseller));
    }

    @Test
    void theCustomerReadsWhatEachOfItsPartnersMayDo() {
        as(own()).get("/v1/customers/" + customer + "/partners").then().statusCode(200)
                .body("items.find { it.id == '" + provider + "' }.allowedActions", hasItem("createOrders"))
                .body("items.find { it.id == '" + reseller + "' }.allowedActions", not(hasItem("createOrders")))
                .body("items.find { it.id == '" + reseller + "' }.allowedActions", hasItem("manageLicenses"));
    }

    @Test
    @Tag("R58")
    @Tag("R59")
    void theEndOfAPartnershipLeavesCustomersAndDelegatedAdminAsTheyAre() {
        UUID other = programme.reseller();
        programme.signed(other, "EUROPE");
        UUID partnership = programme.partners(provider, other);
        String second = created(provider, naming(other));
        String customers = admin(other).get("/v1/customers").asString();
        String seen = admin(other).get("/v1/customers/" + second).asString();
        programme.removed(partnership, provider, other);
        Instant end = Instant.now().plusSeconds(10);
        while (rows.count("select count(*) from partnership_fact where id = ? and active", partnership) == 1 && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertEquals(customers, admin(other).get("/v1/customers").asString());
        assertEquals(seen, admin(other).get("/v1/customers/" + second).asString());
        assertEquals(List.of("DAP", "DAP"), rows.of("select delegated_admin_mode from reseller_relationship where customer_id = ? and open", UUID.fromString(second)));
        refused(admin(provider).body("{\"associatedPartnerId\":\"" + other + "\"}").put("/v1/customers/" + second + "/associatedpartner"), 403, 971202, "R68");
    }

    private ValidatableResponse granted(UUID partner) {
        return as(own()).get(path()).then().statusCode(200).rootPath("items.find { it.partnerId == '" + partner + "' }");
    }

    /** What is told of subscriptions is read without waiting for it. */
    private void untilAzureAccess(String expected) {
        Instant end = Instant.now().plusSeconds(10);
        while (!expected.equals(admin(reseller).get("/v1/customers/" + customer).path("azureAccess")) && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        admin(reseller).get("/v1/customers/" + customer).then().body("azureAccess", equalTo(expected));
    }

    private String own() {
        return Tokens.customer(UUID.fromString(customer), "GA");
    }

    private String path() {
        return "/v1/customers/" + customer + "/delegatedadmin";
    }
}
