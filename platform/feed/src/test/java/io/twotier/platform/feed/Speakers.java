package io.twotier.platform.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.Ids;
import io.twotier.platform.testkit.Listening;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Plays the services: says events as they do. */
@ApplicationScoped
public class Speakers {

    public static final String TYPE = "io.twotier.thing.ThingChanged.v1";

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final TopicProbe probe;
    private final DataSource database;
    private final ObjectMapper json;

    Speakers(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, DataSource database, ObjectMapper json) {
        this.probe = new TopicProbe(brokers);
        this.database = database;
        this.json = json;
        Listening.await(database, probe, "partner-events", "customer-events", "agreement-events", "subscription-events", "transfer-events");
    }

    @PreDestroy
    void close() {
        probe.close();
    }

    /** An event to be said. @param webhook what webhooks call it, as its service sends it along, or null */
    public record Saying(UUID id, String topic, String type, String subject, long sequence, String environment, Instant time, List<UUID> audience, Map<String, Object> data, String webhook,
                         UUID auditRecord) {

        public static Saying to(UUID... audience) {
            return new Saying(Ids.next(), "customer-events", TYPE, Ids.next().toString(), 1, "production", Instant.now(), List.of(audience), Map.of("state", "new"), null, null);
        }

        public Saying of(String newType) {
            return new Saying(id, topic, newType, subject, sequence, environment, time, audience, data, webhook, auditRecord);
        }

        public Saying about(String newSubject, long newSequence) {
            return new Saying(id, topic, type, newSubject, newSequence, environment, time, audience, Map.of("state", newSequence), webhook, auditRecord);
        }

        public Saying in(String newEnvironment) {
            return new Saying(id, topic, type, subject, sequence, newEnvironment, time, audience, data, webhook, auditRecord);
        }

        public Saying at(Instant newTime) {
            return new Saying(id, topic, type, subject, sequence, environment, newTime, audience, data, webhook, auditRecord);
        }

        public Saying called(String newWebhook, UUID newAuditRecord) {
            return new Saying(id, topic, type, subject, sequence, environment, time, audience, data, newWebhook, newAuditRecord);
        }

        private Map<String, String> headers() {
            String[] world = environment.split(":");
            Map<String, String> headers = new HashMap<>(Map.of("ce_specversion", "1.0", "ce_id", id.toString(), "ce_source", "/twotier/thing", "ce_type", type, "ce_subject", subject,
                    "ce_sequence", Long.toString(sequence), "ce_environment", world[0], "ce_actor", "user:1", "ce_correlationid", Ids.next().toString(), "ce_time", time.toString()));
            headers.put("ce_audience", audience.stream().map(UUID::toString).collect(Collectors.joining(",")));
            headers.put("ce_causationid", Ids.next().toString());
            if (world.length > 1) {
                headers.put("ce_simulation", world[1]);
            }
            if (webhook != null) {
                headers.put("twotier-webhook", webhook);
            }
            if (auditRecord != null) {
                headers.put("twotier-audit", auditRecord.toString());
            }
            return headers;
        }
    }

    /** Says them, and returns once all of them are entered for somebody. */
    public void say(Saying... sayings) {
        Stream.of(sayings).forEach(this::send);
        Stream.of(sayings).forEach(one -> await(() -> count("told_event where id = '" + one.id() + "'") == 1));
    }

    public void send(Saying one) {
        try {
            probe.send(one.topic(), one.subject(), one.headers(), json.writeValueAsString(one.data()));
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

    public static void await(BooleanSupplier something) {
        Instant deadline = Instant.now().plus(LONGEST);
        while (!something.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("it did not come about within " + LONGEST);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
