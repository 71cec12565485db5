package io.twotier.customer;

import static io.restassured.RestAssured.given;
import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.naming;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.testkit.Contract;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import java.time.Duration;
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
}
