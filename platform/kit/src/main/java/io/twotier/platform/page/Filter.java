package io.twotier.platform.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field of a list's rows compared with a value, in whatever way a client writes it.
 *
 * @param field    in lower case, without underscores
 * @param operator in lower case, without underscores; by its name or its number in the enumeration old clients have
 * @param value    in lower case, never blank
 */
public record Filter(String field, String operator, String value) {

    /** One old client writes its filter out instead of sending JSON. */
    private static final Pattern WRITTEN_OUT = Pattern.compile("\\( *(\\w+) +(\\w+) +(.*?) *\\)");

    /** @param text the query parameter, decoded; null or blank for no filter @return null for none @throws Refused 400 */
    public static Filter parse(String text, ObjectMapper json) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher writtenOut = WRITTEN_OUT.matcher(text.trim());
        if (writtenOut.matches()) {
            return of(writtenOut.group(1), writtenOut.group(2), writtenOut.group(3));
        }
        JsonNode filter = read(text, json);
        return of(text(filter, "field"), text(filter, "operator"), text(filter, "value"));
    }

    /** The value for {@code like … escape '!'}: signs of a pattern mean themselves. */
    public static String literally(String value) {
        return value.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static Filter of(String field, String operator, String value) {
        if (value.isBlank()) {
            throw PlatformRejection.BAD_FILTER.refuse("it has no value");
        }
        return new Filter(bare(field), bare(operator), value.toLowerCase(Locale.ROOT));
    }

    private static JsonNode read(String text, ObjectMapper json) {
        try {
            JsonNode filter = json.readTree(text);
            if (filter != null && filter.isObject()) {
                return filter;
            }
        } catch (JsonProcessingException notJson) {
            throw PlatformRejection.BAD_FILTER.refuse("it is not JSON");
        }
        throw PlatformRejection.BAD_FILTER.refuse("it is not a JSON object");
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
