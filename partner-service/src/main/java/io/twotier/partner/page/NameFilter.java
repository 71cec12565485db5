package io.twotier.partner.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which rows of a list are wanted: those whose name holds a text, in whatever way a client writes it. @param value in lower case; "" for all */
public record NameFilter(String value) {

    public static final NameFilter NONE = new NameFilter("");
    /** {@code substring} by name and by its number in the enumeration old clients have. */
    private static final Set<String> OPERATORS = Set.of("substring", "6");
    /** One old client writes its filter out instead of sending JSON. */
    private static final Pattern WRITTEN_OUT = Pattern.compile("\\( *(\\w+) +(\\w+) +(.*?) *\\)");

    /** @param text the query parameter, decoded; null or blank for no filter */
    public static NameFilter parse(String text, ObjectMapper json) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        Matcher writtenOut = WRITTEN_OUT.matcher(text.trim());
        if (writtenOut.matches()) {
            return of(writtenOut.group(1), writtenOut.group(2), writtenOut.group(3));
        }
        JsonNode filter = read(text, json);
        return of(text(filter, "field"), text(filter, "operator"), text(filter, "value"));
    }

    /** For {@code lower(name) like … escape '!'}. */
    public String pattern() {
        return "%" + value.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static NameFilter of(String field, String operator, String value) {
        if (!"name".equals(bare(field))) {
            throw PageRejection.BAD_FILTER.refuse("its field is Name");
        }
        if (!OPERATORS.contains(bare(operator))) {
            throw PageRejection.BAD_FILTER.refuse("its operator is substring");
        }
        if (value.isBlank()) {
            throw PageRejection.BAD_FILTER.refuse("it has no value");
        }
        return new NameFilter(value.toLowerCase(Locale.ROOT));
    }

    private static JsonNode read(String text, ObjectMapper json) {
        try {
            JsonNode filter = json.readTree(text);
            if (filter != null && filter.isObject()) {
                return filter;
            }
        } catch (JsonProcessingException notJson) {
            throw PageRejection.BAD_FILTER.refuse("it is not JSON");
        }
        throw PageRejection.BAD_FILTER.refuse("it is not a JSON object");
    }

    private static String text(JsonNode filter, String name) {
        for (Map.Entry<String, JsonNode> member : filter.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue().asText("");
            }
        }
        return "";
    }

    private static String bare(String text) {
        return text.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
