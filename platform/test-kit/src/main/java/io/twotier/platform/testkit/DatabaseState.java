package io.twotier.platform.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a service's database at one moment, as counts and digests of all their rows: two of these tell what has changed between them. */
public final class DatabaseState {

    /** Tables that change without anybody's doing: what is on its way to the broker or came from it, and the seals that follow the audit. */
    private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "outbox", "inbox", "applied_offset", "audit_seal");
    private static final String TABLES = "select tablename from pg_tables where schemaname = 'public' order by 1";
    private static final Rows NO_TABLE = new Rows(0, "");

    private final Map<String, Rows> tables = new TreeMap<>();

    private DatabaseState() {
    }

    private record Rows(long count, String digest) {
    }

    public static DatabaseState of(Connection connection) throws SQLException {
        DatabaseState state = new DatabaseState();
        for (String table : tables(connection)) {
            state.tables.put(table, rows(connection, table));
        }
        return state;
    }

    /** In words, table by table; empty when every row is as it was. */
    public List<String> changesUntil(DatabaseState later) {
        Set<String> names = new TreeSet<>(tables.keySet());
        names.addAll(later.tables.keySet());
        List<String> changes = new ArrayList<>();
        for (String name : names) {
            Rows before = tables.getOrDefault(name, NO_TABLE);
            Rows after = later.tables.getOrDefault(name, NO_TABLE);
            if (before.count() != after.count()) {
                changes.add(name + ": " + before.count() + " rows -> " + after.count());
            } else if (!before.equals(after)) {
                changes.add(name + ": other values in its " + before.count() + " rows");
            }
        }
        return changes;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        names.removeAll(LEFT_OUT);
        return names;
    }

    private static Rows rows(Connection connection, String table) throws SQLException {
        String sql = "select count(*), md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) from public.\"" + table + "\" t";
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new Rows(row.getLong(1), row.getString(2));
        }
    }
}
