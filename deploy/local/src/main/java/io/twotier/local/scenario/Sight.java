package io.twotier.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer has at a path: {@code lineItems.0.status}; {@code items[id=4711].status} for the item with that field; {@code items.#} for how many there are;
 * {@code url./} for what follows its last slash.
 * A value is expected as it is; {@code *} is any, {@code null} none, and {@code >0} a number above zero.
 */
public final class Sight {

    private static final Pattern STEP = Pattern.compile("\\[([^=\\]]+)=([^\\]]*)]|([^.\\[]+)");

    private Sight() {
    }

    public static JsonNode at(JsonNode body, String path) {
        JsonNode found = body;
        for (Matcher step = STEP.matcher(path); step.find();) {
            found = step.group(3) == null ? item(found, step.group(1), step.group(2)) : below(found, step.group(3));
        }
        return found;
    }

    public static boolean holds(JsonNode seen, JsonNode expected) {
        boolean there = !seen.isMissingNode() && !seen.isNull();
        return switch (expected.isNull() ? "" : expected.asText()) {
            case "" -> !there;
            case "*" -> there;
            case ">0" -> seen.asLong() > 0;
            default -> there && seen.asText().equals(expected.asText());
        };
    }

    private static JsonNode below(JsonNode node, String name) {
        if (name.equals("/")) {
            return TextNode.valueOf(node.asText().substring(node.asText().lastIndexOf('/') + 1));
        }
        return name.equals("#") ? IntNode.valueOf(node.size()) : name.matches("\\d+") ? node.path(Integer.parseInt(name)) : node.path(name);
    }

    private static JsonNode item(JsonNode items, String field, String value) {
        for (JsonNode one : items) {
            if (one.path(field).asText().equals(value)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }
}
