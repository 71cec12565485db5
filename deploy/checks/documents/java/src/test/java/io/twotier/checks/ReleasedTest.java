package io.twotier.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** Who relies on what was released relies on it still. */
class ReleasedTest {

    private static final String RELEASED = System.getProperty("released");
    private static final String DOCUMENT = System.getProperty("document");

    @Test
    void nothingThatWasReleasedIsBroken() {
        ChangedOpenApi changed = OpenApiCompare.fromLocations(RELEASED, DOCUMENT);
        assertFalse(changed.isIncompatible(), () -> told(changed));
    }

    /** What the tool takes for compatible, as no member of an answer is promised to be there, and what it does not look at behind a choice of schemas. */
    @Test
    void noMemberIsTakenAwayAndNoneIsNewlyDemanded() throws IOException {
        JsonNode released = schemas(RELEASED);
        JsonNode now = schemas(DOCUMENT);
        List<String> broken = new ArrayList<>();
        released.properties().forEach(schema -> {
            JsonNode other = now.path(schema.getKey());
            schema.getValue().path("properties").fieldNames().forEachRemaining(member -> {
                if (!other.path("properties").has(member)) {
                    broken.add(schema.getKey() + "." + member + " is gone");
                }
            });
            Set<String> demanded = required(other);
            demanded.removeAll(required(schema.getValue()));
            demanded.forEach(member -> broken.add(schema.getKey() + "." + member + " is newly demanded"));
        });
        assertEquals(List.of(), broken);
    }

    private static Set<String> required(JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(member -> required.add(member.asText()));
        return required;
    }

    private static JsonNode schemas(String document) throws IOException {
        return new ObjectMapper().readTree(new File(document)).path("components").path("schemas");
    }

    private static String told(ChangedOpenApi changed) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        new MarkdownRender().render(changed, new OutputStreamWriter(told, StandardCharsets.UTF_8));
        return told.toString(StandardCharsets.UTF_8);
    }
}
