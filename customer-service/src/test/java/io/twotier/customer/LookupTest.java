package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.body;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.domain;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CustomerServiceTest
class LookupTest {

    private Programme programme;
    private UUID provider;
    private UUID reseller;
    private String domain;
    private String customer;

    @BeforeEach
    void customer() {
        programme = Programme.inThisJvm();
        provider = programme.provider();
        reseller = programme.readyReseller(provider);
        domain = domain();
        customer = created(provider, body(domain, "SE", ",\"associatedPartnerId\":\"" + reseller + "\""));
    }

    @Test
    void whoseOwnCustomerItIsLearnsThatAndThroughWhichReseller() {
        for (Response answer : new Response[] {byDomain(provider, domain.toUpperCase()), byTenant(provider, customer)}) {
            answer.then().statusCode(200).body("exists", equalTo(true)).body("mine", equalTo(true)).body("customerId", equalTo(customer))
                    .body("relationships.id", contains(reseller.toString())).body("links.self.uri", equalTo("/customers/" + customer));
        }
        byDomain(reseller, domain).then().body("mine", equalTo(true)).body("relationships.id", contains(provider.toString()));
    }

    @Test
    void ofAForeignCustomerNothingIsSaidButThatItExists() {
        String foreign = "{\"exists\":true,\"mine\":false,\"attributes\":{\"objectType\":\"CustomerLookup\"}}";
        UUID stranger = programme.provider();
        assertEquals(foreign, byDomain(stranger, domain).asString());
        assertEquals(foreign, byTenant(stranger, customer).asString());
        admin(stranger).get("/v1/customers/" + customer).then().statusCode(404);
    }

    @Test
    void whatIsNobodysIsNotThere() {
        String nothing = "{\"exists\":false,\"mine\":false,\"attributes\":{\"objectType\":\"CustomerLookup\"}}";
        assertEquals(nothing, byDomain(provider, domain()).asString());
        assertEquals(nothing, byTenant(provider, UUID.randomUUID().toString()).asString());
        assertEquals(nothing, byTenant(provider, "no-tenant").asString());
    }

    @Test
    void exactlyOneOfBothIsAskedFor() {
        refused(admin(provider).body("{\"domain\":\" \"}").post("/v1/customers/lookup"), 400, 971240, null);
        refused(admin(provider).body("{\"domain\":\"" + domain + "\",\"tenantId\":\"" + customer + "\"}").post("/v1/customers/lookup"), 400, 971240, null);
        admin(provider).body("null").post("/v1/customers/lookup").then().statusCode(400).body("code", equalTo(975001));
    }

    private static Response byDomain(UUID partner, String domain) {
        return admin(partner).body("{\"domain\":\"" + domain + "\"}").post("/v1/customers/lookup");
    }

    private static Response byTenant(UUID partner, String tenant) {
        return admin(partner).body("{\"tenantId\":\"" + tenant + "\"}").post("/v1/customers/lookup");
    }
}
