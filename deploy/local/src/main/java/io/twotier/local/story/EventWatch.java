package io.twotier.local.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Sees the events of all services from now on, by the correlation id of the call that caused them. Belongs to no consumer group. */
final class EventWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final KafkaConsumer<String, String> consumer;
    private final Map<TopicPartition, Long> before;
    private final Map<UUID, List<String>> seen = new HashMap<>();

    EventWatch(String kafka) {
        consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer());
        before = consumer.endOffsets(partitions());
    }

    /** Reads until every step has what it expects, at most ten seconds, and everything that is there by then; tells each step. */
    void tell(List<Step> steps) {
        consumer.assign(partitions());
        consumer.assignment().forEach(partition -> consumer.seek(partition, before.getOrDefault(partition, 0L)));
        Instant deadline = Instant.now().plus(LONGEST);
        while (!steps.stream().allMatch(step -> step.has(of(step))) && Instant.now().isBefore(deadline)) {
            consumer.poll(POLL).forEach(this::take);
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::take);
        }
        steps.forEach(step -> step.caused(of(step)));
    }

    /** Of every service's topic that is there; one that comes later is read from its beginning. */
    private List<TopicPartition> partitions() {
        return consumer.listTopics().entrySet().stream().filter(topic -> topic.getKey().endsWith("-events"))
                .flatMap(topic -> topic.getValue().stream().map(part -> new TopicPartition(topic.getKey(), part.partition()))).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<String> of(Step step) {
        return seen.getOrDefault(step.correlation(), List.of());
    }

    private void take(ConsumerRecord<String, String> record) {
        Header correlation = record.headers().lastHeader("ce_correlationid");
        Header type = record.headers().lastHeader("ce_type");
        if (correlation != null && type != null) {
            seen.computeIfAbsent(UUID.fromString(text(correlation)), none -> new ArrayList<>()).add(name(text(type)));
        }
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** {@code io.twotier.partner.PartnershipAccepted.v1} is PartnershipAccepted. */
    private static String name(String type) {
        String[] parts = type.split("\\.");
        return parts[parts.length - 2];
    }
}
