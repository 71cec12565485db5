package io.twotier.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends messages in order and returns once the broker has every one of them. */
@ApplicationScoped
class Publisher {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ObjectMapper json;
    private final String brokers;
    private Producer<String, byte[]> producer;

    Publisher(ObjectMapper json, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.json = json;
        this.brokers = brokers;
    }

    /** @throws ExecutionException when the broker does not have all of them; some may have arrived, and sending all again is right */
    synchronized void publish(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
        try {
            Producer<String, byte[]> current = producer();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (OutboxRow row : rows) {
                sent.add(current.send(message(row), (where, failure) -> endAt(failure, current)));
            }
            long deadline = System.nanoTime() + LONGEST.toNanos();
            for (Future<RecordMetadata> one : sent) {
                one.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException e) {
            close();
            throw e;
        } catch (KafkaException | IllegalStateException | TimeoutException e) {
            close();
            throw new ExecutionException(e);
        }
    }

    /** The first failure ends the producer at once: what stands behind it would overtake it. */
    private static void endAt(Exception failure, Producer<String, byte[]> current) {
        if (failure != null) {
            current.close(Duration.ZERO);
        }
    }

    private ProducerRecord<String, byte[]> message(OutboxRow row) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(row.topic(), row.key(), row.value());
        headers(row.headers()).forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers in the outbox are not JSON", e);
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                    ProducerConfig.ACKS_CONFIG, "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGEST_MESSAGE,
                    ProducerConfig.LINGER_MS_CONFIG, 0), new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    /** Also after a failure: what is sent again must not fall behind messages the old producer still holds. */
    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
