package io.twotier.subscription.move;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.event.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The groups that were answered: whoever asks again gets the same answer. */
@ApplicationScoped
class MovedGroups {

    private static final String TAKE = "insert into moved_group (transfer_id, group_id) values (?, ?) on conflict do nothing";
    private static final Map<String, Class<? extends Payload>> OUTCOMES =
            Map.of(GroupTransferred.TYPE, GroupTransferred.class, GroupTransferFailed.TYPE, GroupTransferFailed.class);

    private final DataSource database;
    private final ObjectMapper json;

    MovedGroups(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes the group for this transaction; waits for another that has it. @return the answer it got already, or nothing when it is ours to move */
    Optional<Payload> take(UUID transfer, String group) {
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(TAKE)) {
            insert.setObject(1, transfer);
            insert.setString(2, group);
            return insert.executeUpdate() == 1 ? Optional.empty() : Optional.of(answered(connection, transfer, group));
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the group cannot be taken", e);
        }
    }

    void answer(UUID transfer, String group, Payload outcome) {
        try (Connection connection = database.getConnection();
             PreparedStatement update = connection.prepareStatement("update moved_group set outcome = ?, data = ? where transfer_id = ? and group_id = ?")) {
            update.setString(1, outcome.type());
            update.setString(2, json.writeValueAsString(outcome));
            update.setObject(3, transfer);
            update.setString(4, group);
            update.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the answer cannot be kept", e);
        }
    }

    private Payload answered(Connection connection, UUID transfer, String group) throws SQLException, JsonProcessingException {
        try (PreparedStatement select = connection.prepareStatement("select outcome, data from moved_group where transfer_id = ? and group_id = ?")) {
            select.setObject(1, transfer);
            select.setString(2, group);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return json.readValue(row.getString(2), OUTCOMES.get(row.getString(1)));
            }
        }
    }
}
