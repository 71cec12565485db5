package io.twotier.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Which customers of a list are wanted: one field that begins with a value, in whatever way a client writes it. */
public record CustomerFilter(Field field, String value) {

    /** What can be filtered by. R80: by reseller. */
    public enum Field {
        COMPANYNAME("lower(c.companyName) like :value escape '!'"),
        DOMAIN("c.domain like :value escape '!'"),
        INDIRECTRESELLER("exists (select 1 from ResellerRelationship f where f.customerId = c.id and f.open and f.throughProviderId = :partner "
                + "and cast(f.partnerId as string) like :value escape '!')"),
        INDIRECTCLOUDSOLUTIONPROVIDER("exists (select 1 from ResellerRelationship f where f.customerId = c.id and f.open and f.partnerId = :partner "
                + "and cast(f.throughProviderId as string) like :value escape '!')");

        private final String condition;

        Field(String condition) {
            this.condition = condition;
        }
    }

    /** {@code starts_with} by name and by its number in the enumeration old clients have. */
    private static final Map<String, Boolean> OPERATORS = Map.of("startswith", true, "9", true);

    /** @param text the query parameter, decoded; null or blank for no filter */
    public static CustomerFilter parse(String text, ObjectMapper json) {
        if (text == null || text.isBlank()) {
            return null;
        }
        JsonNode filter = read(text, json);
        String operator = bare(text(filter, "operator"));
        if (!OPERATORS.containsKey(operator)) {
            throw CustomerRejection.BAD_FILTER.refuse("its operator is starts_with");
        }
        String value = text(filter, "value");
        if (value.isBlank()) {
            throw CustomerRejection.BAD_FILTER.refuse("it has no value");
        }
        return new CustomerFilter(field(bare(text(filter, "field"))), value.toLowerCase(Locale.ROOT));
    }

    /** The condition on customer {@code c}; it names {@code :value} and, where needed, {@code :partner}. */
    String condition() {
        return field.condition;
    }

    String pattern() {
        return value.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    String name(UUID partner) {
        return partner + " " + field + " " + value;
    }

    private static JsonNode read(String text, ObjectMapper json) {
        try {
            JsonNode filter = json.readTree(text);
            if (filter != null && filter.isObject()) {
                return filter;
            }
        } catch (JsonProcessingException notJson) {
            throw CustomerRejection.BAD_FILTER.refuse("it is not JSON");
        }
        throw CustomerRejection.BAD_FILTER.refuse("it is not a JSON object");
    }

    private static Field field(String name) {
        try {
            return Field.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw CustomerRejection.BAD_FILTER.refuse("its field is one of CompanyName, Domain, IndirectReseller, IndirectCloudSolutionProvider");
        }
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
