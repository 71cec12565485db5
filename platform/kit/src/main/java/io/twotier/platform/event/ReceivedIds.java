package io.twotier.platform.event;

import io.twotier.platform.command.Transience;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The ids of the events that took effect; an id seen again has none. */
@ApplicationScoped
class ReceivedIds {

    private static final Logger LOG = Logger.getLogger(ReceivedIds.class);
    private static final String KEEP = "insert into inbox (event_id) select unnest(?) on conflict do nothing returning event_id";
    private static final int ANSWER_WITHIN_SECONDS = 2;

    private final DataSource database;

    ReceivedIds(DataSource database) {
        this.database = database;
    }

    /**
     * Keeps the ids in the transaction at hand. A concurrent delivery of the same event waits here for the first one's outcome.
     *
     * @return those not seen before
     */
    Set<UUID> keep(List<UUID> events) {
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            Set<UUID> fresh = new HashSet<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    fresh.add(row.getObject(1, UUID.class));
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be written", e);
        }
    }

    /** Whether the failure came from a database that was away, or from two at once, and can be tried again now; waits for the database. */
    boolean databaseIsBack(Throwable failure) {
        if (!Transience.isIn(failure)) {
            return false;
        }
        do {
            LOG.warnf("events wait for the database: %s", failure.getMessage());
        } while (Pause.of(300) && !answers());
        return true;
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(ANSWER_WITHIN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
