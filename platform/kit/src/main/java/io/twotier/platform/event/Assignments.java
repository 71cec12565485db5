package io.twotier.platform.event;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Where consumers begin, and whether they have begun. A consumer begins where its effects end, as the database has it: when a database is restored
 * from its backup, what the broker remembers of the consumer would leave events out. Ready once every upstream topic has been assigned: before that
 * a caller could be sent away for facts that nobody reads yet. It stays ready when the broker goes away later; writes go on without it.
 */
@ApplicationScoped
@Identifier("assignments")
@Readiness
public class Assignments implements KafkaConsumerRebalanceListener, HealthCheck {

    private static final Logger LOG = Logger.getLogger(Assignments.class);

    private final AppliedOffsets offsets;
    private final Set<String> wanted;
    private final Set<String> assigned = ConcurrentHashMap.newKeySet();

    Assignments(AppliedOffsets offsets, @ConfigProperty(name = "twotier.topics.upstream") Optional<List<String>> upstream) {
        this.offsets = offsets;
        this.wanted = Set.copyOf(upstream.orElse(List.of()));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            begin(consumer, partitions, offsets.read());
        } catch (IllegalStateException databaseAway) {
            LOG.warnf("events are read from where the broker remembers: %s", databaseAway.getMessage());
        }
        partitions.forEach(partition -> assigned.add(partition.topic()));
    }

    private static void begin(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Map<TopicPartition, Long> applied) {
        consumer.seekToBeginning(partitions.stream().filter(partition -> !applied.containsKey(partition)).toList());
        partitions.stream().filter(applied::containsKey).forEach(partition -> consumer.seek(partition, applied.get(partition)));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("upstream topics are read").status(assigned.containsAll(wanted)).build();
    }
}
