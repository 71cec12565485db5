package io.twotier.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * An event as it came, for who takes all of a topic and knows no type.
 *
 * @param key     what the topic is partitioned by
 * @param headers all of them, attributes of the envelope with their prefix {@code ce_}
 */
public record Heard(Received<byte[]> event, String key, Map<String, String> headers) {

    static Heard of(Received<byte[]> event, ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new Heard(event, record.key(), headers);
    }
}
