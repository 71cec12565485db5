package io.twotier.partner.partnership;

import io.twotier.partner.Cast.Member;
import io.twotier.platform.testkit.Listening;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The customer- and the subscription-service as this one hears them, and what is in the database. */
@ApplicationScoped
public class Neighbours {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final DataSource database;
    private final TopicProbe probe;

    Neighbours(DataSource database, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.database = database;
        this.probe = new TopicProbe(brokers);
    }

    public void heard() {
        Listening.await(database, probe, "customer-events", "subscription-events");
    }

    /** A customer the reseller looks after for the provider. */
    public UUID customer(Member provider, Member reseller, String companyName) {
        UUID customer = UUID.randomUUID();
        tell("customer-events", customer.toString(), "io.twotier.customer.CustomerCreated.v1", customer.toString(), SEQUENCE.incrementAndGet(),
                "{\"customerId\":\"%s\",\"companyName\":\"%s\"}".formatted(customer, companyName));
        relationship(UUID.randomUUID(), customer, provider, reseller, true);
        return customer;
    }

    public void relationship(UUID id, UUID customer, Member provider, Member reseller, boolean open) {
        tell("customer-events", customer.toString(), "io.twotier.customer.ResellerRelationship" + (open ? "Established" : "Removed") + ".v1", id.toString(),
                SEQUENCE.incrementAndGet(), "{\"relationshipId\":\"%s\",\"customerId\":\"%s\",\"partnerId\":\"%s\",\"kind\":\"indirect_reseller\",\"throughProviderId\":\"%s\",\"open\":%s}"
                        .formatted(id, customer, reseller.id(), provider.id(), open));
    }

    /** A subscription of the provider. @param mpnIdOnRecord of the reseller */
    public UUID subscription(Member provider, UUID customer, String mpnIdOnRecord) {
        UUID id = UUID.randomUUID();
        subscription(id, provider, customer, mpnIdOnRecord, "Created", "active");
        return id;
    }

    public void subscription(UUID id, Member provider, UUID customer, String mpnIdOnRecord, String what, String status) {
        tell("subscription-events", customer.toString(), "io.twotier.subscription.Subscription" + what + ".v1", id.toString(), SEQUENCE.incrementAndGet(),
                "{\"subscriptionId\":\"%s\",\"customerId\":\"%s\",\"partnerId\":\"%s\",\"friendlyName\":\"Kontor\",\"status\":\"%s\",\"partnerIdOnRecord\":\"%s\",\"listed\":true}"
                        .formatted(id, customer, provider.id(), status, mpnIdOnRecord));
    }

    /** A tenant is a customer in an environment. */
    public UUID customerIn(String environment) {
        UUID customer = UUID.randomUUID();
        String[] world = environment.split(":");
        Map<String, String> headers = new HashMap<>(headers("io.twotier.customer.CustomerCreated.v1", customer.toString(), SEQUENCE.incrementAndGet()));
        headers.put("ce_environment", world[0]);
        if (world.length > 1) {
            headers.put("ce_simulation", world[1]);
        }
        probe.send("customer-events", customer.toString(), headers, "{\"customerId\":\"%s\",\"companyName\":\"Bageri AB\"}".formatted(customer));
        return customer;
    }

    public void tell(String topic, String key, String type, String subject, long sequence, String data) {
        probe.send(topic, key, headers(type, subject, sequence), data);
    }

    private static Map<String, String> headers(String type, String subject, long sequence) {
        return Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", type, "ce_subject", subject,
                "ce_sequence", Long.toString(sequence), "ce_environment", "production", "ce_actor", "system:test",
                "ce_correlationid", UUID.randomUUID().toString(), "ce_time", Instant.now().toString());
    }

    /** Everything said about a pair so far, as {@code type sequence}, in order. */
    public List<String> saidOf(Member provider, Member reseller, int atLeast) {
        String key = provider.id() + ":" + reseller.id();
        return probe.readUntil("partner-events", seen -> seen.stream().filter(e -> key.equals(e.key())).count() >= atLeast, Duration.ofSeconds(10)).stream()
                .filter(e -> key.equals(e.key())).map(e -> TopicProbe.header(e, "ce_type").replaceAll("^io\\.twotier\\.partner\\.|\\.v1$", "") + " "
                        + TopicProbe.header(e, "ce_sequence")).toList();
    }

    /** The first column of every row. */
    public List<String> rows(String sql, Object... parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement select = prepared(connection, sql, parameters);
             ResultSet row = select.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int change(String sql, Object... parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement update = prepared(connection, sql, parameters)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
