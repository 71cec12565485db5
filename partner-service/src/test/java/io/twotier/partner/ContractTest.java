package io.twotier.partner;

import static io.restassured.RestAssured.given;
import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.partnership.InvitationSweeper;
import io.twotier.partner.simulation.Simulated;
import io.twotier.platform.testkit.Contract;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the service says and serves is what its contract folder promises. */
@PartnerServiceTest
class ContractTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;
    @Inject
    InvitationSweeper sweeper;
    @Inject
    EntityManager entities;

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
        Member provider = Cast.provider("SE");
        Member reseller = Cast.enrolled("SE");
        declineEditCancelAndAccept(provider, reseller);
        sendAndLetExpire(provider);
        recallAndReject(Cast.directBill("SE", "2026-10-15"));
        changeRestrictAndRestore(Cast.directBill("SE", "2026-10-15"));
        joinAndLeave(reseller);
        Member newProvider = Cast.newcomer("SE");
        globalAdminOf(newProvider).post("/v1/enrollments/" + Cast.approvedEnrollment(newProvider, "indirectprovider") + "/agreement/accept").then().statusCode(200);
        Simulated.advance(Simulated.provider(null), "P2D").statusCode(200);
        as(Tokens.operator()).body(Map.of("task", "republish")).post("/v1/operator/services/partner/upkeep").then().statusCode(202);
        try (TopicProbe probe = new TopicProbe(brokers)) {
            List<ConsumerRecord<String, String>> said = probe.readUntil("partner-events", seen -> types(seen).containsAll(Contract.events()), Duration.ofSeconds(10));
            said.forEach(event -> assertEquals(List.of(), Contract.violations(event), event.toString()));
            assertEquals(Set.copyOf(Contract.events()), types(said));
        }
    }

    private static void declineEditCancelAndAccept(Member provider, Member reseller) {
        String declined = invite(provider);
        globalAdminOf(reseller).post("/v1/relationships/invitations/" + declined + "/decline").then().statusCode(200);
        Map<String, String> draft = as(Tokens.partner(provider.id(), "AA")).post("/v1/relationships/invitations").then().extract().jsonPath().getMap("");
        as(Tokens.partner(provider.id(), "AA")).body(Map.of("subject", "s", "body", Objects.requireNonNull(draft.get("url"))))
                .put("/v1/relationships/invitations/" + draft.get("id") + "/draft").then().statusCode(200);
        as(Tokens.partner(provider.id(), "AA")).post("/v1/relationships/invitations/" + draft.get("id") + "/cancel").then().statusCode(200);
        globalAdminOf(reseller).post("/v1/relationships/invitations/" + invite(provider) + "/accept").then().statusCode(200);
        as(Tokens.partner(provider.id(), "AA")).body(Map.of("goodFaithConfirmed", true, "textVersion", "2026-01"))
                .post("/v1/relationships/" + reseller.id() + "/remove").then().statusCode(200);
    }

    private void sendAndLetExpire(Member provider) {
        String id = as(Tokens.partner(provider.id(), "AA")).body(Map.of("resellerEmail", "ada@kvarnsten.example")).post("/v1/relationships/invitations").then()
                .statusCode(201).extract().path("id");
        as(Tokens.partner(provider.id(), "AA")).post("/v1/relationships/invitations/" + id + "/send").then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update partnership_invitation set expires_at = created_at where id = ?1")
                .setParameter(1, UUID.fromString(id)).executeUpdate());
        sweeper.sweep(Instant.now());
    }

    private static String invite(Member provider) {
        String url = as(Tokens.partner(provider.id(), "AA")).post("/v1/relationships/invitations").then().extract().path("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static void recallAndReject(Member partner) {
        String first = globalAdminOf(partner).body(Cast.enrollmentForm()).post("/v1/enrollments").then().extract().path("id");
        globalAdminOf(partner).post("/v1/enrollments/" + first + "/recall").then().statusCode(200);
        String second = globalAdminOf(partner).body(Cast.enrollmentForm()).post("/v1/enrollments").then().extract().path("id");
        as(Tokens.operator()).body(Map.of("reason", "papers")).post("/v1/operator/enrollments/" + second + "/reject").then().statusCode(200);
    }

    private static void changeRestrictAndRestore(Member partner) {
        String register = "/v1/operator/partners/" + partner.id();
        as(Tokens.operator()).body(Map.of("affiliates", List.of(UUID.randomUUID()), "name", "Another name", "mpnIds", List.of(Map.of("id", partner.globalMpnId(), "kind", "global"),
                Map.of("id", partner.mpnId(), "kind", "location"), Map.of("id", partner.mpnId() + "77", "kind", "location")))).patch(register).then().statusCode(200);
        for (Map<String, String> decision : List.of(Map.of("status", "restricted", "effectiveDate", "2999-01-01", "reason", "a"),
                Map.of("status", "restricted", "reason", "b"), Map.of("status", "active", "reason", "c"))) {
            as(Tokens.operator()).body(decision).post(register + "/directbill").then().statusCode(200);
        }
    }

    private static void joinAndLeave(Member reseller) {
        String id = globalAdminOf(reseller).get("/v1/incentives/invitations").path("items[0].id");
        globalAdminOf(reseller).post("/v1/incentives/invitations/" + id + "/enroll").then().statusCode(200);
        globalAdminOf(reseller).post("/v1/incentives/invitations/" + id + "/leave").then().statusCode(200);
    }

    private static Set<String> types(List<ConsumerRecord<String, String>> events) {
        return events.stream().map(e -> TopicProbe.header(e, "ce_type").replaceAll("^io\\.twotier\\.partner\\.|\\.v1$", "")).collect(Collectors.toSet());
    }
}
