package io.twotier.platform.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.wire.WireMapper;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What is so on the wire whatever the operation: the headers of requests and answers. */
final class Wire {

    /** In every answer, errors included. */
    static final List<String> ECHOED = List.of("MS-RequestId", "MS-CorrelationId");

    private static final ObjectMapper JSON = WireMapper.shape(new ObjectMapper());
    private static final String ID = "uuid";
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "MS-RequestId", "The id of the request as it was sent, or one that was made for it.",
            "MS-CorrelationId", "The id of what the request belongs to, as it was sent, or one that was made for it.",
            "ETag", "The version of what is answered, for If-Match; the same as attributes.etag.",
            "Retry-After", "After how many seconds to try again.",
            "WWW-Authenticate", "The scheme of the token that is missing."));

    private static final Map<String, Supplier<Parameter>> COMMAND = Map.of(
            "RequestId", () -> parameter("MS-RequestId", Parameter.In.HEADER, "Names this request: sent again with the same body it is answered as the first time and done once. Kept for 24 hours.", string().format(ID)),
            "ValidateOnly", () -> parameter("validateOnly", Parameter.In.QUERY, "A dry run: answers what would come of it, or everything that stands in its way, and changes nothing.",
                    OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN)),
            "Prefer", () -> parameter("Prefer", Parameter.In.HEADER, "explain: the answer, or the refusal, tells every check that was made.", string().maxLength(200)),
            "IfMatch", () -> parameter("If-Match", Parameter.In.HEADER, "The version that is to be changed, from ETag or attributes.etag; when it is another by now, 412.", string().maxLength(200)));

    private final OpenAPI document;

    Wire(OpenAPI document) {
        this.document = document;
        HEADERS.forEach((name, says) -> document.getComponents().addHeader(name, OASFactory.createHeader().description(says).schema(ECHOED.contains(name) ? string().format(ID)
                : name.equals("Retry-After") ? OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32") : string())));
    }

    /** Told when the first operation takes it. */
    private void parameter(String key) {
        if (document.getComponents().getParameters() == null || !document.getComponents().getParameters().containsKey(key)) {
            document.getComponents().addParameter(key, COMMAND.get(key).get());
        }
    }

    private static Parameter parameter(String name, Parameter.In in, String says, Schema schema) {
        return OASFactory.createParameter().name(name).in(in).description(says).schema(schema);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    static Object asTree(Object value) {
        return JSON.convertValue(value, new TypeReference<Map<String, Object>>() { });
    }

    /** What every command takes beside its body. */
    void command(Operation operation, boolean versioned) {
        Stream.of("RequestId", "ValidateOnly", "Prefer", versioned ? "IfMatch" : null).filter(key -> key != null && !said(operation, key))
                .forEach(key -> {
            parameter(key);
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + key));
        });
    }

    private boolean said(Operation operation, String key) {
        String name = COMMAND.get(key).get().getName();
        return operation.getParameters() != null && operation.getParameters().stream().anyMatch(one -> name.equalsIgnoreCase(one.getName()));
    }

    /** @param body whether there is one at all @throws IllegalStateException when an answer has a body of no known kind */
    void success(Operation operation, boolean body, String name) {
        for (Map.Entry<String, APIResponse> one : operation.getResponses().getAPIResponses().entrySet()) {
            APIResponse answer = one.getValue();
            if (one.getKey().startsWith("2")) {
                if (answer.getDescription() == null || answer.getDescription().isEmpty()) {
                    answer.setDescription(Response.Status.fromStatusCode(Integer.parseInt(one.getKey())).getReasonPhrase());
                }
                ECHOED.forEach(header -> answer.addHeader(header, header(header)));
                if (!body) {
                    answer.setContent(null);
                }
                List<Schema> schemas = answer.getContent() == null ? List.of() : answer.getContent().getMediaTypes().values().stream().map(type -> type.getSchema()).toList();
                if (schemas.stream().anyMatch(schema -> schema == null || schema.getRef() == null && schema.getType() == null && schema.getOneOf() == null)) {
                    throw new IllegalStateException(name + " answers " + one.getKey() + " with nobody knows what: say it by @APIResponseSchema or @APIResponse");
                }
                if (schemas.stream().anyMatch(this::versioned)) {
                    answer.addHeader("ETag", header("ETag"));
                }
            }
        }
    }

    private boolean versioned(Schema schema) {
        Schema known = schema.getRef() == null ? schema : component(schema);
        return known != null && known.getProperties() != null && known.getProperties().containsKey("attributes") && !known.getProperties().containsKey("items");
    }

    private Schema component(Schema reference) {
        return document.getComponents().getSchemas().get(reference.getRef().substring(reference.getRef().lastIndexOf('/') + 1));
    }
}
