package io.twotier.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether anything is on its way into this service or out of it. */
@ApplicationScoped
public class Traffic {

    private static final long BROKER_ANSWERS_WITHIN = 2_000;
    private static final String WAITING = """
            select exists (select 1 from outbox where headers ->> 'ce_environment' = ? and coalesce(headers ->> 'ce_simulation', '') = ?)""";

    private final Topics topics;
    private final AppliedOffsets applied;
    private final List<String> upstream;
    private final DataSource database;

    Traffic(Topics topics, AppliedOffsets applied, @ConfigProperty(name = "twotier.topics.upstream") Optional<List<String>> upstream, DataSource database) {
        this.topics = topics;
        this.applied = applied;
        this.upstream = upstream.orElse(List.of());
        this.database = database;
    }

    /** Whether everything that others had said when this was asked is applied here; no when the broker does not say. */
    public boolean allIsHeard() {
        try {
            Set<TopicPartition> partitions = upstream.stream().flatMap(topic -> topics.partitions(topic, null)).collect(Collectors.toSet());
            Map<TopicPartition, Long> ends = partitions.isEmpty() ? Map.of() : topics.ends(partitions, BROKER_ANSWERS_WITHIN);
            return applied.reached(ends);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the broker has everything that was said here in an environment, as it and a simulation's name (or "") stand on events. */
    public boolean allIsSent(String environment, String simulation) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setString(1, environment);
            select.setString(2, simulation);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return !row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }
}
