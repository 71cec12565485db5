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
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.twotier.customer.invitation.InvitationSweeper;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How invitations of customers end. */
@CustomerServiceTest
class InvitationLifeTest {

    @Inject
    EntityManager entities;
    @Inject
    InvitationSweeper sweeper;
    @Inject
    Rows rows;
    private UUID partner;

    @BeforeEach
    void partner() {
        partner = Programme.inThisJvm().directBill();
    }

    @Test
    void anInvitationIsUsedOnce() {
        String token = token(url(partner, Map.of()));
        join(UUID.randomUUID(), token, "SE").then().statusCode(200);
        refused(join(UUID.randomUUID(), token, "SE"), 409, 971106, null);
        refused(decline(UUID.randomUUID(), token), 409, 971106, null);
    }

    @Test
    void aDeclinedInvitationAuthorisesNobody() {
        String token = token(url(partner, Map.of()));
        UUID tenant = UUID.randomUUID();
        decline(tenant, token).then().statusCode(200).body("state", equalTo("declined"));
        refused(join(tenant, token, "SE"), 409, 971106, null);
        assertEquals(0, rows.count("select count(*) from customer where id = ?", tenant));
        assertEquals(List.of("false"), rows.of("select accepted::text from customer_invitation_answer where customer_id = ?", tenant));
    }

    @Test
    void aLinkOfTheWireServesManyCustomersAndOneThatDeclinesDoesNotEndIt() {
        String token = token(admin(partner).get("/v1/customers/relationshiprequests").path("url"));
        decline(UUID.randomUUID(), token).then().statusCode(200).body("state", equalTo("invited"));
        for (int customers = 0; customers < 2; customers++) {
            join(UUID.randomUUID(), token, "SE").then().statusCode(200).body("state", equalTo("invited"));
        }
        admin(partner).get("/v1/customers").then().body("items", hasSize(2));
    }

    @Test
    @Tag("R119")
    void ofManyCustomersAtOnceOneGetsAPersonalInvitation() throws Exception {
        String token = token(url(partner, Map.of()));
        List<Integer> answers = atOnce(IntStream.range(0, 6).<Callable<Response>>mapToObj(i -> () -> join(UUID.randomUUID(), token, "SE")).toList());
        assertEquals(List.of(200, 409, 409, 409, 409, 409), answers);
        assertEquals(1, rows.count("select count(*) from reseller_relationship where partner_id = ?", partner));
        assertEquals(1, rows.count("select count(*) from customer_invitation_answer a join customer_invitation i on i.id = a.invitation_id where i.issuer_id = ?", partner));
    }

    @Test
    void theLinkOfTheWireIsMadeOnceHoweverManyAskAtOnce() throws Exception {
        List<Integer> answers = atOnce(IntStream.range(0, 6).<Callable<Response>>mapToObj(i -> () -> admin(partner).get("/v1/customers/relationshiprequests")).toList());
        assertEquals(List.of(200, 200, 200, 200, 200, 200), answers);
        assertEquals(1, rows.count("select count(*) from customer_invitation where issuer_id = ?", partner));
    }

    @Test
    void anInvitationWhoseTimeIsOverHasExpiredWhetherOrNotThatWasWrittenDown() {
        Response draft = invite(partner, Map.of());
        String id = draft.path("id");
        over(id);
        refused(join(UUID.randomUUID(), token(draft.path("url")), "SE"), 409, 971107, null);
        refused(admin(partner).post(INVITATIONS + "/" + id + "/cancel"), 409, 971107, null);
        admin(partner).get(INVITATIONS + "/" + id).then().body("state", equalTo("expired"));
        assertEquals(List.of("INVITED"), rows.of("select state from customer_invitation where id = ?", UUID.fromString(id)));
        sweeper.sweep(Instant.now());
        assertEquals(List.of("EXPIRED"), rows.of("select state from customer_invitation where id = ?", UUID.fromString(id)));
        assertEquals(1, rows.count("select count(*) from audit where operation = 'expire_customer_invitation' and resource_id = ?", id));
    }

    @Test
    void aLinkOfTheWireThatExpiredIsFollowedByAnother() {
        String first = admin(partner).get("/v1/customers/relationshiprequests").path("url");
        over(admin(partner).get(INVITATIONS).path("items[0].id"));
        assertNotEquals(first, admin(partner).get("/v1/customers/relationshiprequests").then().statusCode(200).extract().path("url"));
        assertEquals(List.of("EXPIRED", "INVITED"), rows.of("select state from customer_invitation where issuer_id = ? order by id", partner));
    }

    @Test
    void aCancelledInvitationCanNeitherBeUsedNorChanged() {
        Response draft = invite(partner, Map.of());
        String path = INVITATIONS + "/" + draft.path("id");
        admin(partner).post(path + "/cancel").then().statusCode(200).body("state", equalTo("cancelled"));
        refused(admin(partner).post(path + "/cancel"), 409, 971106, null);
        refused(admin(partner).body(Map.of("subject", "Hej", "body", draft.<String>path("url"))).put(path + "/draft"), 409, 971106, null);
        refused(join(UUID.randomUUID(), token(draft.path("url")), "SE"), 409, 971106, null);
    }

    private void over(String id) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update customer_invitation set expires_at = now() - interval '1 minute' where id = ?1")
                .setParameter(1, UUID.fromString(id)).executeUpdate());
    }

    private static List<Integer> atOnce(List<Callable<Response>> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Response> answer : callers.invokeAll(calls)) {
                statuses.add(answer.get().statusCode());
            }
            return statuses.stream().sorted().toList();
        } finally {
            callers.shutdownNow();
        }
    }
}
