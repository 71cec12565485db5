package io.twotier.platform.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.simulation.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Opens CloudEvents in Kafka's binary mode: attributes in headers with the prefix {@code ce_}, data in the value. */
@ApplicationScoped
class Envelopes {

    private final ObjectMapper json;

    Envelopes(ObjectMapper json) {
        this.json = json;
    }

    String type(ConsumerRecord<String, byte[]> record) {
        return required(record, "ce_type");
    }

    /** What stands on the envelope; the data is not looked at. */
    Received<byte[]> head(ConsumerRecord<String, byte[]> record) {
        return new Received<>(UUID.fromString(required(record, "ce_id")), type(record), required(record, "ce_subject"),
                Long.parseLong(required(record, "ce_sequence")), environment(record), required(record, "ce_actor"),
                UUID.fromString(required(record, "ce_correlationid")), Instant.parse(required(record, "ce_time")), record.value());
    }

    /** Gives the event to one of those who wait for it, as the record of its own. */
    <T> void hand(Received<byte[]> event, Handlers.Handler<T> handler) {
        try {
            handler.action().accept(event.with(json.readValue(event.data(), handler.data())));
        } catch (IOException e) {
            throw new UncheckedIOException("the data of the event cannot be read", e);
        }
    }

    private static String environment(ConsumerRecord<String, byte[]> record) {
        return World.of(required(record, "ce_environment"), stated(record, "ce_simulation"));
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        String value = stated(record, name);
        if (value == null) {
            throw new IllegalArgumentException("the event has no " + name);
        }
        return value;
    }

    private static String stated(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
