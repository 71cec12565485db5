package io.twotier.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.twotier.platform.Ids;
import io.twotier.platform.event.Event;
import io.twotier.platform.simulation.World;
import io.twotier.platform.webhook.Announcements;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts messages into the outbox, all in one batch, each in its envelope. */
@Singleton
class Messages {

    /** Where the record of the audit search is named that belongs to an event. */
    static final String AUDIT = "twotier-audit";

    private static final String OUTBOX = "insert into outbox (topic, key, headers, value) values (?, ?, ?::jsonb, ?)";

    private final ObjectMapper json;
    private final Announcements announcements;
    private final String service;

    Messages(ObjectMapper json, Announcements announcements, @ConfigProperty(name = "twotier.service") String service) {
        this.json = json;
        this.announcements = announcements;
        this.service = service;
    }

    /** @return their positions, in their order */
    List<Long> write(Connection connection, List<Message> messages, Instant now) throws SQLException {
        List<Long> positions = new ArrayList<>();
        if (messages.isEmpty()) {
            return positions;
        }
        try (PreparedStatement insert = connection.prepareStatement(OUTBOX, new String[] {"position"})) {
            for (Message message : messages) {
                insert.setString(1, message.topic());
                insert.setString(2, message.event().key());
                insert.setString(3, headers(message, now));
                insert.setBytes(4, text(message.event().payload()).getBytes(StandardCharsets.UTF_8));
                insert.addBatch();
            }
            insert.executeBatch();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                while (keys.next()) {
                    positions.add(keys.getLong(1));
                }
            }
        }
        return positions;
    }

    private String headers(Message message, Instant now) {
        Event event = message.event();
        Origin origin = message.origin();
        ObjectNode headers = json.createObjectNode();
        headers.put("ce_specversion", "1.0").put("ce_id", Ids.next().toString()).put("ce_source", "/twotier/" + service)
                .put("ce_type", event.payload().type()).put("ce_subject", event.subject()).put("ce_time", now.toString())
                .put("ce_sequence", Long.toString(event.sequence())).put("ce_actor", origin.actor())
                .put("ce_audience", event.audience().stream().map(UUID::toString).sorted().collect(Collectors.joining(",")))
                .put("ce_environment", World.word(event.environment())).put("ce_correlationid", origin.correlationId().toString())
                .put("ce_causationid", origin.causationId()).put("ce_traceparent", traceparent()).put("content-type", "application/json");
        if (World.name(event.environment()) != null) {
            headers.put("ce_simulation", World.name(event.environment()));
        }
        announcements.of(event.payload()).ifPresent(told -> headers.put(Announcements.HEADER, told));
        if (message.audit() != null) {
            headers.put(AUDIT, message.audit().toString());
        }
        return headers.toString();
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written as JSON", e);
        }
    }
}
