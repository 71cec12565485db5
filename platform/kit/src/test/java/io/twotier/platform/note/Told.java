package io.twotier.platform.note;

import io.twotier.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** An event of the other service: a fact it tells. */
public record Told(UUID id, String type, String fact, long sequence, String text) {

    public static final String TOPIC = "fact-events";
    private static final TopicPartition DIRECTLY = new TopicPartition("told-directly", 0);
    private static final AtomicLong OFFSET = new AtomicLong();

    public static Told of(String fact, long sequence, String text) {
        return new Told(Ids.next(), FactListener.TOLD, fact, sequence, text);
    }

    public static Told typed(String type, String fact) {
        return new Told(Ids.next(), type, fact, 1, "of type " + type);
    }

    /** A name nobody has used. */
    public static String newFact() {
        return "fact-" + Ids.next();
    }

    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_subject", fact);
        headers.put("ce_time", "2026-11-21T10:00:00Z");
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_actor", "user:teller");
        headers.put("ce_environment", "production");
        headers.put("ce_correlationid", id.toString());
        return headers;
    }

    public String json() {
        return "{\"factId\":\"" + fact + "\",\"text\":\"" + text + "\"}";
    }

    /** The record a consumer gets, on a topic that no consumer reads. */
    public ConsumerRecord<String, byte[]> received() {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(DIRECTLY.topic(), DIRECTLY.partition(), OFFSET.getAndIncrement(), fact,
                json().getBytes(StandardCharsets.UTF_8));
        headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    public static ConsumerRecords<String, byte[]> batch(Told... events) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (Told event : events) {
            records.add(event.received());
        }
        return batch(records);
    }

    public static ConsumerRecords<String, byte[]> batch(List<ConsumerRecord<String, byte[]>> records) {
        return new ConsumerRecords<>(Map.of(DIRECTLY, records), Map.of());
    }
}
