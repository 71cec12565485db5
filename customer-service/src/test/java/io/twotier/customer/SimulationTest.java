package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.CreateCustomerTest.refused;
import static io.twotier.customer.Inviting.INVITATIONS;
import static io.twotier.customer.Inviting.decline;
import static io.twotier.customer.Inviting.invite;
import static io.twotier.customer.Inviting.join;
import static io.twotier.customer.Inviting.token;
import static io.twotier.customer.Inviting.url;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.twotier.customer.invitation.InvitationSweeper;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers of simulations live where their partners do, at their time, and nobody else has anything to do with them. */
@CustomerServiceTest
class SimulationTest {

    private static final String QUIESCENT = "/v1/test/quiescent/customer";

    @Inject
    EntityManager entities;
    @Inject
    InvitationSweeper sweeper;
    @Inject
    Rows rows;
    private Programme programme;

    @BeforeEach
    void programme() {
        programme = Programme.inThisJvm();
    }

    @Test
    void aCustomerThatJoinsLivesInTheSimulationOfWhoInvitedIt() {
        String spring = simulation();
        UUID partner = programme.in(spring, "direct_bill");
        UUID customer = UUID.randomUUID();
        join(customer, token(url(partner, Map.of())), "SE").then().statusCode(200);
        assertEquals(List.of(spring), rows.of("select environment from customer where id = ?", customer));
        assertEquals(List.of(spring), rows.of("select environment from simulated_tenant where tenant = ?", customer));
        var created = programme.probe().await("customer-events", said -> customer.toString().equals(said.key()), Duration.ofSeconds(20));
        assertEquals("simulation", TopicProbe.header(created, "ce_environment"));
        assertEquals(spring.substring("simulation:".length()), TopicProbe.header(created, "ce_simulation"));
    }

    @Test
    void noCustomerAnswersWhoLivesInAnotherEnvironmentOrSimulation() {
        String spring = simulation();
        UUID simulated = UUID.randomUUID();
        UUID customer = UUID.randomUUID();
        join(simulated, token(url(programme.in(spring, "direct_bill"), Map.of())), "SE").then().statusCode(200);
        join(customer, token(url(programme.directBill(), Map.of())), "SE").then().statusCode(200);
        for (UUID stranger : List.of(programme.directBill(), programme.in(simulation(), "direct_bill"), programme.in("sandbox", "direct_bill"))) {
            String token = token(url(stranger, Map.of()));
            refused(join(simulated, token, "SE"), 403, 971110, null);
            refused(decline(simulated, token), 403, 971110, null);
        }
        refused(join(customer, token(url(programme.in(spring, "direct_bill"), Map.of())), "SE"), 403, 971110, null);
        join(simulated, token(url(programme.in(spring, "direct_bill"), Map.of())), "SE").then().statusCode(200);
        assertEquals(1, rows.count("select count(*) from reseller_relationship where customer_id = ?", customer));
        assertEquals(2, rows.count("select count(*) from reseller_relationship where customer_id = ?", simulated));
    }

    @Test
    void anInvitationExpiresAtTheTimeOfItsSimulationAndOfNobodyElses() {
        String spring = simulation();
        UUID partner = programme.in(spring, "direct_bill");
        UUID elsewhere = programme.in(simulation(), "direct_bill");
        String invitation = endsInAMonth(partner);
        String other = endsInAMonth(elsewhere);
        String production = endsInAMonth(programme.directBill());
        programme.clockMoved(spring, "PT744H");
        atRest(partner);
        sweeper.sweep(Instant.now());
        assertEquals(List.of("EXPIRED"), states(invitation));
        assertEquals(List.of("INVITED"), states(other));
        assertEquals(List.of("INVITED"), states(production));
        admin(partner).get(INVITATIONS + "/" + invitation).then().body("state", equalTo("expired"));
        admin(elsewhere).get(INVITATIONS + "/" + other).then().body("state", equalTo("invited"));
        admin(elsewhere).get(QUIESCENT).then().statusCode(200);
        refused(admin(programme.directBill()).get(QUIESCENT), 403, 976001, null);
    }

    private String endsInAMonth(UUID partner) {
        Response draft = invite(partner, Map.of());
        String id = draft.then().statusCode(201).extract().path("id");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update customer_invitation set expires_at = now() + interval '30 days' where id = ?1")
                .setParameter(1, UUID.fromString(id)).executeUpdate());
        return id;
    }

    private List<String> states(String invitation) {
        return rows.of("select state from customer_invitation where id = ?", UUID.fromString(invitation));
    }

    /** Asks until the service is at rest; that it does what is due before it says so is what is tested. */
    private static void atRest(UUID partner) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonPath answer;
        do {
            answer = admin(partner).get(QUIESCENT).then().statusCode(200).extract().jsonPath();
            assertTrue(System.nanoTime() < deadline, answer.prettify());
        } while (!answer.getBoolean("quiescent"));
    }

    private static String simulation() {
        return "simulation:of-" + UUID.randomUUID();
    }
}
