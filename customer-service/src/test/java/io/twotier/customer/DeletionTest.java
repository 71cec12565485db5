package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.body;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.domain;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.customer.upstream.subscription.SubscriptionFacts;
import io.twotier.platform.event.Barrier;
import io.twotier.platform.testkit.Contract;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CustomerServiceTest
class DeletionTest {

    @Inject
    Rows rows;
    @Inject
    Barrier barrier;
    private Programme programme;
    private UUID provider;
    private UUID reseller;
    private String domain;
    private String customer;
    private UUID id;

    @BeforeEach
    void aCustomerOfTheSandbox() {
        programme = Programme.inThisJvm();
        provider = programme.inSandbox("indirect_provider");
        reseller = programme.readyReseller(provider);
        domain = domain();
        customer = created(provider, body(domain, "SE", ",\"associatedPartnerId\":\"" + reseller + "\""));
        id = UUID.fromString(customer);
    }

    @AfterEach
    void identityProviderIsThere() {
        Keycloak.is("up");
    }

    @Test
    void nothingOfItIsLeftButHistoryAndAudit() {
        programme.subscribed(customer, provider, "license", null);
        admin(provider).get("/v1/customers/" + customer + "/removal-check").then().body("blockers.size()", equalTo(1));
        admin(provider).delete("/v1/customers/" + customer).then().statusCode(204);
        refused(admin(provider).get("/v1/customers/" + customer), 404, 3000, null);
        refused(admin(reseller).get("/v1/customers/" + customer), 404, 3000, null);
        refused(admin(provider).delete("/v1/customers/" + customer), 404, 3000, null);
        refused(as(Tokens.customer(id, "GA")).get("/v1/customers/" + customer + "/partners"), 403, 20002, "R113");
        admin(provider).get("/v1/customers").then().body("items", empty());
        assertFalse(Keycloak.hasUser("admin@" + domain));
        for (String table : List.of("reseller_relationship", "billing_profile", "subscription_fact")) {
            assertEquals(0, rows.count("select count(*) from " + table + " where customer_id = ?", id), table);
        }
        assertEquals(List.of("DELETED"), rows.of("select status from customer where id = ? and domain is null and company_name is null and request_key is null", id));
        assertEquals(List.of("create_customer", "delete_customer"), rows.of("select operation from audit where resource_id = ? order by position", customer));
        assertEquals(2, rows.count("select count(*) from reseller_relationship_history where customer_id = ?", id));
    }

    @Test
    void whatIsStillSaidAboutItIsNotHeard() {
        admin(provider).delete("/v1/customers/" + customer).then().statusCode(204);
        programme.subscribed(customer, provider, "license", null);
        barrier.await(Set.of(SubscriptionFacts.source(id)));
        assertEquals(0, rows.count("select count(*) from subscription_fact where customer_id = ?", id));
    }

    @Test
    void itsDomainIsFree() {
        admin(provider).delete("/v1/customers/" + customer).then().statusCode(204);
        admin(provider).head("/v1/domains/" + domain).then().statusCode(404);
        String another = created(provider, body(domain));
        assertFalse(another.equals(customer));
        assertTrue(Keycloak.hasUser("admin@" + domain));
    }

    @Test
    void itIsToldAsPromisedToWhomItConcerned() {
        admin(provider).delete("/v1/customers/" + customer).then().statusCode(204);
        var told = programme.probe().readUntil("customer-events", seen -> seen.stream().filter(r -> customer.equals(r.key())).count() == 4, Duration.ofSeconds(10))
                .stream().filter(r -> customer.equals(r.key())).skip(3).toList().get(0);
        assertEquals(List.of(), Contract.violations(told));
        assertEquals("io.twotier.customer.CustomerDeleted.v1", TopicProbe.header(told, "ce_type"));
        assertEquals("sandbox", TopicProbe.header(told, "ce_environment"));
        assertEquals("2", TopicProbe.header(told, "ce_sequence"));
        assertTrue(TopicProbe.header(told, "ce_audience").contains(reseller.toString()));
        assertFalse(told.value().contains(domain) || told.value().contains("Bageri"), told.value());
    }

    @Test
    void outsideOfTheSandboxNothingIsDeleted() {
        UUID partner = programme.directBill();
        String its = created(partner);
        refused(admin(partner).delete("/v1/customers/" + its), 403, 971230, null).then().body("cure.call", equalTo("PATCH /v1/customers/{customer}"));
        admin(partner).get("/v1/customers/" + its).then().statusCode(200);
        assertTrue(Keycloak.hasUser("admin@" + rows.of("select domain from customer where id = ?", UUID.fromString(its)).get(0)));
    }

    @Test
    void onlyWhoCreatedItDeletesIt() {
        refused(admin(reseller).delete("/v1/customers/" + customer), 403, 971231, null);
        refused(admin(programme.inSandbox("direct_bill")).delete("/v1/customers/" + customer), 404, 3000, null);
        assertTrue(Keycloak.hasUser("admin@" + domain));
    }

    @Test
    void withoutTheIdentityProviderNothingIsDeletedAndTheCallMayBeMadeAgain() {
        Keycloak.is("away");
        refused(admin(provider).delete("/v1/customers/" + customer), 503, 971232, null);
        admin(provider).get("/v1/customers/" + customer).then().statusCode(200);
        Keycloak.is("up");
        admin(provider).delete("/v1/customers/" + customer).then().statusCode(204);
        assertFalse(Keycloak.hasUser("admin@" + domain));
    }
}
