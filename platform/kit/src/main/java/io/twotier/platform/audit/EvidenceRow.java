package io.twotier.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A row of evidence as text, whatever columns its table has; the same in every session of every database. A null is left out and an empty text is
 * not, so a column that is added later and is null in the rows that exist leaves them as they were.
 */
record EvidenceRow(UUID id, String text) {

    /** The rows of these ids that are there. @param table as declared, never from outside */
    static List<EvidenceRow> read(Connection connection, String table, Collection<UUID> ids) throws SQLException {
        List<EvidenceRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select * from " + table + " where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new EvidenceRow(found.getObject("id", UUID.class), text(table, found)));
                }
            }
        }
        return rows;
    }

    /** No two rows have the same text: every name and value comes with its length. */
    private static String text(String table, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new TreeMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String value = value(row, column, columns.getColumnTypeName(column));
            if (value != null) {
                values.put(columns.getColumnName(column), value);
            }
        }
        StringBuilder text = new StringBuilder(table).append(';');
        values.forEach((name, value) -> text.append(name).append(':').append(value.length()).append(':').append(value).append(';'));
        return text.toString();
    }

    /** The types whose text a session's settings change are spelled here. */
    private static String value(ResultSet row, int column, String type) throws SQLException {
        switch (type) {
            case "timestamptz":
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                return time == null ? null : micros(time.toInstant());
            case "date":
                LocalDate date = row.getObject(column, LocalDate.class);
                return date == null ? null : date.toString();
            case "bytea":
                byte[] bytes = row.getBytes(column);
                return bytes == null ? null : HexFormat.of().formatHex(bytes);
            case "jsonb":
                String json = row.getString(column);
                return json == null ? null : CanonicalJson.of(json);
            default:
                return row.getString(column);
        }
    }

    private static String micros(Instant time) {
        return String.format(Locale.ROOT, "%d.%06d", time.getEpochSecond(), time.getNano() / 1000);
    }
}
