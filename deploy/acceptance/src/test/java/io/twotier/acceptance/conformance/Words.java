package io.twotier.acceptance.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the same words are written in one client and another. */
final class Words {

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Words() {
    }

    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }

    /** Every name of a body, at every depth. */
    static JsonNode named(JsonNode node, UnaryOperator<String> name) {
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(one -> array.add(named(one, name)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> object.set(name.apply(member.getKey()), named(member.getValue(), name)));
            return object;
        }
        return node;
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Letters of both cases where nobody expects them. */
    static String odd(String word) {
        StringBuilder odd = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            odd.append(i % 2 == 0 ? Character.toLowerCase(word.charAt(i)) : Character.toUpperCase(word.charAt(i)));
        }
        return odd.toString();
    }

    static String snake(String value) {
        return value.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    static String pascal(String value) {
        return Arrays.stream(snake(value).split("_")).map(Words::capital).collect(Collectors.joining());
    }

    static String camel(String value) {
        String pascal = pascal(value);
        return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    }

    /** Ids in capitals, all else as it is. */
    static String capitalIds(String text) {
        return GUID.matcher(text).replaceAll(id -> id.group().toUpperCase(Locale.ROOT));
    }

    /** Changes the text at {@code lineItems.0.name} of the body, or at {@code ?name} of the query. */
    static Asked at(Asked asked, String place, UnaryOperator<String> change) {
        if (place.startsWith("?")) {
            String name = place.substring(1);
            return asked.asking(asked.query().stream().map(one -> one.name().equals(name) ? new Asked.Parameter(name, change.apply(one.value())) : one).toList());
        }
        JsonNode body = read(asked.body());
        List<String> steps = List.of(place.split("\\."));
        JsonNode parent = body;
        for (String step : steps.subList(0, steps.size() - 1)) {
            parent = step.matches("\\d+") ? parent.get(Integer.parseInt(step)) : parent.get(step);
        }
        String last = steps.get(steps.size() - 1);
        ((ObjectNode) parent).put(last, change.apply(parent.get(last).asText()));
        return asked.saying(body.toString());
    }

    /** Another id in place of the last one of a path; null when there is none. */
    static String withAnother(String path, String id) {
        Matcher ids = GUID.matcher(path);
        int start = -1;
        int end = -1;
        while (ids.find()) {
            start = ids.start();
            end = ids.end();
        }
        return start < 0 ? null : path.substring(0, start) + id + path.substring(end);
    }
}
