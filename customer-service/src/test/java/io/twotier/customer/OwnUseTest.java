package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.body;
import static io.twotier.customer.Asking.create;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.domain;
import static io.twotier.customer.Asking.naming;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What partners buy for themselves, and what they have with each other's customers. */
@CustomerServiceTest
class OwnUseTest {

    private Programme programme;

    @BeforeEach
    void programme() {
        programme = Programme.inThisJvm();
    }

    @Test
    @Tag("R17")
    void aPartnerBuysForItsOwnUseFromADirectBillPartnerAndFromAReseller() {
        UUID organisation = programme.directBill();
        create(programme.directBill(), body(domain(), "SE", owner(organisation))).then().statusCode(201).body("relationshipKinds", contains("direct"));
        UUID provider = programme.provider();
        UUID reseller = programme.readyReseller(provider);
        create(provider, body(domain(), "SE", owner(organisation) + ",\"associatedPartnerId\":\"" + reseller + "\"")).then().statusCode(201)
                .body("associatedPartnerId", equalTo(reseller.toString()));
    }

    @Test
    @Tag("R25")
    void aCustomerOfOneProviderBecomesResellerOfAnotherAndStaysItsCustomer() {
        UUID provider = programme.provider();
        UUID organisation = programme.reseller();
        String customer = created(provider, body(domain(), "SE", owner(organisation)));
        String before = admin(provider).get("/v1/customers/" + customer).asString();
        programme.signed(organisation, "EUROPE");
        for (UUID other : new UUID[] {programme.provider(), programme.provider()}) {
            programme.partners(other, organisation);
            create(other, naming(organisation)).then().statusCode(201);
        }
        assertEquals(before, admin(provider).get("/v1/customers/" + customer).asString());
    }

    @Test
    @Tag("R29")
    void aProviderFindsTheCustomersOfEachOfItsResellersFromOneAccount() {
        UUID provider = programme.provider();
        UUID one = programme.readyReseller(provider);
        UUID two = programme.readyReseller(provider);
        String ofOne = created(provider, naming(one));
        String ofTwo = created(provider, naming(two));
        String own = created(provider);
        admin(provider).get("/v1/customers").then().body("items.id", contains(ofOne, ofTwo, own)).body("items.associatedPartnerId[1]", equalTo(two.toString()));
        admin(provider).queryParam("filter", "{\"Field\":\"IndirectReseller\",\"Value\":\"" + two + "\",\"Operator\":\"starts_with\"}").get("/v1/customers")
                .then().body("items.id", contains(ofTwo));
        admin(provider).get("/v1/customers/" + ofTwo).then().body("links.subscriptions.uri", equalTo("/customers/" + ofTwo + "/subscriptions"));
    }

    private static String owner(UUID organisation) {
        return ",\"ownerOrganizationTenantId\":\"" + organisation + "\"";
    }
}
