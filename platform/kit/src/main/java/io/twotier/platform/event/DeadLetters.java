package io.twotier.platform.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Messages that cannot be applied, kept as they came with where they came from and why, on {@code <service>-dead-letters}. */
@ApplicationScoped
class DeadLetters {

    private static final int LONGEST_REASON = 500;
    private static final String REASON = "dead_reason";
    private static final String TOPIC = "dead_topic";
    private static final String PARTITION = "dead_partition";
    private static final String OFFSET = "dead_offset";

    private final DataSource database;
    private final ObjectMapper json;
    private final String topic;

    DeadLetters(DataSource database, ObjectMapper json, @ConfigProperty(name = "twotier.service") String service) {
        this.database = database;
        this.json = json;
        this.topic = service + "-dead-letters";
    }

    /** In the transaction at hand; the relay brings it to the broker like any event. */
    void keep(ConsumerRecord<String, byte[]> record, RuntimeException reason) {
        ObjectNode headers = json.createObjectNode();
        record.headers().forEach(h -> headers.put(storable(h.key()), h.value() == null ? "" : storable(new String(h.value(), StandardCharsets.UTF_8))));
        String text = storable(String.valueOf(reason.getMessage()));
        headers.put(REASON, text.substring(0, Math.min(LONGEST_REASON, text.length()))).put(TOPIC, record.topic())
                .put(PARTITION, Integer.toString(record.partition())).put(OFFSET, Long.toString(record.offset()));
        try (Connection connection = database.getConnection();
             PreparedStatement insert = connection.prepareStatement("insert into outbox (topic, key, headers, value) values (?, ?, ?::jsonb, ?)")) {
            insert.setString(1, topic);
            insert.setString(2, record.key() == null ? "" : storable(record.key()));
            insert.setString(3, headers.toString());
            insert.setBytes(4, record.value() == null ? new byte[0] : record.value());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the dead letter cannot be kept", e);
        }
    }

    String topic() {
        return topic;
    }

    /** The message as it came before it was buried. */
    static ConsumerRecord<String, byte[]> exhume(ConsumerRecord<String, byte[]> letter) {
        ConsumerRecord<String, byte[]> original = new ConsumerRecord<>(header(letter, TOPIC), Integer.parseInt(header(letter, PARTITION)),
                Long.parseLong(header(letter, OFFSET)), letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!Set.of(REASON, TOPIC, PARTITION, OFFSET).contains(header.key())) {
                original.headers().add(header);
            }
        });
        return original;
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** PostgreSQL keeps every character but one. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }
}
