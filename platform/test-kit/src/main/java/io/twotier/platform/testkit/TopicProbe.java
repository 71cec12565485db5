package io.twotier.platform.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a test sees of a topic and puts on one. Belongs to no consumer group, so it disturbs nobody. */
public final class TopicProbe implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrapServers;
    private final KafkaProducer<String, String> producer;

    /** A probe of the broker that {@code kafka.bootstrap.servers} names, usually injected with {@code @ConfigProperty}. */
    public TopicProbe(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new StringSerializer(), new StringSerializer());
    }

    /** The end of each partition of {@code topic}. */
    public Map<Integer, Long> ends(String topic) {
        try (KafkaConsumer<String, String> consumer = fromTheBeginning(topic)) {
            return consumer.endOffsets(consumer.assignment()).entrySet().stream().collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
        }
    }

    /** Everything that is on {@code topic} now, in order per partition. */
    public List<ConsumerRecord<String, String>> all(String topic) {
        try (KafkaConsumer<String, String> consumer = fromTheBeginning(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            List<ConsumerRecord<String, String>> seen = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(seen::add);
            }
            return seen;
        }
    }

    /** Reads {@code topic} from its beginning until a record matches; fails with what it saw instead after {@code deadline}. */
    public ConsumerRecord<String, String> await(String topic, Predicate<ConsumerRecord<String, String>> wanted, Duration deadline) {
        List<ConsumerRecord<String, String>> seen = readUntil(topic, records -> records.stream().anyMatch(wanted), deadline);
        return seen.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Reads {@code topic} from its beginning until all that was read satisfies {@code enough}; returns all of it. */
    public List<ConsumerRecord<String, String>> readUntil(String topic, Predicate<List<ConsumerRecord<String, String>>> enough, Duration deadline) {
        Instant end = Instant.now().plus(deadline);
        List<ConsumerRecord<String, String>> seen = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = fromTheBeginning(topic)) {
            while (!enough.test(seen)) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("Not on " + topic + " within " + deadline + "; seen " + seen);
                }
                consumer.poll(POLL).forEach(seen::add);
            }
        }
        return seen;
    }

    /** Puts a record on {@code topic} and returns when the broker has it. */
    public void send(String topic, String key, Map<String, String> headers, String value) {
        ProducerRecord<String, String> sent = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> sent.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(sent).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot send to " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The header {@code name} of a record as text, or null when it has none. */
    public static String header(ConsumerRecord<?, ?> seen, String name) {
        Header header = seen.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private KafkaConsumer<String, String> fromTheBeginning(String topic) {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(), new StringDeserializer());
        // The producer waits until the application under test has made the topic; a consumer would find it missing.
        consumer.assign(producer.partitionsFor(topic).stream().map(at -> new TopicPartition(topic, at.partition())).toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }
}
