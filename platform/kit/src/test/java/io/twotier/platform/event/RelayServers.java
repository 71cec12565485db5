package io.twotier.platform.event;

import io.twotier.platform.OwnConnections;
import io.twotier.platform.testkit.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.flywaydb.core.Flyway;

/** An outbox and a topic that no application uses, so that a test can run relays of its own on them. */
final class RelayServers {

    static final String TOPIC = "relay-events";

    private static RelayServers running;

    final String brokers;
    final OwnConnections connections;

    private RelayServers() throws Exception {
        TestServers both = new TestServers();
        both.init(Map.of("service", "relay"));
        Map<String, String> servers = both.start();
        brokers = servers.get("kafka.bootstrap.servers");
        connections = new OwnConnections(servers.get("quarkus.datasource.jdbc.url"), servers.get("quarkus.datasource.username"),
                servers.get("quarkus.datasource.password"));
        Flyway.configure().dataSource(servers.get("quarkus.flyway.jdbc-url"), servers.get("quarkus.flyway.username"), servers.get("quarkus.flyway.password"))
                .locations("db/platform").placeholders(Map.of("app", "relay_app")).load().migrate();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        }
    }

    static synchronized RelayServers get() throws Exception {
        if (running == null) {
            running = new RelayServers();
        }
        return running;
    }

    /** Puts an event into the outbox in the transaction of {@code writer}. */
    static void put(Connection writer, String key) throws SQLException {
        try (PreparedStatement insert = writer.prepareStatement("insert into outbox (topic, key, headers, value) values (?, ?, ?::jsonb, ?)")) {
            insert.setString(1, TOPIC);
            insert.setString(2, key);
            insert.setString(3, "{\"ce_id\":\"id of " + key + "\"}");
            insert.setBytes(4, new byte[] {'x'});
            insert.executeUpdate();
        }
    }

    /** Ends the connections of relays, as a lost network or a killed process would. */
    void endRelays(String which) {
        ask("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = 'relay' and application_name = 'outbox-relay' and " + which);
    }

    String ask(String question) {
        try (Connection connection = connections.open("asking"); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
