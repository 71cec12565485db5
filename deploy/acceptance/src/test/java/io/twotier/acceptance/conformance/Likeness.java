package io.twotier.acceptance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer beside the documented example of it, field by field: what the example has the answer has, of the same kind. An id is an id, a date a date, the kind of a
 * resource the same word, a word after {@code =} that value (after {@code =#} that number), and an element of an array what each element is like. A name that ends in {@code ?} may be absent.
 */
final class Likeness {

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");

    private final List<Finding> findings = new ArrayList<>();

    private Likeness() {
    }

    static List<Finding> of(JsonNode example, JsonNode seen) {
        Likeness likeness = new Likeness();
        likeness.compare("the body", example, seen);
        return likeness.findings;
    }

    private void compare(String at, JsonNode example, JsonNode seen) {
        if (seen.isMissingNode() || seen.isNull()) {
            expect(false, at + " is absent");
        } else if (example.isObject()) {
            expect(seen.isObject(), at + " is no object: " + seen);
            example.properties().forEach(member -> member(at, member, seen));
        } else if (example.isArray()) {
            expect(seen.isArray(), at + " is no array: " + seen);
            expect(example.isEmpty() || !seen.isEmpty(), at + " is empty");
            for (int i = 0; i < seen.size() && !example.isEmpty(); i++) {
                compare(at + "[" + i + "]", example.get(0), seen.get(i));
            }
        } else if (example.asText().startsWith("=#")) {
            expect(seen.isNumber() && seen.asText().equals(example.asText().substring(2)), at + " is " + seen + " and not the number " + example.asText().substring(2));
        } else if (example.isTextual()) {
            text(at, example.asText(), seen);
        } else {
            expect(example.isNumber() == seen.isNumber() && example.isBoolean() == seen.isBoolean(), at + " is of another kind: " + seen);
        }
    }

    private void member(String at, Map.Entry<String, JsonNode> member, JsonNode seen) {
        boolean optional = member.getKey().endsWith("?");
        String name = optional ? member.getKey().substring(0, member.getKey().length() - 1) : member.getKey();
        if (!optional || seen.has(name)) {
            compare(at + "." + name, member.getValue(), seen.path(name));
        }
    }

    private void text(String at, String example, JsonNode seen) {
        expect(seen.isTextual() && !seen.asText().isEmpty(), at + " is no text: " + seen);
        String value = seen.asText();
        expect(!GUID.matcher(example).matches() || GUID.matcher(value).matches(), at + " is no id: " + value);
        expect(!DATE.matcher(example).matches() || DATE.matcher(value).matches(), at + " is no date: " + value);
        expect(!at.endsWith(".objectType") || value.equals(example), at + " is " + value + " and not " + example);
        expect(!example.startsWith("=") || value.equals(example.substring(1)), at + " is " + value + " and not " + example.substring(1));
    }

    private void expect(boolean held, String otherwise) {
        if (!held) {
            findings.add(new Finding(0, otherwise));
        }
    }
}
