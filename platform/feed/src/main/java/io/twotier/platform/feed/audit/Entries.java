package io.twotier.platform.feed.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What stands in a log. */
@Singleton
public class Entries {

    private static final String JOINED = "select " + EntryRow.SELECTED + " from log_entry e join audit_record r on r.id = e.record_id where e.log = ?";
    /** Ids are made in the order of time, give or take clocks; so old windows are found without looking at all that is newer. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final DataSource database;

    Entries(DataSource database) {
        this.database = database;
    }

    /** Newest first. @param position only what comes behind this id @param search null for no filter */
    public List<Entry> within(Log log, Window window, Search search, UUID position, int most) {
        List<Object> values = new ArrayList<>(List.of(log.id(), position, earliest(window.from().minus(CLOCKS_DIFFER)), earliest(window.to().plus(CLOCKS_DIFFER)),
                window.from().atOffset(ZoneOffset.UTC), window.to().atOffset(ZoneOffset.UTC)));
        String sql = JOINED + " and e.record_id < ? and e.record_id >= ? and e.record_id < ? and r.at >= ? and r.at <= ?";
        if (search != null) {
            sql += " and " + search.condition();
            values.add(search.value());
        }
        values.add(most);
        return read(sql + " order by e.record_id desc limit ?", values);
    }

    public Optional<Entry> of(Log log, UUID record) {
        return read(JOINED + " and e.record_id = ?", List.of(log.id(), record)).stream().findFirst();
    }

    private List<Entry> read(String sql, List<Object> values) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(EntryRow.entry(row));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    /** No id that was made from this millisecond on is smaller. */
    private static UUID earliest(Instant at) {
        return new UUID(at.toEpochMilli() << 16, 0);
    }
}
