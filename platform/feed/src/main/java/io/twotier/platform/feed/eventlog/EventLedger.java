package io.twotier.platform.feed.eventlog;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.TenantClock;
import io.twotier.platform.event.Heard;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Enters events into the log of each tenant that may see them, in the transaction at hand. A number is taken by moving the head of the log, whose row stays
 * locked until the commit: so numbers become visible in their order, and none is missing. A batch takes three statements, however many events and logs it has.
 */
@Singleton
class EventLedger {

    private static final Logger LOG = Logger.getLogger(EventLedger.class);
    private static final String KEEP = """
            insert into told_event (id, type, attributes, data, webhook, audit_record, entered_at)
            select id, type, attributes::jsonb, data, webhook, audit_record, clock_timestamp()
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[]) as told (id, type, attributes, data, webhook, audit_record)""";
    /** In one sequence by all, or two batches could wait for each other. A log never takes what happened in another environment than its owner's. */
    private static final String MOVE_HEADS = """
            insert into event_head (log, environment, number)
            select log, environment, more from unnest(?::uuid[], ?::text[], ?::bigint[]) with ordinality as wanted (log, environment, more, place) order by place
            on conflict (log) do update set number = event_head.number + excluded.number where event_head.environment = excluded.environment
            returning log, number""";
    private static final String ENTER = """
            insert into event_entry (log, number, event_id, type, entered_at)
            select log, number, event_id, type, clock_timestamp() from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[]) as entry (log, number, event_id, type)""";
    private static final String ANY = "any";

    private final DataSource database;
    private final ObjectMapper json;
    private final TenantClock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final Instance<Onward> onward;
    private final Duration kept;

    EventLedger(DataSource database, ObjectMapper json, TenantClock clock, TransactionSynchronizationRegistry transaction, @Any Instance<Onward> onward,
                @ConfigProperty(name = "twotier.retention.event-log") Duration kept) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
        this.onward = onward;
        this.kept = kept;
    }

    /** What is older than the log reaches back is not entered: nobody could tell any more whether it was before. */
    void enter(List<Heard> heard) {
        Instant oldest = clock.now().minus(kept);
        List<ToldEvent> events = heard.stream().filter(one -> one.event().time().isAfter(oldest)).map(one -> ToldEvent.of(one, json)).filter(one -> !one.isSnapshot()).toList();
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            keep(connection, events);
            List<Entered> entries = numbered(events, moveHeads(connection, wanted(events)));
            write(connection, entries);
            for (Onward next : onward) {
                next.entered(connection, entries);
            }
            transaction.registerInterposedSynchronization(new Committed(entries));
        } catch (SQLException e) {
            throw new IllegalStateException("the event log cannot be written", e);
        }
    }

    private static Stream<UUID> logs(ToldEvent event) {
        return Stream.concat(event.audience().stream(), Stream.of(EventLog.OF_EVERYTHING.id()));
    }

    /** How many numbers each log needs, by log; the sequence of a sorted map is that of the locks. */
    private static Map<UUID, Wanted> wanted(List<ToldEvent> events) {
        Map<UUID, Wanted> wanted = new TreeMap<>();
        for (ToldEvent event : events) {
            logs(event).forEach(log -> wanted.merge(log, new Wanted(log.equals(EventLog.OF_EVERYTHING.id()) ? ANY : event.environment(), 1), Wanted::and));
        }
        return wanted;
    }

    private record Wanted(String environment, long more) {

        /** Two environments in one batch would be told apart one by one: the inbox tries a batch that failed event by event. */
        Wanted and(Wanted other) {
            if (!environment.equals(other.environment)) {
                throw new IllegalStateException("events of two environments for one tenant");
            }
            return new Wanted(environment, more + other.more);
        }
    }

    private static void keep(Connection connection, List<ToldEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setArray(1, array(connection, "uuid", events.stream().map(ToldEvent::id)));
            insert.setArray(2, array(connection, "text", events.stream().map(ToldEvent::type)));
            insert.setArray(3, array(connection, "text", events.stream().map(event -> event.attributes().toString())));
            insert.setArray(4, array(connection, "text", events.stream().map(ToldEvent::data)));
            insert.setArray(5, array(connection, "text", events.stream().map(ToldEvent::webhook)));
            insert.setArray(6, array(connection, "uuid", events.stream().map(ToldEvent::auditRecord)));
            insert.executeUpdate();
        }
    }

    /** @return the last number each log had before; without those that do not take it */
    private static Map<UUID, Long> moveHeads(Connection connection, Map<UUID, Wanted> wanted) throws SQLException {
        Map<UUID, Long> before = new HashMap<>();
        try (PreparedStatement move = connection.prepareStatement(MOVE_HEADS)) {
            move.setArray(1, array(connection, "uuid", wanted.keySet().stream()));
            move.setArray(2, array(connection, "text", wanted.values().stream().map(Wanted::environment)));
            move.setArray(3, array(connection, "bigint", wanted.values().stream().map(Wanted::more)));
            try (ResultSet row = move.executeQuery()) {
                while (row.next()) {
                    UUID log = row.getObject(1, UUID.class);
                    before.put(log, row.getLong(2) - wanted.get(log).more());
                }
            }
        }
        return before;
    }

    private static List<Entered> numbered(List<ToldEvent> events, Map<UUID, Long> last) {
        List<Entered> entries = new ArrayList<>();
        for (ToldEvent event : events) {
            logs(event).forEach(log -> {
                Long number = last.computeIfPresent(log, (same, before) -> before + 1);
                if (number == null) {
                    LOG.errorf("event %s happened in %s and is not told to %s, who lives elsewhere", event.id(), event.environment(), log);
                } else {
                    entries.add(new Entered(log, number, event));
                }
            });
        }
        return entries;
    }

    private static void write(Connection connection, List<Entered> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ENTER)) {
            insert.setArray(1, array(connection, "uuid", entries.stream().map(Entered::log)));
            insert.setArray(2, array(connection, "bigint", entries.stream().map(Entered::number)));
            insert.setArray(3, array(connection, "uuid", entries.stream().map(entry -> entry.event().id())));
            insert.setArray(4, array(connection, "text", entries.stream().map(entry -> entry.event().type())));
            insert.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private final class Committed implements Synchronization {

        private final List<Entered> entries;

        private Committed(List<Entered> entries) {
            this.entries = entries;
        }

        @Override
        public void beforeCompletion() {
            // all is written
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                onward.forEach(next -> next.committed(entries));
            }
        }
    }
}
