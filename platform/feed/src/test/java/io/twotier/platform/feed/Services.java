package io.twotier.platform.feed;

import io.twotier.platform.Ids;
import io.twotier.platform.audit.AuditRecorded;
import io.twotier.platform.testkit.Listening;
import io.twotier.platform.testkit.TopicProbe;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Plays the services: lists what they did, as they list it. */
@ApplicationScoped
public class Services {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final TopicProbe probe;
    private final DataSource database;
    private final ObjectMapper json;

    Services(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, DataSource database, ObjectMapper json) {
        this.probe = new TopicProbe(brokers);
        this.database = database;
        this.json = json;
        Listening.await(database, probe, AuditRecorded.TOPIC);
    }

    @PreDestroy
    void close() {
        probe.close();
    }

    /** Something that {@code partner} did to a customer just now, and that the others take part in. */
    public static AuditRecorded order(UUID partner, UUID customer, UUID... others) {
        return at(Instant.now().truncatedTo(ChronoUnit.MICROS), partner, customer, others);
    }

    public static AuditRecorded at(Instant at, UUID partner, UUID customer, UUID... others) {
        TreeSet<UUID> participants = new TreeSet<>(List.of(others));
        participants.add(partner);
        UUID id = new UUID(at.toEpochMilli() << 16 | 0x7000, Ids.next().getLeastSignificantBits());
        return new AuditRecorded(id, at, "thing", "create_thing", "create_order", "order", "7f2b", "succeeded", partner, "åsa@partner.example", "portal", customer, null,
                participants, "{\"id\":\"7f2b\",\"name\":\"Bröd & \\\"smör\\\"\"}", UUID.randomUUID(), "because", null);
    }

    /** The same under other names. */
    public static AuditRecorded named(String operationType, String resourceType, AuditRecorded one) {
        return new AuditRecorded(one.recordId(), one.at(), one.service(), one.operation(), operationType, resourceType, one.resourceId(), one.status(), one.partnerId(),
                one.userName(), one.applicationId(), one.customerId(), one.customerName(), one.participants(), one.newValue(), one.correlationId(), one.reason(), one.comment());
    }

    /** Lists them, and returns once all of them are entered. */
    public void list(AuditRecorded... records) {
        for (AuditRecorded record : records) {
            send(record, Ids.next());
        }
        for (AuditRecorded record : records) {
            awaitEntered(record.recordId());
        }
    }

    public void send(AuditRecorded record, UUID event) {
        Map<String, String> headers = new HashMap<>(Map.of("ce_id", event.toString(), "ce_type", AuditRecorded.TYPE, "ce_subject", record.recordId().toString(),
                "ce_sequence", "1", "ce_environment", "production", "ce_actor", "user:1", "ce_correlationid", record.correlationId().toString(),
                "ce_time", record.at().toString()));
        try {
            probe.send(AuditRecorded.TOPIC, String.valueOf(record.customerId()), headers, json.writeValueAsString(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String rows) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("select count(*) from " + rows);
             ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitEntered(UUID record) {
        Instant deadline = Instant.now().plus(LONGEST);
        while (count("audit_record where id = '" + record + "'") == 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not entered within " + LONGEST + ": " + record);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
