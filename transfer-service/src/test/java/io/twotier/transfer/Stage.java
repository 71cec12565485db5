package io.twotier.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The world around the service: other services' events come from here, its own are looked at here. */
@ApplicationScoped
class Stage {

    private static final List<String> UPSTREAM = List.of("partner-events", "customer-events", "agreement-events", "subscription-events");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final DataSource database;
    private final ObjectMapper json;
    private final String broker;
    private final TopicProbe probe;

    Stage(DataSource database, ObjectMapper json, @ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
        this.database = database;
        this.json = json;
        this.broker = broker;
        this.probe = new TopicProbe(broker);
    }

    void close(@Observes ShutdownEvent stopping) {
        probe.close();
    }

    Cast ready() {
        return in("production");
    }

    Cast lacking(Cast.Fact... missing) {
        return in("production", missing);
    }

    /** What was said may not have been heard yet: the service has to wait for it itself. */
    Cast unheard(Cast.Fact... missing) {
        return Cast.lacking(probe, missing);
    }

    /** What was said has been heard when this returns; what a test says later, the service has to wait for itself. */
    Cast in(String environment, Cast.Fact... missing) {
        Cast cast = Cast.in(environment, probe, missing);
        heard();
        return cast;
    }

    /** Waits until everything the other services said so far was applied. */
    void heard() {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            Map<TopicPartition, OffsetSpec> all = UPSTREAM.stream().flatMap(topic -> IntStream.range(0, 12).mapToObj(partition -> new TopicPartition(topic, partition)))
                    .collect(Collectors.toMap(at -> at, at -> OffsetSpec.latest()));
            for (var end : admin.listOffsets(all).all().get().entrySet()) {
                while (applied(end.getKey()) < end.getValue().offset()) {
                    if (System.nanoTime() > deadline) {
                        throw new AssertionError(end.getKey() + " was not applied up to " + end.getValue().offset());
                    }
                    Thread.sleep(20);
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long applied(TopicPartition at) {
        return number("select coalesce(max(next), 0) from applied_offset where topic = ? and partition = ?", at.topic(), at.partition());
    }

    /** The event of this type about this transfer, once it is on the topic. */
    ConsumerRecord<String, String> said(String type, String transfer) {
        return probe.await("transfer-events", is(type, transfer), Duration.ofSeconds(20));
    }

    /** The last of so many events of this type about this transfer, once they are on the topic. */
    ConsumerRecord<String, String> saidTimes(String type, String transfer, int times) {
        List<ConsumerRecord<String, String>> all = probe.readUntil("transfer-events",
                events -> events.stream().filter(is(type, transfer)).count() >= times, Duration.ofSeconds(20));
        return all.stream().filter(is(type, transfer)).skip(times - 1L).findFirst().orElseThrow();
    }

    JsonNode saidData(String type, String transfer) {
        return read(said(type, transfer).value());
    }

    /** How many of this type about this transfer are on the topic now. */
    long timesSaid(String type, String transfer) {
        return probe.all("transfer-events").stream().filter(is(type, transfer)).count();
    }

    private static Predicate<ConsumerRecord<String, String>> is(String type, String transfer) {
        return event -> ("io.twotier.transfer." + type + ".v1").equals(TopicProbe.header(event, "ce_type")) && transfer.equals(TopicProbe.header(event, "ce_subject"));
    }

    /** An event about this customer that the service buried. */
    ConsumerRecord<String, String> deadLetter(UUID customer) {
        return probe.await("transfer-dead-letters", letter -> customer.toString().equals(letter.key()), Duration.ofSeconds(20));
    }

    /** Everything the service said so far, as soon as it satisfies {@code enough}. */
    List<ConsumerRecord<String, String>> allSaid(Predicate<List<ConsumerRecord<String, String>>> enough) {
        return probe.readUntil("transfer-events", enough, Duration.ofSeconds(20));
    }

    /** Returns as soon as the acceptance of this transfer is committed. */
    void running(String transfer) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (number("select count(*) from transfer where id = ? and status = 'IN_PROGRESS'", UUID.fromString(transfer)) == 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("transfer " + transfer + " was not accepted");
            }
            Thread.onSpinWait();
        }
    }

    long transfersOf(Cast cast) {
        return number("select count(*) from transfer where customer_id = ?", cast.customer);
    }

    long auditRows(UUID customer, String status) {
        return number("select count(*) from audit where customer_id = ? and status = ?", customer, status);
    }

    /** Silent for longer than anybody's patience. */
    void longAgo(String transfer) {
        update("update transfer_group set asked_at = asked_at - interval '1 hour' where transfer_id = ?", UUID.fromString(transfer));
    }

    /** To be answered until then. */
    void dueAt(String transfer, Instant deadline) {
        update("update transfer set expires_at = ? where id = ?", Timestamp.from(deadline), UUID.fromString(transfer));
    }

    JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long number(String sql, Object... args) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                query.setObject(i + 1, args[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void update(String sql, Object... args) {
        try (Connection connection = database.getConnection(); PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                change.setObject(i + 1, args[i]);
            }
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
