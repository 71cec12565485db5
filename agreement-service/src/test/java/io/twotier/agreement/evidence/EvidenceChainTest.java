package io.twotier.agreement.evidence;

import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.agreement;
import static io.twotier.agreement.Http.attestation;
import static io.twotier.agreement.Http.customerAdmin;
import static io.twotier.agreement.Http.partner;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Upstream;
import io.twotier.agreement.Versions;
import io.twotier.platform.audit.VerifyAudit;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Barrier;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever changes evidence in the database, and be it its owner, is found out by the command that verifies the audit. */
@AgreementServiceTest
class EvidenceChainTest {

    @Inject
    Upstream upstream;
    @Inject
    Versions database;
    @Inject
    DataSource application;
    @Inject
    Barrier barrier;

    @AfterEach
    void forget() {
        database.forget();
    }

    @Test
    @Tag("R156")
    void everyEditedColumnOfAnAcceptanceAndOfAnAttestationIsFound() throws SQLException {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        String attested = partner(seller, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(201).extract().path("id");
        UUID other = upstream.customerOf(seller, "direct");
        String accepted = customerAdmin(other).body(agreement(MCA, "")).post(path(other) + "/direct").then().statusCode(201).extract().path("id");
        everyColumn("customer_agreement", attested, Map.of("method", "'DIRECT', attesting_partner_id = null", "attesting_partner_id", "gen_random_uuid()",
                "phone_number", "''"));
        everyColumn("customer_agreement", accepted, Map.of("method", "'ATTESTED', attesting_partner_id = gen_random_uuid()",
                "attesting_partner_id", "gen_random_uuid(), method = 'ATTESTED'"));
    }

    @Test
    @Tag("R10")
    @Tag("R100")
    void everyEditedColumnOfASignatureAndOfWhatWasAcceptedAtEnrolmentIsFound() throws SQLException {
        UUID partner = upstream.directBill();
        UUID enrollment = upstream.activated(partner, Upstream.mpnId(), Instant.parse("2026-11-20T10:11:12.123456Z"));
        barrier.await(Set.of(new Source("partner-events", partner.toString())));
        String signed = partner(partner, "GA").body("{\"region\":\"EUROPE\"}").post("/v1/agreements/partner/signatures").then().statusCode(201).extract().path("id");
        String enrolled = ask("select id::text from partner_agreement where enrollment_id = '" + enrollment + "'").get(0);
        everyColumn("partner_agreement", signed, Map.of());
        everyColumn("partner_agreement", enrolled, Map.of());
    }

    @Test
    @Tag("R152")
    void everyEditedColumnOfWhatTheOperatorRequiredIsFound() throws SQLException {
        String required = database.require(MCA, Instant.now().plusSeconds(3600)).then().statusCode(201).extract().path("id");
        everyColumn("reacceptance", required, Map.of());
    }

    @Test
    void aDeletedAnInsertedAndAMovedRowAreFound() throws SQLException {
        UUID customer = upstream.customerOf(upstream.directBill(), "direct");
        String id = customerAdmin(customer).body(agreement(MCA, "")).post(path(customer) + "/direct").then().statusCode(201).extract().path("id");
        database.asOwner("create table kept as select * from customer_agreement where id = '" + id + "'; delete from customer_agreement where id = '" + id + "'");
        assertEquals(List.of("EVIDENCE_DELETED customer_agreement " + id), findings(id));
        String inserted = UUID.randomUUID().toString();
        database.asOwner("update kept set id = '" + inserted + "'; insert into customer_agreement select * from kept");
        assertEquals(List.of("EVIDENCE_INSERTED customer_agreement " + inserted), findings(inserted));
        database.asOwner("delete from customer_agreement where id = '%2$s'; update kept set id = '%1$s'; insert into customer_agreement select * from kept; drop table kept"
                .formatted(id, inserted));
        assertEquals(List.of(), findings(id));
        assertEquals(List.of(), findings(inserted));
    }

    @Test
    void theApplicationItselfCanOnlyAdd() throws SQLException {
        try (Connection connection = application.getConnection(); Statement sql = connection.createStatement()) {
            for (String table : List.of("customer_agreement", "partner_agreement", "reacceptance")) {
                for (String command : List.of("delete from %s", "update %s set id = gen_random_uuid()", "truncate %s")) {
                    assertEquals("42501", assertThrows(SQLException.class, () -> sql.execute(command.formatted(table))).getSQLState(), command + table);
                }
            }
            assertEquals("55000", assertThrows(SQLException.class, () -> sql.execute("delete from agreement_evidence")).getSQLState());
        }
    }

    /** Every column the table has is edited and put right again; a column added later is edited too. */
    private void everyColumn(String table, String id, Map<String, String> special) throws SQLException {
        assertEquals(List.of(), findings(id));
        for (String column : columns(table)) {
            if (column.equals("id")) {
                continue;
            }
            String other = special.getOrDefault(column, other(table, column, id));
            database.asOwner("create table kept as select * from %1$s where id = '%2$s'; update %1$s set %3$s = %4$s where id = '%2$s'".formatted(table, id, column, other));
            assertEquals(List.of("EVIDENCE_EDITED " + table + " " + id), findings(id), column);
            database.asOwner("delete from %1$s where id = '%2$s'; insert into %1$s select * from kept; drop table kept".formatted(table, id));
        }
        assertEquals(List.of(), findings(id));
    }

    /** The least that differs: another letter, one more, a microsecond; something where there was nothing. */
    private String other(String table, String column, String id) throws SQLException {
        String type = ask("select data_type from information_schema.columns where table_name = '" + table + "' and column_name = '" + column + "'").get(0);
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "integer", "bigint" -> "coalesce(" + column + ", 0) + 1";
            case "timestamp with time zone" -> "coalesce(" + column + ", now()) + interval '1 microsecond'";
            default -> column.equals("type") ? "'INDIRECT_PROVIDER_AGREEMENT'" : "coalesce(" + column + ", '') || ' '";
        };
    }

    private List<String> columns(String table) throws SQLException {
        return ask("select column_name from information_schema.columns where table_name = '" + table + "' order by ordinal_position");
    }

    /** What the command says of this row, run as those do who operate the service. */
    private static List<String> findings(String id) {
        var config = ConfigProvider.getConfig();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        VerifyAudit.run(new String[] {config.getValue("quarkus.datasource.jdbc.url", String.class), config.getValue("quarkus.datasource.username", String.class)},
                Map.of("QUARKUS_DATASOURCE_PASSWORD", config.getValue("quarkus.datasource.password", String.class), "TWOTIER_TOKEN_SECRET",
                        config.getValue("twotier.token-secret", String.class)), out, out);
        List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(1, lines.stream().filter(line -> line.startsWith("evidence: ")).count(), lines.toString());
        return new ArrayList<>(new TreeSet<>(lines.stream().filter(line -> line.contains(id)).map(line -> line.substring(0, line.indexOf(':'))).toList()));
    }

    private List<String> ask(String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = application.getConnection(); Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery(question)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }

    private static String path(UUID customer) {
        return "/v1/customers/" + customer + "/agreements";
    }
}
