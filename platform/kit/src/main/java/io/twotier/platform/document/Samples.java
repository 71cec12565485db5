package io.twotier.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/** What was asked and answered when the tests called each operation, kept in {@code META-INF/samples.json}: the examples of the document. */
record Samples(JsonNode kept) {

    private static final String KEPT = "META-INF/samples.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Samples ofTheService() {
        try (InputStream kept = Thread.currentThread().getContextClassLoader().getResourceAsStream(KEPT)) {
            return new Samples(kept == null ? JSON.createObjectNode() : JSON.readTree(kept));
        } catch (IOException e) {
            throw new UncheckedIOException(KEPT, e);
        }
    }

    void into(Operation operation, String name) {
        JsonNode sample = kept.path(name);
        if (operation.getRequestBody() != null && sample.has("request")) {
            example(operation.getRequestBody().getContent(), sample.get("request"));
        }
        if (sample.has("answer") && operation.getResponses().getAPIResponse(sample.path("status").asText()) != null) {
            example(operation.getResponses().getAPIResponse(sample.path("status").asText()).getContent(), sample.get("answer"));
        }
    }

    private static void example(Content content, JsonNode value) {
        if (content != null) {
            Object plain = JSON.convertValue(value, Object.class);
            content.getMediaTypes().values().forEach(type -> type.setExamples(Map.of("sample", OASFactory.createExample().value(plain))));
        }
    }
}
