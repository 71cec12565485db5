package io.twotier.subscription;

import static io.restassured.RestAssured.given;
import static io.twotier.subscription.Scene.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.testkit.Contract;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import io.twotier.subscription.renewal.TermSweeper;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What the service says and serves is what its contract folder promises. */
@SubscriptionServiceTest
class ContractTest extends Stage {

    @Inject
    Table table;
    @Inject
    TermSweeper sweeper;

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
        String licence = scene.buys(scene.direct, scene.customer, Scene.E3, 5);
        scene.changes(scene.direct, scene.customer, licence, Map.of("quantity", 6)).statusCode(200);
        scene.changes(scene.direct, scene.customer, licence, Map.of("status", "suspended")).statusCode(200);
        as(scene.provider).body(Map.of("supportTenantId", scene.reseller)).put(Scene.subscription(scene.resold, scene.buys(scene.provider, scene.resold, Scene.E3, 5))
                + "/supportcontact").then().statusCode(200);
        String term = scene.buys(scene.direct, scene.customer, "CFQ7TTC0LH18:0001", 5);
        scene.changes(scene.direct, scene.customer, term, Map.of("status", "deleted")).statusCode(200);
        Scene.publishes(Scene.offer("Made for the test"));
        Scene sandbox = Scene.in("sandbox", told);
        String reservation = sandbox.places(sandbox.direct, sandbox.customer, Scene.order(Scene.line("DZH318Z0BQ3Q:0001", 1))).statusCode(201).extract().path("id");
        Scene.as(sandbox.direct).body(Map.of("status", "cancelled")).patch(Scene.order(sandbox.customer, reservation)).then().statusCode(200);
        move(licence, "0");
        event("SubscriptionSuspended", licence);
        scene.changes(scene.direct, scene.customer, licence, Map.of("status", "active")).statusCode(200);
        move(licence, "1");
        String renewed = scene.buys(scene.direct, scene.customer, Scene.E3, 5);
        table.change("update subscription set commitment_end = now() - interval '1 day' where id = ?::uuid", renewed);
        sweeper.sweep(Instant.now());
        given().auth().oauth2(Tokens.operator()).contentType("application/json").body(Map.of("task", "republish")).post("/v1/operator/services/subscription/upkeep").then().statusCode(202);
        List<ConsumerRecord<String, String>> said = told.probe.readUntil(EVENTS, seen -> types(seen).containsAll(Contract.events()), SOON);
        said.forEach(event -> assertEquals(List.of(), Contract.violations(event), event.toString()));
        assertEquals(Set.copyOf(Contract.events()), types(said));
    }

    private void move(String subscription, String group) {
        told.groupRequested(UUID.randomUUID(), group, scene.customer, scene.direct, scene.provider,
                List.of(Told.map("subscriptionId", subscription, "offerId", Scene.E3, "quantity", 5, "billingCycle", "monthly", "friendlyName", "Kontor")));
    }

    private static Set<String> types(List<ConsumerRecord<String, String>> events) {
        return events.stream().map(e -> TopicProbe.header(e, "ce_type").replaceAll("^io\\.twotier\\.subscription\\.|\\.v1$", "")).collect(Collectors.toSet());
    }
}
