package io.twotier.platform.feed.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.audit.AuditRecorded;
import io.twotier.platform.feed.FeedTest;
import io.twotier.platform.feed.Services;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three records of a partner and another are done something to by one who may do everything in the database and does not know the secret. */
@FeedTest
class VerifyRecordsTest {

    private static final String TABLES = "audit_record, log_entry, log_head";

    private final UUID partner = UUID.randomUUID();
    /** Of one customer: entered in the order they were listed. */
    private final UUID customer = UUID.randomUUID();
    private final AuditRecorded[] records = Stream.generate(() -> Services.order(partner, customer)).limit(3).toArray(AuditRecorded[]::new);

    @Inject
    Services services;
    @ConfigProperty(name = "quarkus.flyway.jdbc-url")
    String url;
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;
    @ConfigProperty(name = "quarkus.flyway.password")
    String password;
    @ConfigProperty(name = "twotier.token-secret")
    String secret;

    @BeforeEach
    void threeRecordsInFreshLogs() throws SQLException {
        sql("truncate " + TABLES, "insert into log_head (log, number, hash) values ('" + Log.OF_EVERYTHING.id() + "', 0, '')");
        services.list(records);
    }

    @AfterEach
    void leaveWholeLogs() throws SQLException {
        sql("truncate " + TABLES, "insert into log_head (log, number, hash) values ('" + Log.OF_EVERYTHING.id() + "', 0, '')");
    }

    @Test
    void whatTheFeedWroteIsWhole() {
        assertTrue(verify().startsWith("0 whole: 6 entries in 2 logs, 0 findings, head 00000000-0000-0000-0000-000000000000:3:"), verify());
    }

    @Test
    void anEditedRecordIsNamedInEachLogItStandsIn() throws SQLException {
        sql("update audit_record set new_value = '{}' where id = '" + records[1].recordId() + "'");
        assertEquals(List.of("RECORD_EDITED 2", "RECORD_EDITED 2"), findings());
    }

    @Test
    void aDeletedRecordIsNamed() throws SQLException {
        sql("delete from audit_record where id = '" + records[0].recordId() + "'");
        assertEquals(List.of("RECORD_DELETED 1", "RECORD_DELETED 1"), findings());
    }

    @Test
    void aRecordDeletedWithItsEntriesLeavesAGap() throws SQLException {
        sql("delete from audit_record where id = '" + records[1].recordId() + "'", "delete from log_entry where record_id = '" + records[1].recordId() + "'");
        assertEquals(List.of("ENTRY_DELETED 2", "ENTRY_DELETED 2"), findings());
    }

    @Test
    void anInsertedRecordIsNamedWithAndWithoutAnEntry() throws SQLException {
        UUID forged = UUID.randomUUID();
        sql("insert into audit_record select '" + forged + "', at, service, operation, operation_type, resource_type, resource_id, status, partner_id, user_name, application_id,"
                + " customer_id, customer_name, participants, new_value, correlation_id, reason, comment from audit_record where id = '" + records[0].recordId() + "'");
        assertEquals(List.of("RECORD_INSERTED"), findings());
        sql("insert into log_entry select log, 4, '" + forged + "', customer_id, hash, repeat('a', 64), repeat('b', 64) from log_entry where number = 3 and log = '" + partner + "'");
        assertEquals(List.of("ENTRY_INSERTED 4"), findings());
    }

    @Test
    void aLogThatWasCutOrExchangedIsToldByItsHeadOrByOneThatWasNoted() throws SQLException {
        String noted = verify().replaceAll("(?s).* head ", "");
        sql("delete from log_entry where number = 3", "delete from audit_record where id = '" + records[2].recordId() + "'");
        assertEquals(List.of("LOG_CUT 3", "LOG_CUT 3"), findings());
        sql("update log_head set number = 2");
        assertEquals(List.of(), findings());
        assertEquals(List.of("LOG_CUT 3"), findings(noted));
        assertEquals(List.of("LOG_REPLACED 2"), findings(noted.replaceAll(":3:.*", ":2:" + "0".repeat(64))));
    }

    @Test
    void theCommandTellsThatItCouldNotVerify() {
        assertEquals("2 the logs cannot be verified: a noted head is <log>:<number>:<hash>, not 5", verify("5"));
    }

    private List<String> findings(String... noted) {
        return verify(noted).lines().map(line -> line.replaceAll("^\\d ", "")).filter(line -> !line.startsWith("whole:") && !line.startsWith("NOT WHOLE:"))
                .map(line -> line.replaceAll("^(\\w+)( log \\S+)?( entry (\\d+))?( record \\S+)?:.*", "$1 $4").trim()).toList();
    }

    private String verify(String... noted) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] arguments = Stream.concat(Stream.of(url, owner), Stream.of(noted)).toArray(String[]::new);
        int status = VerifyRecords.run(arguments, Map.of("QUARKUS_DATASOURCE_PASSWORD", password, "TWOTIER_TOKEN_SECRET", secret), out, out);
        return status + " " + said.toString(StandardCharsets.UTF_8).strip();
    }

    private void sql(String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password); Statement sql = connection.createStatement()) {
            for (String command : commands) {
                sql.execute(command);
            }
        }
    }
}
