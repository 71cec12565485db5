package io.twotier.platform.event;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads partitions from given offsets to wherever they end; belongs to no consumer group, so it disturbs nobody who listens. */
final class TopicReading implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<TopicPartition> partitions;

    /** @param from where to begin; partitions it does not name are read from their beginning */
    TopicReading(String brokers, Set<TopicPartition> partitions, Map<TopicPartition, Long> from) {
        this.partitions = partitions;
        this.consumer = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"), new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        from.forEach(consumer::seek);
    }

    ConsumerRecords<String, byte[]> next() {
        return consumer.poll(POLL);
    }

    /** Whether everything was read that the broker has now. */
    boolean atEnd() {
        return passed(consumer.endOffsets(partitions, LONGEST));
    }

    boolean passed(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Long> positions = positions(offsets.keySet());
        return offsets.entrySet().stream().allMatch(offset -> positions.get(offset.getKey()) >= offset.getValue());
    }

    private Map<TopicPartition, Long> positions(Collection<TopicPartition> of) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        of.forEach(partition -> positions.put(partition, consumer.position(partition, LONGEST)));
        return positions;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
