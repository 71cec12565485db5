package io.twotier.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An audit row as text, column by column, the same in every session of every database. */
final class AuditRow {

    /** All but {@code xact}, which says nothing about what was done and is renewed when the data moves to another cluster. */
    static final List<String> COLUMNS = List.of("position", "id", "at", "tenant", "actor", "actor_name", "app_id", "operation", "status", "resource",
            "resource_id", "customer_id", "new_value", "correlation_id", "causation_id", "reason", "comment", "refusal", "evidence", "mark");

    /** The columns of a table named {@code a}, as text that no setting of the session changes. */
    static final String SELECTED = COLUMNS.stream().map(column -> asText(column) + " as " + column).collect(Collectors.joining(", "));

    private static final Set<String> JSON = Set.of("new_value", "refusal", "evidence");
    /** What is known before the row is in the database. */
    private static final Set<String> UNMARKED = Set.of("position", "mark");

    private final Map<String, String> values;

    /** @param values of the columns, named in the sequence of {@link #COLUMNS} */
    AuditRow(Map<String, String> values) {
        this.values = values;
    }

    /** @return the row, or null where an outer join found none */
    static AuditRow read(ResultSet found) throws SQLException {
        if (found.getString("position") == null) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            values.put(column, found.getString(column));
        }
        return new AuditRow(values);
    }

    UUID id() {
        return UUID.fromString(values.get("id"));
    }

    long position() {
        return Long.parseLong(values.get("position"));
    }

    /** The mark in hexadecimal digits, or null. */
    String mark() {
        return values.get("mark");
    }

    /** All that the service wrote: the same before and after the row is in the database. */
    String written() {
        return canonical(UNMARKED);
    }

    /** All of the row in the database. */
    String whole() {
        return canonical(Set.of());
    }

    /**
     * No two rows have the same text: every name and value comes with its length. A null is left out and an empty text is not, so that a column
     * added later leaves the rows before it as they were.
     */
    private String canonical(Set<String> without) {
        StringBuilder text = new StringBuilder();
        values.forEach((column, value) -> {
            if (value != null && !without.contains(column)) {
                String same = JSON.contains(column) ? CanonicalJson.of(value) : value;
                text.append(column).append(':').append(same.length()).append(':').append(same).append(';');
            }
        });
        return text.toString();
    }

    private static String asText(String column) {
        return switch (column) {
            case "at" -> "extract(epoch from a.at)::text";
            case "mark" -> "encode(a.mark, 'hex')";
            default -> "a." + column + "::text";
        };
    }
}
