package io.twotier.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** One text for one JSON value: what the service writes and what the database makes of it ({@code jsonb}) differ in spaces, names' sequence and numbers. */
final class CanonicalJson {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private CanonicalJson() {
    }

    static String of(String text) {
        try {
            StringBuilder canonical = new StringBuilder();
            append(canonical, JSON.readTree(text));
            return canonical.toString();
        } catch (JsonProcessingException beyondLimits) {
            // Not by our hand, so it is compared as it stands: a number of a thousand digits must not stop who seals or verifies.
            return text;
        }
    }

    private static void append(StringBuilder text, JsonNode value) {
        if (value.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
            text.append('{');
            sorted.forEach((name, property) -> {
                text.append(JSON.getNodeFactory().textNode(name)).append(':');
                append(text, property);
                text.append(',');
            });
            text.append('}');
        } else if (value.isArray()) {
            text.append('[');
            value.forEach(element -> {
                append(text, element);
                text.append(',');
            });
            text.append(']');
        } else {
            text.append(value.isNumber() ? value.decimalValue().stripTrailingZeros().toString() : value.toString());
        }
    }
}
