package io.twotier.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** How far the replicas are: kept in the database with their effect, since another pod may be the one that consumes. */
@ApplicationScoped
class AppliedOffsets {

    private static final String KEEP = """
            insert into applied_offset (topic, partition, next) values (?, ?, ?)
            on conflict (topic, partition) do update set next = greatest(applied_offset.next, excluded.next)""";

    private final DataSource database;
    private final Map<TopicPartition, Long> here = new HashMap<>();

    AppliedOffsets(DataSource database) {
        this.database = database;
    }

    /** In the transaction of the effect. */
    void keep(Map<TopicPartition, Long> next) {
        try (Connection connection = database.getConnection(); PreparedStatement upsert = connection.prepareStatement(KEEP)) {
            for (Map.Entry<TopicPartition, Long> one : next.entrySet()) {
                upsert.setString(1, one.getKey().topic());
                upsert.setInt(2, one.getKey().partition());
                upsert.setLong(3, one.getValue());
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("offsets cannot be kept", e);
        }
    }

    /** After the commit: wakes those who wait in this process. */
    synchronized void committed(Map<TopicPartition, Long> next) {
        next.forEach((partition, offset) -> here.merge(partition, offset, Math::max));
        notifyAll();
    }

    /** Whether everything before {@code ends} is applied, as far as this process or else the database knows. */
    boolean reached(Map<TopicPartition, Long> ends) {
        synchronized (this) {
            if (behind(ends, here)) {
                here.putAll(read(ends));
            }
            return !behind(ends, here);
        }
    }

    /** Waits for something to be applied in this process, at most {@code millis}. */
    synchronized void pause(long millis) throws InterruptedException {
        wait(millis);
    }

    private static boolean behind(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> applied) {
        return ends.entrySet().stream().anyMatch(end -> applied.getOrDefault(end.getKey(), 0L) < end.getValue());
    }

    private Map<TopicPartition, Long> read(Map<TopicPartition, Long> wanted) {
        Map<TopicPartition, Long> found = new HashMap<>();
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select next from applied_offset where topic = ? and partition = ?")) {
            for (TopicPartition partition : wanted.keySet()) {
                select.setString(1, partition.topic());
                select.setInt(2, partition.partition());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        found.put(partition, row.getLong(1));
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("offsets cannot be read", e);
        }
    }
}
