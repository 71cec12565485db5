package io.twotier.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** No event holds a secret; should one ever, it is not listed: what is named like a secret is emptied. */
final class Blanked {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|credential).*");

    private Blanked() {
    }

    /** @param value is changed itself */
    static JsonNode of(JsonNode value) {
        if (value instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            members.stream().filter(member -> SECRET.matcher(member.getKey()).matches()).forEach(member -> object.put(member.getKey(), ""));
        }
        value.forEach(Blanked::of);
        return value;
    }
}
