package io.twotier.platform.gateway.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Map<String, Documents.Page> PAGES = Documents.all();
    private static final Path ROOT = Path.of("../..");

    /** A refusal's code as it stands in the source, be it of a constant or of a role. */
    private static final Pattern CODE = Pattern.compile("Rejection\\.(?:of\\(\\d+, |invalid\\(|forbidden\\(|missing\\(|conflict\\()(\\d+)|denied = (\\d+)|\\(\\d{3}, (97\\d{4}), \"");

    @Test
    void everyRefusalInTheSourcesHasItsPageAndNoPageLacksItsRefusal() {
        Set<String> codes = sources().flatMap(source -> CODE.matcher(source).results())
                .map(found -> Stream.of(1, 2, 3).map(found::group).filter(code -> code != null).findFirst().orElseThrow()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> pages = PAGES.keySet().stream().filter(path -> path.startsWith("/problems/")).map(path -> path.substring("/problems/".length())).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", codes), String.join("\n", pages));
    }

    @Test
    void aProblemTellsAllItCanMeanWhoCanHelpAndWhichCallsSayIt() {
        String page = PAGES.get("/problems/900104").content().toString();
        assertTrue(page.contains("Subscription… is already part of transfer request …."), page);
        assertTrue(page.contains("<dt>Rule</dt><dd>R171</dd>"), page);
        assertTrue(page.contains("<dd>withdraw, reject or finish that request first</dd>"), page);
        assertTrue(page.contains("<a href=\"/docs/api#/Transfers/createTransfer\">createTransfer</a>"), page);
    }

    @Test
    void everyReferenceOfTheMergedDocumentsLeadsSomewhere() {
        for (String name : List.of("/openapi.json", "/asyncapi.json")) {
            String text = PAGES.get(name).content().toString();
            JsonObject document = new JsonObject(text);
            Matcher references = Pattern.compile("\"\\$ref\":\"#/([^\"]+)\"").matcher(text);
            int found = 0;
            for (; references.find(); found++) {
                Object place = document;
                for (String step : references.group(1).split("/")) {
                    place = ((JsonObject) place).getValue(step);
                    assertTrue(place != null, references.group());
                }
            }
            assertTrue(found > 100, name + " has references");
        }
    }

    @Test
    void theMergedDocumentHasEveryOperationOfEveryServiceUnderItsOwnName() {
        Map<String, String> served = new TreeMap<>();
        Contracts.SERVICES.forEach(service -> operations(Contracts.openApi(service)).forEach((place, id) -> served.merge(place, id, (one, other) -> {
            assertEquals(one, other, place);
            return one;
        })));
        Map<String, String> merged = operations(new JsonObject(PAGES.get("/openapi.json").content()).getMap());
        assertEquals(served, merged);
        assertEquals(merged.size(), Set.copyOf(merged.values()).size());
    }

    @Test
    void whatIsCalledTheSameAndIsNotIsNamedByItsService() {
        Map<String, Object> merged = SuiteApi.of(service -> document(service, Set.of("partner", "customer").contains(service) ? "string" : "integer"));
        Map<String, Object> schemas = SuiteApi.object(SuiteApi.object(merged, "components"), "schemas");
        assertEquals(Set.of("PartnerThing", "CustomerThing", "AgreementThing", "SubscriptionThing", "TransferThing", "FeedThing", "Same", "PartnerHolder", "CustomerHolder",
                "AgreementHolder", "SubscriptionHolder", "TransferHolder", "FeedHolder"), schemas.keySet());
        assertEquals(Map.of("$ref", "#/components/schemas/CustomerThing"), schemas.get("CustomerHolder"));
    }

    @Test
    void operationsOfTheSameNameAreNoDocument() {
        Map<String, Object> operation = Map.of("operationId", "read");
        assertThrows(IllegalStateException.class, () -> SuiteApi.of(service -> new TreeMap<>(Map.of("info", Map.of(), "paths",
                new TreeMap<>(Map.of("/v1/" + service, new TreeMap<>(Map.of("get", operation))))))));
    }

    @Test
    void everyEventIsOnItsTopicWithItsSchemaAndItsExample() {
        JsonObject document = new JsonObject(PAGES.get("/asyncapi.json").content());
        assertEquals(Set.of("partner-events", "customer-events", "agreement-events", "subscription-events", "transfer-events", "audit-records"), document.getJsonObject("channels").fieldNames());
        Contracts.events().forEach(event -> {
            String topic = event.service().equals("feed") ? "audit-records" : event.service() + "-events";
            assertTrue(document.getJsonObject("channels").getJsonObject(topic).getJsonObject("messages").containsKey(event.name()), event.type());
            JsonObject message = document.getJsonObject("components").getJsonObject("messages").getJsonObject(event.name());
            assertEquals(event.example(), message.getJsonArray("examples").getJsonObject(0).getJsonObject("payload"));
            assertEquals("/schemas/events/" + event.type() + ".json", event.schema().getString("$id"));
            assertEquals(event.schema(), new JsonObject(PAGES.get(event.schema().getString("$id")).content()));
        });
        assertEquals(Contracts.events().size(), document.getJsonObject("components").getJsonObject("messages").size());
    }

    @Test
    void theYamlSaysWhatTheJsonSays() {
        String yaml = PAGES.get("/openapi.yaml").content().toString();
        assertTrue(yaml.contains("operationId: createTransfer"));
        assertFalse(yaml.contains("!!"), "no types of Java");
        assertFalse(yaml.contains("&id001"), "no anchors, which some readers do not follow");
    }

    private static Map<String, Object> document(String service, String type) {
        Map<String, Object> schemas = new TreeMap<>(Map.of("Thing", Map.of("type", type, "x", service), "Holder", Map.of("$ref", "#/components/schemas/Thing"), "Same", Map.of("type", "string")));
        return new TreeMap<>(Map.of("openapi", "3.1.0", "info", Map.of(), "components", new TreeMap<>(Map.of("schemas", schemas))));
    }

    private static Map<String, String> operations(Map<String, Object> document) {
        Map<String, String> operations = new TreeMap<>();
        SuiteApi.object(document, "paths").forEach((path, item) -> SuiteApi.object(item).forEach((verb, operation) ->
                operations.put(verb + " " + path, (String) SuiteApi.object(operation).get("operationId"))));
        return operations;
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(ROOT, 40)) {
            return files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/main/java/io/twotier/") && !file.toString().contains("/deploy/"))
                    .map(DocumentsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
