package io.twotier.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestServersTest {

    private static Map<String, String> configuration;

    @BeforeAll
    static void start() {
        TestServers servers = new TestServers();
        servers.init(Map.of("service", "partner"));
        configuration = servers.start();
    }

    @Test
    void ownerMigratesAndAppWorksWithTheTablesButChangesNone() throws SQLException {
        try (Connection owner = connect("quarkus.flyway.jdbc-url", "partner_owner"); Statement sql = owner.createStatement()) {
            sql.execute("create table seen (id bigint generated always as identity primary key, name text)");
        }
        try (Connection app = connect("quarkus.datasource.jdbc.url", "partner_app"); Statement sql = app.createStatement()) {
            assertEquals(1, sql.executeUpdate("insert into seen (name) values ('x')"));
            assertEquals(1, sql.executeUpdate("update seen set name = 'y'"));
            assertEquals(1, sql.executeUpdate("delete from seen"));
            var timeout = sql.executeQuery("show lock_timeout");
            assertTrue(timeout.next());
            assertEquals("5s", timeout.getString(1));
            assertThrows(SQLException.class, () -> sql.execute("create table mine (id int)"));
            assertThrows(SQLException.class, () -> sql.execute("drop table seen"));
        }
    }

    @Test
    void aRoleIsRefusedWithoutItsPassword() {
        assertThrows(SQLException.class, () -> DriverManager.getConnection(
                configuration.get("quarkus.datasource.jdbc.url"), "partner_app", "another"));
    }

    @Test
    void whatIsSentToATopicIsFoundOnIt() throws Exception {
        String key = UUID.randomUUID().toString();
        String broker = configuration.get("kafka.bootstrap.servers");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker)); TopicProbe probe = new TopicProbe(broker)) {
            admin.createTopics(List.of(new NewTopic("partner-events", 12, (short) 1))).all().get();
            probe.send("partner-events", key, Map.of("ce_type", "io.twotier.partner.Told.v1"), "{}");
            var found = probe.await("partner-events", sent -> key.equals(sent.key()), Duration.ofSeconds(10));
            assertEquals("{}", found.value());
            assertEquals("io.twotier.partner.Told.v1", TopicProbe.header(found, "ce_type"));
            assertTrue(probe.all("partner-events").stream().anyMatch(sent -> key.equals(sent.key())));
        }
    }

    @Test
    void tokensVerifyAgainstTheIssuersKeySet() throws Exception {
        UUID tenant = UUID.randomUUID();
        String issuer = configuration.get("quarkus.oidc.auth-server-url");
        HttpRequest jwks = HttpRequest.newBuilder(URI.create(issuer + "/jwks")).build();
        JsonWebKeySet keys = new JsonWebKeySet(HttpClient.newHttpClient().send(jwks, BodyHandlers.ofString()).body());
        JwtClaims claims = new JwtConsumerBuilder()
                .setExpectedIssuer(issuer).setExpectedAudience(Tokens.AUDIENCE).setRequireExpirationTime()
                .setVerificationKey(keys.getJsonWebKeys().get(0).getKey())
                .build().processToClaims(Tokens.partner(tenant, "GA", "AA"));
        assertEquals(tenant.toString(), claims.getStringClaimValue("tid"));
        assertEquals("partner", claims.getStringClaimValue("tkind"));
        assertEquals("user", claims.getStringClaimValue("idtyp"));
        assertEquals(List.of("GA", "AA"), claims.getStringListClaimValue("roles"));
    }

    @Test
    void secondStartGivesTheSameServersAndAnotherDatabase() {
        TestServers again = new TestServers();
        again.init(Map.of("service", "customer"));
        Map<String, String> other = again.start();
        assertEquals(configuration.get("kafka.bootstrap.servers"), other.get("kafka.bootstrap.servers"));
        assertTrue(other.get("quarkus.datasource.jdbc.url").endsWith("/customer"));
    }

    private static Connection connect(String url, String user) throws SQLException {
        return DriverManager.getConnection(configuration.get(url), user, configuration.get("quarkus.datasource.password"));
    }
}
