package io.twotier.platform.feed.eventlog;

import io.twotier.platform.command.Refused;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What stands in the logs. */
@Singleton
public class EventEntries {

    /** So many numbers are looked at for one answer, however few of them are of the types that are wanted. */
    private static final long WINDOW = 20_000;
    private static final String HEAD = "select number from event_head where log = ?";
    private static final String FIRST = "select number from event_entry where log = ? order by number limit 1";
    private static final String ENTRIES = """
            select e.number, e.event_id, t.attributes::text, t.data from event_entry e join told_event t on t.id = e.event_id
            where e.log = ? and e.number > ? and e.number <= ?""";
    private static final String OF_TYPES = " and e.type like any (?)";
    private static final String HEADS = "select log, number from event_head where log = any (?)";

    private final DataSource database;

    EventEntries(DataSource database) {
        this.database = database;
    }

    /** The last number of a log; 0 for one that has none. */
    public long head(EventLog log) {
        try (Connection connection = database.getConnection()) {
            return number(connection, HEAD, log);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The last number of each of these logs. */
    Map<UUID, Long> heads(Collection<UUID> logs) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(HEADS)) {
            select.setArray(1, connection.createArrayOf("uuid", logs.toArray()));
            Map<UUID, Long> heads = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    heads.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
            return heads;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * What follows a number.
     *
     * @param after a number of this log, or null for its beginning
     * @throws Refused when there is no such number, or what follows it is gone
     */
    public EventPage after(EventLog log, Long after, EventTypes types, int most) {
        try (Connection connection = database.getConnection()) {
            long head = number(connection, HEAD, log);
            long from = after == null ? Math.max(0, number(connection, FIRST, log) - 1) : after;
            if (from > head) {
                throw EventRejection.BAD_CURSOR.refuse();
            }
            long to = Math.min(head, from + WINDOW);
            List<EventEntry> entries = entries(connection, log, from, to, types, most);
            // Looked for after the entries: what is the first one now was no later one then.
            if (from < head && gone(connection, log, from)) {
                throw EventRejection.TOO_OLD.refuse();
            }
            long cursor = entries.size() == most ? entries.get(most - 1).number() : to;
            return new EventPage(entries, cursor, cursor < head);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static boolean gone(Connection connection, EventLog log, long from) throws SQLException {
        long first = number(connection, FIRST, log);
        return first == 0 || first > from + 1;
    }

    private static List<EventEntry> entries(Connection connection, EventLog log, long from, long to, EventTypes types, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENTRIES + (types.all() ? "" : OF_TYPES) + " order by e.number limit ?")) {
            int column = 0;
            select.setObject(++column, log.id());
            select.setLong(++column, from);
            select.setLong(++column, to);
            if (!types.all()) {
                select.setArray(++column, connection.createArrayOf("text", types.patterns()));
            }
            select.setInt(++column, most);
            List<EventEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new EventEntry(row.getLong(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4)));
                }
            }
            return entries;
        }
    }

    private static long number(Connection connection, String sql, EventLog log) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, log.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("the event log cannot be read", e);
    }
}
