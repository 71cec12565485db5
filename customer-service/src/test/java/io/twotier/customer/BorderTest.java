package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.create;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.naming;
import static io.twotier.customer.Inviting.invite;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * No relation crosses environments, and two simulations are two of them. Who is brought to a customer has a partnership, and none is made across
 * them; and a customer is of the environment of everybody it has to do with.
 */
@CustomerServiceTest
class BorderTest {

    @Inject
    Rows rows;
    private Programme programme;
    private String spring;

    @BeforeEach
    void programme() {
        programme = Programme.inThisJvm();
        spring = simulation();
    }

    @Test
    void noResellerOfAnotherEnvironmentIsNamedOrBroughtToACustomer() {
        UUID provider = programme.in(spring, "indirect_provider");
        UUID production = programme.provider();
        String customer = created(provider);
        UUID neighbour = signed(programme.in(spring, "indirect_reseller"));
        UUID elsewhere = signed(programme.in(simulation(), "indirect_reseller"));
        for (UUID stranger : List.of(programme.readyReseller(production), elsewhere)) {
            is(create(provider, naming(stranger)), 403, 971005);
            is(associate(provider, customer, stranger), 403, 971202);
        }
        String its = created(production);
        for (UUID stranger : List.of(neighbour, elsewhere)) {
            is(create(production, naming(stranger)), 403, 971005);
            is(associate(production, its, stranger), 403, 971202);
        }
        programme.partners(provider, neighbour);
        associate(provider, customer, neighbour).then().statusCode(200);
        assertEquals(List.of(spring), rows.of("select distinct environment from reseller_relationship where customer_id = ?", UUID.fromString(customer)));
    }

    @Test
    void noCustomerIsExtendedToAProviderOfAnotherEnvironment() {
        UUID partner = programme.in(spring, "direct_bill");
        programme.enrolled(partner, spring);
        String customer = created(partner);
        UUID neighbour = programme.in(spring, "indirect_provider");
        UUID production = programme.provider();
        UUID transitioning = programme.transitioning(production);
        is(extend(partner, customer, production), 400, 971027);
        is(extend(partner, customer, programme.in(simulation(), "indirect_provider")), 400, 971027);
        is(extend(transitioning, created(transitioning), neighbour), 400, 971027);
        is(extend(transitioning, customer, production), 403, 20002);
        programme.partners(neighbour, partner);
        extend(partner, customer, neighbour).then().statusCode(201);
    }

    @Test
    void nobodyInvitesTogetherWithAPartnerOfAnotherEnvironmentOrSeesItsCustomers() {
        UUID production = programme.provider();
        UUID reseller = programme.in(spring, "indirect_reseller");
        is(invite(reseller, Map.of("indirectProviderId", production)), 400, 971103);
        is(invite(programme.reseller(), Map.of("indirectProviderId", programme.in(spring, "indirect_provider"))), 400, 971103);
        String customer = created(programme.in(spring, "indirect_provider"));
        is(admin(production).get("/v1/customers/" + customer), 404, 3000);
        is(admin(production).get("/v1/customers/" + customer + "/partners"), 403, 20002);
        is(associate(production, customer, reseller), 403, 20002);
        admin(production).get("/v1/customers").then().statusCode(200).body("items", hasSize(0));
    }

    private UUID signed(UUID partner) {
        programme.signed(partner, "EUROPE");
        return partner;
    }

    private static Response associate(UUID provider, String customer, UUID reseller) {
        return admin(provider).body(Map.of("associatedPartnerId", reseller)).put("/v1/customers/" + customer + "/associatedpartner");
    }

    private static Response extend(UUID partner, String customer, UUID provider) {
        return as(Tokens.partner(partner, "AA")).body(Map.of("indirectProviderId", provider, "shareBillTo", true,
                "customerConsent", Map.of("obtainedFrom", "Maj Ek", "obtainedAt", "2026-10-01T08:00:00Z"))).post("/v1/customers/" + customer + "/relationshipextensions");
    }

    private static void is(Response answer, int status, int code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    private static String simulation() {
        return "simulation:of-" + UUID.randomUUID();
    }
}
