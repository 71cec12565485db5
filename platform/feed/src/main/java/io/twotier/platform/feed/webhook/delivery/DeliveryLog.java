package io.twotier.platform.feed.webhook.delivery;

import io.twotier.platform.Ids;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What was, is and will be delivered, for those who ask; in the transaction at hand. */
@Singleton
public class DeliveryLog {

    private static final String SELECT = """
            select position, id, endpoint_id, message_id, resource, name, state, attempts, due_at, created_at, finished_at from webhook_delivery where endpoint_id = ?""";
    private static final String SEND = "insert into webhook_delivery (id, endpoint_id, message_id, resource, name, body, state) values (?, ?, ?, ?, ?, ?, 'WAITING')";
    private static final String AGAIN = """
            insert into webhook_delivery (id, endpoint_id, message_id, resource, name, body, state)
            select ?, endpoint_id, message_id, resource, name, body, 'WAITING' from webhook_delivery where position = ?""";

    private final DataSource database;

    DeliveryLog(DataSource database) {
        this.database = database;
    }

    private interface Read<T> {

        T row(ResultSet row) throws SQLException;
    }

    public Optional<Delivery> of(UUID endpoint, UUID id) {
        return read(SELECT + " and id = ?", DeliveryLog::delivery, endpoint, id).stream().findFirst();
    }

    Optional<Delivery> ofMessage(UUID endpoint, String name, UUID message) {
        return read(SELECT + " and name = ? and message_id = ? order by position limit 1", DeliveryLog::delivery, endpoint, name, message).stream().findFirst();
    }

    /** Newest first. @param state or null for any @param before only what was made before this id */
    public List<Delivery> newest(UUID endpoint, DeliveryState state, UUID before, int most) {
        String ofState = state == null ? "" : " and state = '" + state.name() + "'";
        return read(SELECT + ofState + " and id < ? order by id desc limit ?", DeliveryLog::delivery, endpoint, before, most);
    }

    /** First attempt first. */
    public List<Attempt> attempts(long position) {
        return read("select at, status, error, millis from webhook_attempt where position = ? order by number",
                row -> new Attempt(time(row, 1), row.getObject(2, Integer.class), row.getString(3), row.getInt(4)), position);
    }

    /** When those of a name were made, in their order. */
    List<Instant> createdSince(UUID endpoint, String name, Instant since) {
        return read("select created_at from webhook_delivery where endpoint_id = ? and name = ? and created_at > ? order by created_at", row -> time(row, 1), endpoint, name,
                since.atOffset(ZoneOffset.UTC));
    }

    void send(UUID endpoint, UUID message, String name, String body) {
        write(SEND, Ids.next(), endpoint, message, message.toString(), name, body);
    }

    UUID again(Delivery delivery) {
        UUID id = Ids.next();
        write(AGAIN, id, delivery.position());
        return id;
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(row.getLong(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getObject(4, UUID.class), row.getString(5), row.getString(6),
                DeliveryState.valueOf(row.getString(7)), row.getInt(8), time(row, 9), time(row, 10), time(row, 11));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private <T> List<T> read(String sql, Read<T> read, Object... values) {
        try (Connection connection = database.getConnection(); PreparedStatement select = bound(connection, sql, values); ResultSet row = select.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(read.row(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("deliveries cannot be read", e);
        }
    }

    private void write(String sql, Object... values) {
        try (Connection connection = database.getConnection(); PreparedStatement insert = bound(connection, sql, values)) {
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a delivery cannot be written", e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
