package io.twotier.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What was asked and answered when the tests made a call, kept as the example of its operation: {@code mvn test -Dtest=TriedTest,AccessMatrixTest
 * -Dtwotier.samples=true}, then {@code cp target/samples.json src/main/resources/META-INF/}. Ids, times, tokens and passwords are exchanged for made-up ones.
 */
final class Samples {

    private static final boolean WANTED = Boolean.getBoolean("twotier.samples");
    private static final int MOST_ITEMS = 2;
    private static final int LONGEST_TEXT = 300;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]{40,}");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Map<String, ObjectNode> KEPT = new TreeMap<>();

    private Samples() {
    }

    /** The first of an operation stays. @param request or null without a body */
    static synchronized void keep(String operation, Object request, int status, String answer) {
        if (!WANTED || KEPT.containsKey(operation)) {
            return;
        }
        ObjectNode sample = JSON.createObjectNode().put("status", status);
        try {
            if (request != null) {
                sample.set("request", request instanceof String text ? JSON.readTree(text) : JSON.valueToTree(request));
            }
            if (!answer.isBlank()) {
                sample.set("answer", shortened(JSON.readTree(answer)));
            }
            KEPT.put(operation, (ObjectNode) JSON.readTree(madeUp(JSON.writeValueAsString(sample))));
            Files.writeString(Path.of("target", "samples.json"), JSON.writeValueAsString(KEPT) + "\n");
        } catch (JsonProcessingException noJson) {
            // a word or a form: no example
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String madeUp(String text) {
        Map<String, String> ids = new HashMap<>();
        String known = ID.matcher(text).replaceAll(id -> ids.computeIfAbsent(id.group(),
                first -> UUID.nameUUIDFromBytes(("example " + ids.size()).getBytes(StandardCharsets.UTF_8)).toString()));
        return TOKEN.matcher(TIME.matcher(known).replaceAll("2026-11-22T09:30:00Z")).replaceAll("opaque-token");
    }

    private static JsonNode shortened(JsonNode value) {
        if (value instanceof ArrayNode list) {
            while (list.size() > MOST_ITEMS) {
                list.remove(list.size() - 1);
            }
        }
        if (value instanceof ObjectNode object) {
            if (object.has("password") && object.get("password").isTextual()) {
                object.put("password", "shown-only-once");
            }
            object.properties().stream().filter(member -> member.getValue().asText().length() > LONGEST_TEXT)
                    .forEach(member -> member.setValue(object.textNode(member.getValue().asText().substring(0, LONGEST_TEXT) + "…")));
            if (object.has("totalCount") && object.path("items").isArray()) {
                object.put("totalCount", Math.min(MOST_ITEMS, object.get("items").size()));
            }
        }
        value.forEach(Samples::shortened);
        return value;
    }
}
