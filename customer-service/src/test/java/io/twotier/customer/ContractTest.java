package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.naming;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.twotier.platform.testkit.TopicProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What we say is what we promised in {@code contract/}. */
@CustomerServiceTest
class ContractTest {

    private static final Path CONTRACT = Path.of("contract");
    private static final List<String> EXTENSIONS = List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence", "ce_actor",
            "ce_audience", "ce_environment", "ce_correlationid", "ce_causationid", "ce_traceparent");

    @Test
    void everyEventSaidHasItsEnvelopeAndFitsItsSchema() throws IOException {
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
        assertEquals(List.of("CustomerCreated", "ResellerRelationshipEstablished", "ResellerRelationshipEstablished", "CustomerChanged"),
                said.stream().map(ContractTest::name).toList());
        for (ConsumerRecord<String, String> one : said) {
            EXTENSIONS.forEach(header -> assertNotNull(TopicProbe.header(one, header), header));
            assertFits(name(one), one.value());
        }
        Set<String> audience = Set.of(id, provider.toString(), reseller.toString());
        assertEquals(audience, Set.of(TopicProbe.header(said.get(0), "ce_audience").split(",")));
        assertEquals("production", TopicProbe.header(said.get(0), "ce_environment"));
        assertEquals("2", TopicProbe.header(said.get(3), "ce_sequence"));
        assertEquals(Set.of(id, provider.toString()), Set.of(TopicProbe.header(said.get(3), "ce_audience").split(",")));
    }

    @Test
    void everyExampleFitsItsSchemaAndEverySchemaHasOne() throws IOException {
        Set<String> schemas = names("events", ".schema.json");
        assertEquals(Set.of("CustomerCreated", "CustomerChanged", "ResellerRelationshipEstablished"), schemas);
        assertEquals(schemas, names("examples", ".json"));
        for (String name : schemas) {
            assertFits(name, Files.readString(CONTRACT.resolve("examples").resolve(name + ".json")));
        }
    }

    private static void assertFits(String name, String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("events").resolve(name + ".schema.json")));
        var errors = schema.validate(json, InputFormat.JSON);
        assertTrue(errors.isEmpty(), name + ": " + errors);
    }

    private static String name(ConsumerRecord<String, String> said) {
        return TopicProbe.header(said, "ce_type").replaceAll("^io\\.twotier\\.customer\\.|\\.v1$", "");
    }

    private static Set<String> names(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(CONTRACT.resolve(folder))) {
            return files.map(f -> f.getFileName().toString().replace(suffix, "")).collect(Collectors.toSet());
        }
    }
}
