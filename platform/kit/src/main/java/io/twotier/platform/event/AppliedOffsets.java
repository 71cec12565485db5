package io.twotier.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** How far the replicas are: kept in the database with their effect, since another pod may be the one that consumes. */
@ApplicationScoped
class AppliedOffsets {

    private static final String KEEP = """
            insert into applied_offset (topic, partition, next) values (?, ?, ?)
            on conflict (topic, partition) do update set next = greatest(applied_offset.next, excluded.next)""";

    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    private final DataSource database;
    private final Map<TopicPartition, Long> here = new HashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    private long looked = System.nanoTime() - LOOK_AGAIN_NANOS;

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
        if (behind(next, here)) {
            next.forEach((partition, offset) -> here.merge(partition, offset, Math::max));
            notifyAll();
        }
    }

    /** Whether everything before {@code ends} is applied, as far as this process or else the database knows. */
    boolean reached(Map<TopicPartition, Long> ends) {
        if (known(ends)) {
            return true;
        }
        look();
        return known(ends);
    }

    private synchronized boolean known(Map<TopicPartition, Long> ends) {
        return !behind(ends, here);
    }

    /** One looks for all who wait: however many they are, they take one connection and hold up nobody who applies. */
    private void look() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            if (System.nanoTime() - looked > LOOK_AGAIN_NANOS) {
                committed(read());
                looked = System.nanoTime();
            }
        } finally {
            looking.unlock();
        }
    }

    /** Waits for something to be applied in this process, at most {@code millis}. */
    synchronized void pause(long millis) throws InterruptedException {
        wait(millis);
    }

    private static boolean behind(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> applied) {
        return ends.entrySet().stream().anyMatch(end -> applied.getOrDefault(end.getKey(), 0L) < end.getValue());
    }

    /** How far the effects go, as the database has it: what a reader must begin with, whatever the broker remembers of it. */
    Map<TopicPartition, Long> read() {
        Map<TopicPartition, Long> found = new HashMap<>();
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select topic, partition, next from applied_offset");
             ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("offsets cannot be read", e);
        }
    }
}
