package io.twotier.platform.audit;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Work;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A table of evidence with a column of every type there is, written as a service writes it: with an audit row that vouches for it. */
final class KeptEvidence {

    static final EvidenceTables TABLES = EvidenceTables.parse("kept_evidence");

    private final AuditedDatabase database;

    private KeptEvidence(AuditedDatabase database) {
        this.database = database;
    }

    static KeptEvidence in(AuditedDatabase database) throws SQLException {
        KeptEvidence evidence = new KeptEvidence(database);
        evidence.tamper("""
                drop table if exists kept_evidence; create table kept_evidence (id uuid primary key, partner uuid, who text not null, email text, at timestamptz,
                day date, rank int, digest bytea, sequence bigint, detail jsonb, checked boolean, unused text);
                grant select, insert on kept_evidence to %s""".formatted(database.user()));
        return evidence;
    }

    UUID write() throws SQLException {
        return write(true);
    }

    /** @param vouched false for what is written by another hand, or was written before audits vouched for evidence */
    UUID write(boolean vouched) throws SQLException {
        UUID id = Ids.next();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into kept_evidence values (?, gen_random_uuid(), 'user:1', 'maj@example.test', '2026-11-20 10:11:12.123456+00', '2020-01-31', 2,
                    '\\x0102', 1, '{"b": 1.50, "a": null}', true, null)""")) {
                insert.setObject(1, id);
                insert.executeUpdate();
            }
            if (vouched) {
                String statement = new EvidenceStatements(database.chain, TABLES).of(connection, List.of(new Work.Evidence("kept_evidence", id)));
                new AuditLog(database.chain).write(connection, List.of(new AuditEntry(Ids.next(), Instant.now().truncatedTo(ChronoUnit.MICROS), null, "user:1", null, null,
                        "accept_agreement", "succeeded", "agreement", id.toString(), null, null, Ids.next(), "cause", null, null, null, statement)));
            }
            connection.commit();
        }
        return id;
    }

    /** What a service does when it starts. */
    void adopt() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            new EvidenceAdoption(null, new TenantClock(null), new AuditLog(database.chain), new EvidenceStatements(database.chain, TABLES), TABLES).adopt(connection);
            connection.commit();
        }
    }

    void tamper(String command) throws SQLException {
        database.tamper(command);
    }

    List<EvidenceFinding> findings() throws SQLException {
        List<EvidenceFinding> findings = new ArrayList<>();
        try (Connection connection = database.connect()) {
            new EvidenceVerifier(database.chain, TABLES, findings::add).verify(connection);
        }
        return findings;
    }

    List<EvidenceFinding> findingsOfASessionThat(String setting) throws SQLException {
        List<EvidenceFinding> findings = new ArrayList<>();
        try (Connection connection = database.connect(); Statement sql = connection.createStatement()) {
            sql.execute(setting);
            new EvidenceVerifier(database.chain, TABLES, findings::add).verify(connection);
        }
        return findings;
    }
}
