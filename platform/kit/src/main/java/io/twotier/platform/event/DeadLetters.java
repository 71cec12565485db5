package io.twotier.platform.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Messages that cannot be applied, kept as they came with where they came from and why, on {@code <service>-dead-letters}. */
@ApplicationScoped
class DeadLetters {

    private static final int LONGEST_REASON = 500;

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
        headers.put("dead_reason", text.substring(0, Math.min(LONGEST_REASON, text.length()))).put("dead_topic", record.topic())
                .put("dead_partition", Integer.toString(record.partition())).put("dead_offset", Long.toString(record.offset()));
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

    /** PostgreSQL keeps every character but one. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }
}
