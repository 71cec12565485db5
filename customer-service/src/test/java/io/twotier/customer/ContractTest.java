package io.twotier.customer;

import static io.restassured.RestAssured.given;
import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.naming;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.customer.invitation.InvitationSweeper;
import io.twotier.platform.testkit.Contract;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What the service says and serves is what its contract folder promises. */
@CustomerServiceTest
class ContractTest {

    @Inject
    EntityManager entities;
    @Inject
    InvitationSweeper sweeper;

    @Test
    void theOpenApiDocumentIsThePromisedOne() {
        Contract.assertOpenApiUnchanged(given().get("/q/openapi").asString());
    }

    @Test
    void everyExampleIsAsItsSchemaPromises() {
        Contract.events().forEach(event -> assertEquals(List.of(), Contract.violations(event, Contract.text("examples/" + event + ".json")), event));
    }

    @Test
    void everyEventIsSaidAndAsPromisedWithTheWholeEnvelope() {
        Programme programme = Programme.inThisJvm();
        UUID provider = programme.provider();
        UUID reseller = programme.reseller();
        programme.partners(provider, reseller);
        programme.signed(reseller, "EUROPE");
        String id = created(provider, naming(reseller));
        String path = "/v1/customers/" + id + "/profiles/billing";
        admin(provider).body(admin(provider).get(path).asString()).put(path).then().statusCode(200);

        List<ConsumerRecord<String, String>> said = programme.probe()
                .readUntil("customer-events", seen -> seen.stream().filter(r -> id.equals(r.key())).count() == 4, Duration.ofSeconds(10))
                .stream().filter(r -> id.equals(r.key())).toList();
        said.forEach(event -> assertEquals(List.of(), Contract.violations(event), event.toString()));
        assertEquals(List.of("CustomerCreated", "ResellerRelationshipEstablished", "ResellerRelationshipEstablished", "CustomerChanged"),
                said.stream().map(r -> TopicProbe.header(r, "ce_type").replaceAll("^io\\.twotier\\.customer\\.|\\.v1$", "")).toList());
        assertEquals(Set.of(id, provider.toString(), reseller.toString()), Set.of(TopicProbe.header(said.get(0), "ce_audience").split(",")));
        assertEquals("production", TopicProbe.header(said.get(0), "ce_environment"));
        assertEquals("2", TopicProbe.header(said.get(3), "ce_sequence"));
        assertEquals(Set.of(id, provider.toString()), Set.of(TopicProbe.header(said.get(3), "ce_audience").split(",")));
    }

    @Test
    void theEndOfRelationshipsAndCustomersIsSaidAsPromised() {
        Programme programme = Programme.inThisJvm();
        UUID provider = programme.inSandbox("indirect_provider");
        UUID reseller = programme.readyReseller(provider);
        String id = created(provider);
        admin(provider).body("{\"associatedPartnerId\":\"" + reseller + "\"}").put("/v1/customers/" + id + "/associatedpartner").then().statusCode(200);
        as(Tokens.customer(UUID.fromString(id), "GA")).delete("/v1/customers/" + id + "/delegatedadmin/" + provider).then().statusCode(204);
        admin(reseller).body("{\"relationshipToPartner\":\"none\"}").patch("/v1/customers/" + id).then().statusCode(200);
        admin(provider).delete("/v1/customers/" + id).then().statusCode(204);
        List<ConsumerRecord<String, String>> said = programme.probe()
                .readUntil("customer-events", seen -> seen.stream().filter(r -> id.equals(r.key())).count() == 8, Duration.ofSeconds(10))
                .stream().filter(r -> id.equals(r.key())).toList();
        said.forEach(event -> assertEquals(List.of(), Contract.violations(event), event.toString()));
        assertEquals(List.of("CustomerCreated", "ResellerRelationshipEstablished", "ResellerRelationshipEstablished", "ResellerRelationshipChanged",
                        "DelegatedAdminRevoked", "ResellerRelationshipRemoved", "ResellerRelationshipChanged", "CustomerDeleted"),
                said.stream().map(r -> TopicProbe.header(r, "ce_type").replaceAll("^io\\.twotier\\.customer\\.|\\.v1$", "")).toList());
    }

    @Test
    void everythingCanBeStatedAnewWithTheSequenceOfItsLastChange() {
        Programme programme = Programme.inThisJvm();
        UUID provider = programme.provider();
        programme.partners(provider, programme.reseller());
        String id = created(provider, Asking.body(Asking.domain(), "SE", ""));
        given().auth().oauth2(Tokens.operator()).contentType("application/json").body(Map.of("task", "republish")).post("/v1/operator/services/customer/upkeep").then().statusCode(202);
        List<ConsumerRecord<String, String>> stated = programme.probe()
                .readUntil("customer-events", seen -> seen.stream().filter(r -> id.equals(r.key())).count() == 4, Duration.ofSeconds(10))
                .stream().filter(r -> id.equals(r.key())).skip(2).toList();
        stated.forEach(event -> assertEquals(List.of(), Contract.violations(event), event.toString()));
        assertEquals(Set.of("CustomerSnapshot 1", "ResellerRelationshipSnapshot 1"), stated.stream()
                .map(r -> TopicProbe.header(r, "ce_type").replaceAll("^io\\.twotier\\.customer\\.|\\.v1$", "") + " " + TopicProbe.header(r, "ce_sequence"))
                .collect(Collectors.toSet()));
    }

    @Test
    void everyEventOfAnInvitationIsSaidAndAsPromised() {
        Programme programme = Programme.inThisJvm();
        UUID provider = programme.provider();
        UUID partner = programme.transitioning(provider);
        UUID customer = UUID.fromString(created(partner));
        var accepted = Inviting.invite(partner, Map.of("indirectProviderId", provider));
        String url = accepted.path("url");
        admin(partner).body(Map.of("subject", "Hej", "body", url)).put(Inviting.INVITATIONS + "/" + accepted.path("id") + "/draft").then().statusCode(200);
        Inviting.accept(customer, Inviting.token(url)).then().statusCode(200);
        Inviting.decline(customer, Inviting.token(Inviting.url(partner, Map.of()))).then().statusCode(200);
        String cancelled = Inviting.invite(partner, Map.of()).path("id");
        admin(partner).post(Inviting.INVITATIONS + "/" + cancelled + "/cancel").then().statusCode(200);
        UUID due = UUID.fromString(Inviting.invite(partner, Map.of()).path("id"));
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update customer_invitation set expires_at = now() where id = ?1").setParameter(1, due).executeUpdate());
        sweeper.sweep(Instant.now().plusSeconds(1));
        String withAdmin = Inviting.url(partner, Map.of("indirectProviderId", provider, "includeDelegatedAdmin", true));
        Inviting.accept(customer, Inviting.token(withAdmin)).then().statusCode(200);
        List<ConsumerRecord<String, String>> said = programme.probe()
                .readUntil("customer-events", seen -> seen.stream().filter(r -> partner.toString().equals(r.key())).count() == 11, Duration.ofSeconds(10))
                .stream().filter(r -> List.of(partner.toString(), customer.toString()).contains(r.key())).toList();
        said.forEach(event -> assertEquals(List.of(), Contract.violations(event), event.toString()));
        assertEquals(Set.of("CustomerInvitationIssued", "CustomerInvitationEdited", "CustomerInvitationAccepted", "CustomerInvitationDeclined", "CustomerInvitationCancelled",
                "CustomerInvitationExpired", "CustomerCreated", "ResellerRelationshipEstablished", "DelegatedAdminGranted"),
                said.stream().map(r -> TopicProbe.header(r, "ce_type").replaceAll("^io\\.twotier\\.customer\\.|\\.v1$", "")).collect(Collectors.toSet()));
        ConsumerRecord<String, String> answer = said.stream().filter(r -> TopicProbe.header(r, "ce_type").contains("CustomerInvitationAccepted")).findFirst().orElseThrow();
        assertEquals(Set.of(customer.toString(), provider.toString(), partner.toString()), Set.of(TopicProbe.header(answer, "ce_audience").split(",")));
        assertEquals("3", TopicProbe.header(answer, "ce_sequence"));
    }

    @Test
    void anInvitationCanBeStatedAnew() {
        Programme programme = Programme.inThisJvm();
        UUID partner = programme.directBill();
        Inviting.invite(partner, Map.of()).then().statusCode(201);
        given().auth().oauth2(Tokens.operator()).contentType("application/json").body(Map.of("task", "republish")).post("/v1/operator/services/customer/upkeep").then().statusCode(202);
        ConsumerRecord<String, String> stated = programme.probe()
                .readUntil("customer-events", seen -> seen.stream().filter(r -> partner.toString().equals(r.key())).count() == 2, Duration.ofSeconds(10))
                .stream().filter(r -> partner.toString().equals(r.key())).skip(1).findFirst().orElseThrow();
        assertEquals("io.twotier.customer.CustomerInvitationSnapshot.v1", TopicProbe.header(stated, "ce_type"));
        assertEquals(List.of(), Contract.violations(stated), stated.toString());
    }
}
