package io.twotier.platform.gateway.document;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The contract folders of all services, as they were built in. */
final class Contracts {

    /** In the order the documents tell of them. */
    static final List<String> SERVICES = List.of("partner", "customer", "agreement", "subscription", "transfer", "feed");

    private static final String ROOT = "contract/";
    private static final String SCHEMA = ".schema.json";

    private Contracts() {
    }

    /**
     * One kind of event.
     *
     * @param schema  of its data; its title is the type on the envelope
     * @param example of its data
     */
    record Event(String service, String type, JsonObject schema, Object example) {

        /** {@code TransferCreated} of {@code io.twotier.transfer.TransferCreated.v1}. */
        String name() {
            String[] parts = type.split("\\.");
            return parts[parts.length - 2];
        }
    }

    static Map<String, Object> openApi(String service) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(32 * 1024 * 1024);
        DumperOptions written = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(written), written, limits, new JsonValues()).load(text(service + "/openapi.yaml"));
    }

    static List<Event> events() {
        return SERVICES.stream().flatMap(service -> files(service + "/events").filter(file -> file.endsWith(SCHEMA)).sorted().map(file -> event(service, file))).toList();
    }

    private static Event event(String service, String file) {
        JsonObject schema = new JsonObject(text(service + "/events/" + file));
        return new Event(service, schema.getString("title"), schema, new JsonObject(text(service + "/examples/" + file.replace(SCHEMA, ".json"))));
    }

    static JsonObject envelope() {
        return new JsonObject(text("kit/envelope.schema.json"));
    }

    private static String text(String file) {
        try (InputStream in = Contracts.class.getClassLoader().getResourceAsStream(ROOT + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Stream<String> files(String folder) {
        try {
            URI place = Contracts.class.getClassLoader().getResource(ROOT + folder).toURI();
            if (place.getScheme().equals("file")) {
                return names(Path.of(place));
            }
            try (FileSystem archive = FileSystems.newFileSystem(place, Map.of())) {
                return names(archive.getPath("/" + ROOT + folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(folder, e);
        }
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    /** What JSON knows, and times as the text they are. */
    private static final class JsonValues extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]*)"), "-0123456789");
            addImplicitResolver(Tag.FLOAT, Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?"), "-0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("null|~?"), "n~\0");
        }
    }

    /** By way of JSON, so that what is said twice is written twice: not every reader follows an anchor. */
    static String yaml(Map<String, Object> document) {
        DumperOptions written = new DumperOptions();
        written.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        written.setWidth(160);
        written.setAllowUnicode(true);
        return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(written), written).dump(new JsonObject(new JsonObject(document).encode()).getMap());
    }
}
