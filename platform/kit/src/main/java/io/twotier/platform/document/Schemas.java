package io.twotier.platform.document;

import io.twotier.platform.wire.WireMapper;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas as their values are on the wire: enums in lower case, whole numbers with their size, and what is sent with the limits that everything sent has. */
final class Schemas {

    /** What an address and the headers may hold altogether, see quarkus.http.limits.max-header-size. */
    private static final int LONGEST_PARAMETER = 16 * 1024;

    private final OpenAPI document;
    private final Set<String> limited = new HashSet<>();

    private Schemas(OpenAPI document) {
        this.document = document;
    }

    static Schemas in(OpenAPI document) {
        return new Schemas(document);
    }

    void asTheyAreOnTheWire() {
        document.getComponents().getSchemas().values().forEach(schema -> each(schema, Schemas::spelled));
        document.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream()).forEach(this::of);
    }

    private void of(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(parameter -> parameter.getRef() == null && parameter.getSchema() == null)
                    .forEach(parameter -> parameter.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            operation.getParameters().stream().map(parameter -> parameter.getSchema()).filter(Objects::nonNull).forEach(schema -> {
                each(schema, Schemas::spelled);
                each(schema, part -> limit(part, LONGEST_PARAMETER));
            });
        }
        if (operation.getRequestBody() != null) {
            contents(operation.getRequestBody().getContent()).forEach(schema -> each(schema, this::limitSent));
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> contents(answer.getContent()).forEach(schema -> each(schema, Schemas::spelled)));
    }

    private static Stream<Schema> contents(Content content) {
        return content == null ? Stream.empty() : content.getMediaTypes().values().stream().map(type -> type.getSchema()).filter(Objects::nonNull);
    }

    private void limitSent(Schema schema) {
        String name = schema.getRef() == null ? null : schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
        if (name != null && limited.add(name)) {
            each(document.getComponents().getSchemas().get(name), this::limitSent);
        }
        spelled(schema);
        limit(schema, WireMapper.LONGEST_STRING);
    }

    private static void limit(Schema schema, int longest) {
        if (is(schema, Schema.SchemaType.STRING) && schema.getMaxLength() == null && schema.getFormat() == null && schema.getEnumeration() == null) {
            schema.setMaxLength(longest);
        }
    }

    private static void spelled(Schema schema) {
        List<Object> values = schema.getEnumeration();
        if (values != null && values.stream().allMatch(value -> value instanceof String text && text.matches("[A-Z][A-Z0-9_]*"))) {
            schema.setEnumeration(values.stream().map(value -> (Object) value.toString().toLowerCase(Locale.ROOT)).toList());
        }
        if (is(schema, Schema.SchemaType.INTEGER) && schema.getFormat() == null) {
            schema.setFormat("int32");
        }
    }

    private static boolean is(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private static void each(Schema schema, Consumer<Schema> what) {
        if (schema == null) {
            return;
        }
        what.accept(schema);
        Stream.of(schema.getProperties() == null ? null : schema.getProperties().values(), schema.getOneOf(), schema.getAnyOf(), schema.getAllOf(),
                        schema.getItems() == null ? null : List.of(schema.getItems()),
                        schema.getAdditionalPropertiesSchema() == null ? null : List.of(schema.getAdditionalPropertiesSchema()))
                .filter(Objects::nonNull).flatMap(Collection::stream).forEach(part -> each(part, what));
    }
}
