package io.twotier.platform.event;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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

/**
 * Ready once every upstream topic has been assigned: before that a caller could be sent away for facts that nobody reads yet.
 * It stays ready when the broker goes away later; writes go on without it.
 */
@ApplicationScoped
@Identifier("assignments")
@Readiness
public class Assignments implements KafkaConsumerRebalanceListener, HealthCheck {

    private final Set<String> wanted;
    private final Set<String> assigned = ConcurrentHashMap.newKeySet();

    Assignments(@ConfigProperty(name = "twotier.topics.upstream") Optional<List<String>> upstream) {
        this.wanted = Set.copyOf(upstream.orElse(List.of()));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> assigned.add(partition.topic()));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("upstream topics are read").status(assigned.containsAll(wanted)).build();
    }
}
