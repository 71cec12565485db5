package io.twotier.customer;

import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.body;
import static io.twotier.customer.Asking.create;
import static io.twotier.customer.Asking.domain;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without the identity provider nothing is made and nothing is lost. */
@CustomerServiceTest
class IdentityProviderAwayTest {

    @Inject
    Rows rows;
    private final String domain = domain();
    private final String request = UUID.randomUUID().toString();
    private Programme programme;
    private UUID partner;
    private String token;

    @BeforeEach
    void partner() {
        programme = Programme.inThisJvm();
        partner = programme.directBill();
        token = Tokens.partner(partner, "AA");
    }

    @AfterEach
    void up() {
        Keycloak.is("up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"away", "breaking", "mute"})
    @Tag("R73")
    void whileItIsAwayNothingIsThereAndTheSameRequestSucceedsWhenItIsBack(String mode) {
        Keycloak.is(mode);
        refused(ask(), 503, 971011, null).then().header("Retry-After", equalTo("5"));
        new Unfinished(partner, domain).assertInvisible(rows, true);
        refused(create(programme.directBill(), body(domain)), 409, 971008, null);
        if (!mode.equals("mute")) {
            refused(ask(), 503, 971011, null).then().header("Retry-After", equalTo("5"));
        }

        Keycloak.is("up");
        assertFalse(Keycloak.hasUser("admin@" + domain));
        Response answer = ask();
        OneCustomer.of(answer, partner).assertThereOnce(rows, programme.probe());
        assertEquals(answer.path("userCredentials.password"), Keycloak.password("admin@" + domain));
    }

    private Response ask() {
        return as(token).header("MS-RequestId", request).body(body(domain)).post("/v1/customers");
    }
}
