package io.twotier.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.twotier.local.story.Unexpected;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What fills the holes of a scenario: {@code ${name}} for what was kept of an answer, {@code ${guid x}} and {@code ${mpn x}} for what is invented once and stays,
 * {@code ${now}} and {@code ${now -PT1M}} for the time, {@code ${run}} for what no other performance is called.
 */
public final class Values {

    private static final Pattern HOLE = Pattern.compile("\\$\\{([^${}]+)}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> known = new HashMap<>();

    public Values() {
        keep("run", Integer.toString(RANDOM.nextInt(36 * 36 * 36 * 36 * 36, Integer.MAX_VALUE), 36));
    }

    /** The same holes filled the same way, and room for others: what is kept in one is not known to the other. */
    public Values copy() {
        Values copy = new Values();
        copy.known.putAll(known);
        return copy;
    }

    public void keep(String name, String value) {
        known.put(name, value);
    }

    /** @throws Unexpected when a hole is of nothing that is known */
    public String fill(String text) {
        String filled = text;
        for (Matcher hole = HOLE.matcher(filled); hole.find(); hole = HOLE.matcher(filled)) {
            filled = filled.substring(0, hole.start()) + value(hole.group(1)) + filled.substring(hole.end());
        }
        return filled;
    }

    public JsonNode fill(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(fill(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            node.forEach(one -> filled.add(fill(one)));
            return filled;
        }
        if (node.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> filled.set(field.getKey(), fill(field.getValue())));
            return filled;
        }
        return node;
    }

    private String value(String name) {
        if (name.startsWith("guid ")) {
            return known.computeIfAbsent(name, none -> UUID.randomUUID().toString());
        }
        if (name.startsWith("mpn ")) {
            return known.computeIfAbsent(name, none -> Long.toString(RANDOM.nextLong(1_000_000_000L, 10_000_000_000L)));
        }
        if (name.equals("now") || name.startsWith("now ")) {
            return Instant.now().plus(name.equals("now") ? Duration.ZERO : Duration.parse(name.substring(4))).toString();
        }
        if (!known.containsKey(name)) {
            throw new Unexpected("Nothing was kept as " + name);
        }
        return known.get(name);
    }
}
