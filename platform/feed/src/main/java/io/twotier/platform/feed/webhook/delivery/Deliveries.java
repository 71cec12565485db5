package io.twotier.platform.feed.webhook.delivery;

import io.twotier.platform.feed.webhook.SigningStyle;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What is on its way, for those who bring it there. Any number of replicas may. */
@Singleton
class Deliveries {

    /**
     * Takes what is due, of each endpoint no more than there is room for, and never one while an earlier one about the same resource waits. What is taken is
     * due again when its time is over: then whoever took it is gone.
     */
    private static final String CLAIM = """
            with picked as (
                select d.position from webhook_endpoint e
                left join unnest(?::uuid[], ?::int[]) as busy (endpoint, number) on busy.endpoint = e.id
                cross join lateral (
                    select w.position from webhook_delivery w
                    where w.endpoint_id = e.id and w.state = 'WAITING' and w.due_at <= clock_timestamp()
                      and not exists (select 1 from webhook_delivery earlier where earlier.endpoint_id = w.endpoint_id and earlier.resource = w.resource
                                      and earlier.state = 'WAITING' and earlier.position < w.position)
                    order by w.position limit greatest(0, ? - coalesce(busy.number, 0)) for update of w skip locked) d
                where e.state = 'ACTIVE' limit ?)
            update webhook_delivery w set due_at = clock_timestamp() + ? * interval '1 millisecond'
            from picked join webhook_delivery p on p.position = picked.position join webhook_endpoint e on e.id = p.endpoint_id left join told_event t on t.id = p.message_id
            where w.position = picked.position
            returning w.position, w.id, w.message_id, e.id as endpoint, e.tenant, e.registered, e.url, e.signing, e.secret_number, w.name, w.attempts, w.created_at, w.body,
                      t.attributes::text as attributes, t.data, t.webhook, t.audit_record""";
    private static final String FINISH = """
            update webhook_delivery set state = ?, attempts = attempts + 1, due_at = clock_timestamp() + ? * interval '1 millisecond', finished_at = ?
            where position = ? and state = 'WAITING'""";
    private static final String LOG = """
            insert into webhook_attempt (position, number, at, status, error, millis) select position, ?, ?, ?, ?, ? from webhook_delivery where position = ? for key share
            on conflict do nothing""";

    private final DataSource database;

    Deliveries(DataSource database) {
        this.database = database;
    }

    /** What came of one that was claimed. @param again how long until the next attempt, zero when there is none */
    record Finished(Claimed delivery, Attempt attempt, DeliveryState state, Duration again) {
    }

    /** @param busy how many of each endpoint are under way here @param most in all @param until another replica may take them */
    List<Claimed> claim(Map<UUID, Integer> busy, int mostOfOne, int most, Duration until) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            List<Map.Entry<UUID, Integer>> numbers = List.copyOf(busy.entrySet());
            claim.setArray(1, connection.createArrayOf("uuid", numbers.stream().map(Map.Entry::getKey).toArray()));
            claim.setArray(2, connection.createArrayOf("int", numbers.stream().map(Map.Entry::getValue).toArray()));
            claim.setInt(3, mostOfOne);
            claim.setInt(4, most);
            claim.setLong(5, until.toMillis());
            List<Claimed> claimed = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed.add(claimed(row));
                }
            }
            return claimed;
        }
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        Claimed.Receiver receiver = new Claimed.Receiver(row.getObject("endpoint", UUID.class), row.getObject("tenant", UUID.class), row.getBoolean("registered"),
                row.getString("url"), SigningStyle.valueOf(row.getString("signing")), row.getInt("secret_number"));
        Claimed.Told event = row.getString("attributes") == null ? null
                : new Claimed.Told(row.getString("attributes"), row.getString("data"), row.getString("webhook"), row.getObject("audit_record", UUID.class));
        return new Claimed(row.getLong("position"), row.getObject("id", UUID.class), row.getObject("message_id", UUID.class), receiver, row.getString("name"),
                row.getInt("attempts"), row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("body"), event);
    }

    /** All at once; one whose endpoint is gone meanwhile is gone with it. */
    void finish(List<Finished> finished) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement update = connection.prepareStatement(FINISH); PreparedStatement log = connection.prepareStatement(LOG)) {
                for (Finished one : finished) {
                    bind(update, log, one);
                }
                log.executeBatch();
                update.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void bind(PreparedStatement update, PreparedStatement log, Finished one) throws SQLException {
        OffsetDateTime at = one.attempt().at().atOffset(ZoneOffset.UTC);
        log.setInt(1, one.delivery().attempts() + 1);
        log.setObject(2, at);
        log.setObject(3, one.attempt().status(), Types.INTEGER);
        log.setString(4, one.attempt().error());
        log.setInt(5, one.attempt().millis());
        log.setLong(6, one.delivery().position());
        log.addBatch();
        update.setString(1, one.state().name());
        update.setLong(2, one.again().toMillis());
        update.setObject(3, one.state() == DeliveryState.WAITING ? null : at, Types.TIMESTAMP_WITH_TIMEZONE);
        update.setLong(4, one.delivery().position());
        update.addBatch();
    }
}
