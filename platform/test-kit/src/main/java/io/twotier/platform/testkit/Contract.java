package io.twotier.platform.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yaml.snakeyaml.Yaml;

/** What the service under test promises, as it stands in its {@code contract} folder. */
public final class Contract {

    private static final Path FOLDER = Path.of("contract");
    private static final String SCHEMA = ".schema.json";
    /** The same for all services, so it stands with the platform that writes it. */
    private static final String ENVELOPE = "kit/contract/envelope.schema.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Contract() {
    }

    /** The names of the events the service promises. */
    public static List<String> events() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("events"))) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(SCHEMA)).map(f -> f.substring(0, f.length() - SCHEMA.length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the service can be asked to change, each as method and path: {@code PUT /v1/notes/{id}}. What is not below {@code /v1} is about signing in and changes nothing. */
    @SuppressWarnings("unchecked")
    public static List<String> writes() {
        Map<String, Object> document = new Yaml().load(text("openapi.yaml"));
        return ((Map<String, Map<String, Object>>) document.get("paths")).entrySet().stream().filter(path -> path.getKey().startsWith("/v1/"))
                .flatMap(path -> path.getValue().keySet().stream().filter(WRITES::contains).map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())).sorted().toList();
    }

    /** What is wrong with the data of an event; empty when it is as promised. */
    public static List<String> violations(String event, String json) {
        return against(text("events/" + event + SCHEMA), json);
    }

    private static List<String> against(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema, InputFormat.JSON)
                .validate(json, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Object::toString).toList();
    }

    /** What is wrong with an event as it stands on the topic, envelope and data; empty when it is as promised. */
    public static List<String> violations(ConsumerRecord<String, String> event) {
        Map<String, String> headers = new HashMap<>();
        event.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        List<String> wrong = new ArrayList<>(against(envelope(), JSON.valueToTree(headers).toString()));
        String type = String.valueOf(TopicProbe.header(event, "ce_type"));
        String name = type.replaceAll("^io\\.twotier\\.[a-z]+\\.|\\.v\\d+$", "");
        if (!events().contains(name)) {
            wrong.add("no schema for " + type);
        } else {
            wrong.addAll(violations(name, event.value()));
        }
        return wrong;
    }

    /** Another service's own example of an event, about nobody a test has heard of: each id in it is a new one. */
    public static String exampleOf(String service, String event) {
        Map<String, String> renewed = new HashMap<>();
        try {
            return ID.matcher(Files.readString(Path.of("..", service + "-service", "contract", "examples", event + ".json")))
                    .replaceAll(id -> renewed.computeIfAbsent(id.group(), old -> UUID.randomUUID().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String envelope() {
        try {
            Path sibling = Path.of("..").resolve(ENVELOPE);
            return Files.readString(Files.exists(sibling) ? sibling : Path.of("..", "platform").resolve(ENVELOPE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails when the OpenAPI document that is served does not mean the same as the promised one, and says how to take it over. */
    public static void assertOpenApiUnchanged(String served) {
        Object promised = new Yaml().load(text("openapi.yaml"));
        if (!new Yaml().load(served).equals(promised)) {
            try {
                Path changed = Files.writeString(Path.of("target", "openapi.yaml"), served);
                throw new AssertionError("The OpenAPI document changed. When that is meant: cp " + changed + " " + FOLDER.resolve("openapi.yaml"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
