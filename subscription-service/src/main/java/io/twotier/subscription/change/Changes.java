package io.twotier.subscription.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** The audit rows that tell of a subscription. The rows of one are few, so they are found first and sorted then. */
@ApplicationScoped
class Changes {

    private static final String FOUND = """
            with found as materialized (
                select * from audit where jsonb_path_query_array(new_value, '$[*].subject') ??| array[?, ?] and status = 'succeeded')
            select id, at, tenant, actor, operation, reason, comment,
                   (select string_agg(said.event ->> 'type', ',' order by said.number)
                    from jsonb_array_elements(new_value) with ordinality said (event, number) where said.event ->> 'subject' in (?, ?)) as types
            from found where id < ? order by id desc limit ?""";

    private final DataSource database;

    Changes(DataSource database) {
        this.database = database;
    }

    /** Newest first, older than {@code position}. What is said of its support contact is said of the subscription. */
    List<Change> of(UUID subscription, UUID position, int most) {
        String[] subjects = {subscription.toString(), subscription + "/supportcontact"};
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(FOUND)) {
            for (int i = 0; i < 4; i++) {
                select.setString(i + 1, subjects[i % 2]);
            }
            select.setObject(5, position);
            select.setInt(6, most);
            List<Change> changes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(read(row));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot be read", e);
        }
    }

    private static Change read(ResultSet row) throws SQLException {
        return new Change(row.getObject("id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("tenant", UUID.class),
                row.getString("actor"), row.getString("operation"), Arrays.stream(row.getString("types").split(",")).map(Changes::name).toList(),
                row.getString("reason"), row.getString("comment"));
    }

    /** {@code io.twotier.subscription.SubscriptionChanged.v1} is {@code subscription_changed}. */
    private static String name(String type) {
        return type.replaceAll("^.*\\.(\\w+)\\.v\\d+$", "$1").replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
